import { describe, expect, test } from 'vitest';
import { writeAssumptions } from '../../../server/vendors/assumptions/all.ts';
import type { DoctorReport } from '../../../shared/doctor.ts';
import type { SandboxState } from '../../sandbox/state.ts';
import { examined, findingIn, openDoctor } from './examined.ts';

const writeIds = Object.keys(writeAssumptions);
const ofCheck = (state: SandboxState) =>
  state.halo
    .licences()
    .filter(({ name }) => name.startsWith('Sherweb companion write check – safe to remove'));
const results = (report: DoctorReport) =>
  Object.fromEntries(
    report.findings.filter(({ id }) => writeIds.includes(id)).map(({ id, result }) => [id, result]),
  );
const allAre = (result: string) => Object.fromEntries(writeIds.map((id) => [id, result]));

describe('a write check', () => {
  test('tries every write on the named customer and leaves inactive licences only', async () => {
    const { report, state, client, finding } = await examined(undefined, { writeCheck: true });
    expect(report.writeCheck).toBe(true);
    expect(results(report)).toEqual(allAre('holds'));
    expect(finding('haloBatch').result).toBe('holds');
    const left = ofCheck(state);
    expect(left).toHaveLength(3);
    expect(left.every((licence) => !licence.is_active && licence.status === 'Inactive')).toBe(true);
    expect(left.every(({ client_id, type }) => client_id === client && type === 1)).toBe(true);
    expect(left.map(({ count }) => count)).toEqual([11, 12, 13]);
    expect(left.every(({ notes }) => /customer:write-check\]/.test(notes))).toBe(true);
    expect(state.halo.violations).toEqual([]);
    expect(report.calls.halo).toBeLessThanOrEqual(31);
  });

  test('touches nothing else', async () => {
    const { state, doctor, client } = await openDoctor();
    const before = structuredClone(state.halo.licences());
    await doctor.examine(client);
    const written = new Set(ofCheck(state).map(({ id }) => id));
    expect(state.halo.licences().filter(({ id }) => !written.has(id))).toEqual(before);
    expect(state.writes('halo').every(({ path }) => path === '/api/SoftwareLicence')).toBe(true);
    expect(state.writes('sherweb')).toEqual([]);
  });

  test.each([[[]], [['notes']]])(
    'a second one uses what the first left (list without %s)',
    async (omitted) => {
      const { state, doctor, client } = await openDoctor();
      state.halo.settings.listOmits = omitted;
      await doctor.examine(client);
      const first = ofCheck(state).map(({ id }) => id);
      const report = await doctor.examine(client);
      expect(ofCheck(state).map(({ id }) => id)).toEqual(first);
      expect(ofCheck(state).some((licence) => licence.is_active)).toBe(false);
      expect(findingIn(report, 'haloCreate')).toMatchObject({
        result: 'unknown',
        observed: 'Not tried: what an earlier check left was used again.',
      });
      expect(findingIn(report, 'haloUpdate').result).toBe('holds');
    },
  );

  test.each([
    ['does not exist', () => 9_999, 'Nothing was written: Halo has no customer of the given number.'],
    [
      'is inactive',
      (state: SandboxState) => state.halo.clients().find(({ inactive }) => inactive)?.id ?? 0,
      'Nothing was written: the customer is inactive.',
    ],
  ])('is not tried on a customer that %s', async (_situation, clientOf, observed) => {
    const { state, doctor } = await openDoctor();
    const report = await doctor.examine(clientOf(state));
    expect(results(report)).toEqual(allAre('unknown'));
    expect(findingIn(report, 'haloCreate').observed).toBe(observed);
    expect(state.writes('halo')).toEqual([]);
  });

  test('is not tried where the licences cannot be read, since it could make more and more', async () => {
    const { state, report } = await examined(
      ({ halo }) => {
        halo.settings.agentScopes = ['read:customers', 'edit:softwarelicensing'];
      },
      { writeCheck: true },
    );
    expect(results(report)).toEqual(allAre('unknown'));
    expect(state.writes('halo')).toEqual([]);
  });

  test('says that writing is refused', async () => {
    const { state, finding } = await examined(
      ({ halo }) => {
        halo.settings.agentScopes = ['read:customers', 'read:softwarelicensing'];
      },
      { writeCheck: true },
    );
    expect(finding('haloCreate')).toMatchObject({
      result: 'unknown',
      observed: 'It was refused (403).',
      consequence: expect.stringContaining('may edit software licences'),
    });
    expect(finding('haloBatch').result).toBe('unknown');
    expect(state.writes('halo')).toHaveLength(1);
    expect(ofCheck(state)).toEqual([]);
  });

  test('one record may be answered as an object', async () => {
    const { finding } = await examined(
      ({ halo }) => {
        halo.settings.answerStyle = 'objectForOne';
      },
      { writeCheck: true },
    );
    expect(finding('haloCreate')).toMatchObject({
      result: 'holds',
      observed: expect.stringContaining('one object'),
    });
    expect(finding('haloBatch').result).toBe('holds');
  });

  test('a batch that is answered with its first record only differs, and everything is found all the same', async () => {
    const { finding, state } = await examined(
      ({ halo }) => {
        halo.settings.answerStyle = 'firstOnly';
      },
      { writeCheck: true },
    );
    expect(finding('haloBatchCreate')).toMatchObject({
      result: 'differs',
      observed: '2 licences sent, answered with one object.',
    });
    expect(finding('haloBatch').result).toBe('differs');
    expect(finding('haloFindAgain').result).toBe('holds');
    expect(ofCheck(state).map((licence) => licence.is_active)).toEqual([false, false, false]);
  });

  test('a list without notes finds the licences by name', async () => {
    const { finding } = await examined(
      ({ halo }) => {
        halo.settings.listOmits = ['notes'];
      },
      { writeCheck: true },
    );
    expect(finding('haloFindAgain')).toMatchObject({
      result: 'differs',
      observed: '3 of 3 by name, since the list shows no notes.',
    });
    expect(finding('haloNotesKept').result).toBe('holds');
  });

  test('fields and notes that Halo keeps otherwise are named', async () => {
    const { finding } = await examined(
      (state) => {
        for (const [field, value] of [
          ['term_duration', 'Yearly'],
          ['notes', 'something else'],
        ] as const)
          state.faults.add({
            side: 'halo',
            match: { method: 'GET', path: /softwarelicence\/50[3-9]$/i },
            times: field === 'notes' ? 1 : 2,
            effect: { kind: 'wrongType', field, value },
          });
      },
      { writeCheck: true },
    );
    expect(finding('haloFieldsKept')).toMatchObject({
      result: 'differs',
      observed: 'Kept otherwise: term_duration.',
    });
    expect(finding('haloNotesKept')).toMatchObject({
      result: 'differs',
      observed: 'The mark stands in 2 of 3 licences read back.',
    });
  });

  test('a creation whose answer is lost is found and made inactive', async () => {
    const { state, finding } = await examined(
      (sandbox) =>
        sandbox.faults.add({
          side: 'halo',
          match: { method: 'POST', path: '/SoftwareLicence' },
          effect: { kind: 'applyThenLose', how: 'reset' },
        }),
      { writeCheck: true },
    );
    expect(ofCheck(state).map((licence) => licence.is_active)).toEqual([false]);
    expect(finding('haloCreate').result).toBe('unknown');
    expect(finding('haloBatchCreate').observed).toContain('Not tried');
    expect(finding('haloDeactivate').result).toBe('holds');
  });

  test('what cannot be made inactive together is made so one by one', async () => {
    const { state, finding } = await examined(
      (sandbox) =>
        sandbox.faults.add({
          side: 'halo',
          match: { method: 'POST', path: '/SoftwareLicence' },
          skip: 3,
          effect: { kind: 'status', status: 500 },
        }),
      { writeCheck: true },
    );
    expect(ofCheck(state).some((licence) => licence.is_active)).toBe(false);
    expect(finding('haloDeactivate').result).toBe('holds');
  });

  test('says what is left active when Halo takes no more changes', async () => {
    const { finding } = await examined(
      (sandbox) =>
        sandbox.faults.add({
          side: 'halo',
          match: { method: 'POST', path: '/SoftwareLicence' },
          skip: 3,
          times: Number.POSITIVE_INFINITY,
          effect: { kind: 'status', status: 500 },
        }),
      { writeCheck: true },
    );
    expect(finding('haloDeactivate')).toMatchObject({
      result: 'differs',
      observed: expect.stringContaining('3 licences left active'),
      consequence: expect.stringContaining('by hand'),
    });
  });
});
