import { describe, expect, test } from 'vitest';
import { factsOf } from '../../../server/api/routes/facts.ts';
import { createSession } from '../../../server/commands/session.ts';
import { routes } from '../../../shared/routes/api.ts';
import { openTestCompanion, type TestCompanion } from '../../support/companion.ts';
import { clientNamed, shop } from '../../support/shop.ts';

/** A paired browser and what it may call. */
const browser = async (companion: TestCompanion, name: string, role: 'admin' | 'technician' = 'admin') => {
  const { code } = await companion.call('createPairingCode', { body: { role } });
  const { token, connectionId } = await companion.call('pair', { body: { code, name } });
  const { call } = createSession({
    send: companion.fetch,
    key: token,
    interrupt: () => false,
    close: async () => undefined,
  });
  return { call, token, connectionId, by: { kind: 'connection', connectionId, name, role } };
};
const trail = async (companion: TestCompanion) => (await companion.call('listAudit', {})).entries;
const newest = async (companion: TestCompanion) => (await trail(companion))[0];

describe('who changed what', () => {
  test('settings: who, when, from what to what; what stayed the same is left out', async () => {
    const at = new Date('2026-05-04T10:00:00.000Z');
    const companion = await openTestCompanion({ now: () => at });
    const { call, by } = await browser(companion, 'Front desk, Edge');
    await call('writeSettings', { body: { maxDeactivations: 3, scheduleTime: '06:00', haloTopLevelId: 7 } });
    expect(await newest(companion)).toMatchObject({
      at: at.toISOString(),
      by,
      action: 'settingsChanged',
      outcome: 'done',
      details: [
        { field: 'haloTopLevelId', from: null, to: '7' },
        { field: 'maxDeactivations', from: '25', to: '3' },
      ],
    });
    const count = (await trail(companion)).length;
    await call('writeSettings', { body: { maxDeactivations: 3 } });
    expect((await trail(companion)).length).toBe(count);
  });

  test('credentials: which field, never a value', async () => {
    const companion = await openTestCompanion();
    await companion.call('writeCredentials', {
      body: {
        sherweb: { clientSecret: 'planted-secret-1', companyName: 'planted-name' },
        halo: { clientSecret: null },
      },
    });
    expect(await newest(companion)).toMatchObject({
      by: { kind: 'command' },
      action: 'credentialsChanged',
      details: [
        { field: 'sherweb.clientSecret', from: null, to: 'set' },
        { field: 'sherweb.companyName', from: null, to: 'set' },
        { field: 'halo.clientSecret', from: null, to: 'forgotten' },
      ],
    });
    expect(JSON.stringify(await trail(companion))).not.toContain('planted');
  });

  test('mappings and exclusions, with the names of both sides', async () => {
    const companion = await openTestCompanion({ seed: shop });
    const { id } = clientNamed(companion.state, 'Contoso Ltd');
    const params = { sherwebCustomerId: 'contoso' };
    await companion.call('generateMappings', {});
    await companion.call('excludeCustomer', { params });
    await companion.call('setMapping', { params, body: { haloClientId: id } });
    await companion.call('removeMapping', { params });
    await companion.call('removeMapping', { params });
    const halo = `Contoso Ltd (${id})`;
    const subject = { id: 'contoso', name: 'Contoso Ltd' };
    expect(await trail(companion)).toMatchObject([
      { action: 'mappingRemoved', subject, details: [{ field: 'haloCustomer', from: halo, to: null }] },
      {
        action: 'mappingSet',
        subject,
        details: [
          { field: 'haloCustomer', from: null, to: halo },
          { field: 'excluded', from: 'true', to: 'false' },
        ],
      },
      {
        action: 'customerExcluded',
        subject,
        details: [
          { field: 'haloCustomer', from: halo, to: null },
          { field: 'excluded', from: 'false', to: 'true' },
        ],
      },
      {
        action: 'mappingsGenerated',
        details: [{ field: 'Contoso Ltd', from: null, to: halo }, { field: 'Fabrikam, Inc.' }],
      },
    ]);
  });

  test('codes, pairing and revoking; never the code or the token', async () => {
    const companion = await openTestCompanion();
    const { code } = await companion.call('createPairingCode', { body: { role: 'technician' } });
    const { token, connectionId } = await companion.call('pair', { body: { code, name: 'Help desk' } });
    await companion.call('revokeConnection', { params: { connectionId } });
    const subject = { id: connectionId, name: 'Help desk' };
    expect(await trail(companion)).toMatchObject([
      { action: 'connectionRevoked', subject, by: { kind: 'command' } },
      { action: 'browserPaired', subject, by: { kind: 'connection', name: 'Help desk', role: 'technician' } },
      { action: 'codeMade', details: [{ field: 'role', to: 'technician' }] },
    ]);
    const kept = JSON.stringify(await trail(companion));
    expect(kept).not.toContain(token);
    expect(kept).not.toContain(code);
  });

  test('runs started, approved, stopped and plans dropped, with their ids', async () => {
    const companion = await openTestCompanion({ seed: shop });
    const { call, by } = await browser(companion, 'Billing');
    const first = await companion.preview();
    const second = await companion.preview();
    const start = await call('startRun', { body: { mode: 'approve', planId: first.planId ?? '' } });
    await companion.follow(start.runId, () => undefined);
    await call('dropPlan', { params: { planId: second.planId ?? '' } });
    const [dropped, approved, previewed] = await trail(companion);
    expect(dropped).toMatchObject({ action: 'planDropped', by, subject: { id: second.planId } });
    expect(approved).toMatchObject({
      action: 'planApproved',
      by,
      subject: { id: first.planId },
      details: [{ field: 'run', from: null, to: start.runId }],
    });
    expect(previewed).toMatchObject({
      action: 'previewStarted',
      by: { kind: 'command' },
      subject: { id: second.runId },
    });
  });

  test('what was refused is kept as failed, with the code of the reason', async () => {
    const companion = await openTestCompanion();
    await expect(companion.call('dropPlan', { params: { planId: 'nope' } })).rejects.toMatchObject({
      status: 404,
    });
    expect(await newest(companion)).toMatchObject({
      action: 'planDropped',
      outcome: 'failed',
      reason: 'sync.planUnknown',
    });
  });

  test('it outlives a restart, and is for admins only', async () => {
    const companion = await openTestCompanion();
    const technician = await browser(companion, 'Help desk', 'technician');
    const before = await trail(companion);
    await companion.restart();
    expect(await trail(companion)).toEqual(before);
    await expect(technician.call('listAudit', {})).rejects.toMatchObject({ status: 403 });
  });

  test('every route that is not for reading has been thought of', async () => {
    const companion = await openTestCompanion();
    const unkept = Object.entries(routes)
      .filter(([, { method }]) => method !== 'get')
      .filter(([name]) => {
        const params = { sherwebCustomerId: 'x', connectionId: 'x', runId: 'x', planId: 'x' };
        const body = {
          role: 'admin',
          haloClientId: 1,
          maxDeactivations: 1,
          halo: { url: null },
          writeCheckHaloClientId: 1,
          of: { kind: 'subscription', subscriptionId: 'x' },
          from: ['sync'],
          mode: 'leave',
          reason: 'x',
          lessons: [],
          name: 'x',
          target: { kind: 'webhook' },
          rows: [],
        };
        return factsOf(name as never, { params, body, query: {} }, companion.companion().data) === null;
      })
      .map(([name]) => name);
    // What is not there cannot be removed or taken back; the others change nothing by themselves.
    expect(unkept.toSorted()).toEqual([
      'changeWay',
      'examineFee',
      'forgetIntention',
      'forgetLearned',
      'forgetSettlement',
      'pair',
      'previewTie',
      'removeLeftOut',
      'removeLink',
      'removeMapping',
      'removeWay',
      'reopenDifference',
      'revokeCalendar',
      'startBillingJob',
      'testCredentials',
      'testWay',
      'undoTie',
    ]);
  });
});
