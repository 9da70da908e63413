import { describe, expect, test } from 'vitest';
import { english } from '../../../server/messages/en/index.ts';
import { assumptions } from '../../../server/vendors/assumptions/all.ts';
import { DoctorReportSchema } from '../../../shared/doctor.ts';
import { examined, openDoctor } from './examined.ts';

const assumptionIds = Object.keys(assumptions);
const resultsOf = (report: { findings: { id: string; result: string }[] }, result: string) =>
  report.findings.filter((finding) => finding.result === result).map(({ id }) => id);

describe('an examination', () => {
  test('finds that everything holds where both sides are as assumed', async () => {
    const { report, finding } = await examined();
    expect(DoctorReportSchema.parse(report)).toEqual(report);
    expect(report.findings.map(({ id }) => id)).toEqual(assumptionIds);
    expect(resultsOf(report, 'differs')).toEqual([]);
    expect(resultsOf(report, 'unknown')).toEqual([
      'sherwebCharges',
      'sherwebFeeKind',
      'sherwebFeePerSeat',
      'sherwebNoAccess',
      'sherwebMeters',
      'sherwebOrders',
      'sherwebRefusals',
      'haloValuesKept',
      'haloBatch',
      'haloInFlight',
      'haloLineQuantity',
      'haloTickets',
      'haloSherwebIntegration',
    ]);
    expect(finding('haloSherwebIntegration')).toMatchObject({
      observed: expect.stringContaining('so ask.'),
      consequence: expect.stringMatching(/^Ask whoever manages Sherweb's portal/),
    });
    expect(finding('haloDates')).toMatchObject({
      certainty: 'sure',
      observed: expect.stringContaining('start_date: ISO without zone'),
      consequence: 'Nothing to do.',
    });
    expect(finding('sherwebItems').observed).toContain(
      'fields that we do not use: renewalSettingsConfigurable',
    );
    expect(finding('haloBatch').consequence).toBe(
      `If it is otherwise: ${english.phrases['otherwise.haloBatch']}`,
    );
  });

  test('only reads: nothing is posted but requests for tokens', async () => {
    const { state, report } = await examined();
    const posts = state.requests.filter(({ method }) => method !== 'GET').map(({ path }) => path);
    expect(posts.toSorted()).toEqual(['/auth/oidc/connect/token', '/auth/oidc/connect/token', '/auth/token']);
    expect(state.halo.violations).toEqual([]);
    expect(report.writeCheck).toBe(false);
  });

  test('takes few requests, and counts them', async () => {
    const { state, report } = await examined();
    const sent = (side: string) => state.requests.filter((request) => request.side === side).length;
    expect(report.calls).toEqual({ sherweb: sent('sherweb'), halo: sent('halo') });
    expect(report.calls.sherweb).toBeLessThanOrEqual(8);
    expect(report.calls.halo).toBeLessThanOrEqual(16);
  });

  test('a side that is not connected is not known, the other is examined all the same', async () => {
    const { report, finding, state } = await examined(undefined, { sides: ['halo'] });
    const sherweb = report.findings.filter(({ side }) => side === 'sherweb');
    expect(sherweb.every(({ result }) => result === 'unknown')).toBe(true);
    expect(finding('sherwebItems').observed).toBe('Not connected: credentials are missing.');
    expect(finding('haloToken').result).toBe('holds');
    expect(report.calls.sherweb).toBe(0);
    expect(state.requests.some(({ side }) => side === 'sherweb')).toBe(false);
  });

  test('no side connected: everything is not known, a write check included', async () => {
    const { report } = await examined(undefined, { sides: [], writeCheck: true });
    expect(report.findings.every(({ result }) => result === 'unknown')).toBe(true);
    expect(report.findings.length).toBeGreaterThan(assumptionIds.length);
    expect(report.calls).toEqual({ sherweb: 0, halo: 0 });
  });

  test('sides that cannot be reached are findings, soon', async () => {
    const { sandbox, doctor } = await openDoctor();
    await sandbox.close();
    const report = await doctor.examine(null);
    expect(report.findings.every(({ result }) => result === 'unknown')).toBe(true);
    expect(report.calls).toEqual({ sherweb: 1, halo: 1 });
  });

  test('a Halo that stops answering is not asked on and on', async () => {
    const { report, finding } = await examined((state) => {
      state.faults.add({
        side: 'halo',
        match: { method: 'GET', path: '/api/' },
        skip: 1,
        times: Number.POSITIVE_INFINITY,
        effect: { kind: 'reset' },
      });
    });
    expect(report.calls.halo).toBe(4);
    expect(finding('haloPaging')).toMatchObject({
      result: 'unknown',
      observed: expect.stringContaining('could not be reached'),
    });
    expect(finding('haloTopLevels').observed).toBe('Not asked: the requests before were not answered.');
  });

  test('an empty account gives nothing to look at, and no false finding', async () => {
    const { report, finding } = await examined(undefined, { seed: () => undefined });
    expect(resultsOf(report, 'differs')).toEqual([]);
    expect(finding('haloFieldsListed').observed).toBe('There is no licence to look at.');
    expect(finding('haloCustomerFields').observed).toBe('There is no customer to look at.');
    expect(finding('sherwebDates').observed).toBe('There is no customer to look at.');
  });

  test.each(['html', 'malformedJson', 'emptyBody', 'wrongType', 'emptyList'] as const)(
    'answers that are spoiled (%s) are findings, not failures',
    async (kind) => {
      const { report } = await examined((state) => {
        for (const side of ['halo', 'sherweb'] as const)
          state.faults.add({
            side,
            match: { method: 'GET' },
            times: Number.POSITIVE_INFINITY,
            effect: { kind },
          });
      });
      expect(report.findings.map(({ id }) => id)).toEqual(assumptionIds);
      expect(report.findings.map(({ observed }) => observed).join()).not.toContain('could not be judged');
    },
  );
});
