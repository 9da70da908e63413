import { describe, expect, test } from 'vitest';
import type { SandboxSeed } from '../sandbox/state.ts';
import { openTestCompanion, type TestCompanion } from '../support/companion.ts';
import { licenceOf } from '../support/shop.ts';

/** `contoso` with ten licences of ten seats each, `fabrikam` with forty, all in both. */
const two: SandboxSeed = ({ sherweb, halo }) => {
  for (const [id, name, count] of [
    ['contoso', 'Contoso Ltd', 10],
    ['fabrikam', 'Fabrikam, Inc.', 40],
  ] as const) {
    sherweb.addCustomer({ id, name });
    halo.addClient({ name });
    for (let place = 1; place <= count; place += 1)
      sherweb.addSubscription(id, { id: `${id}-${place}`, productName: `Product ${place}`, quantity: 10 });
  }
};

/** Contoso has lost half of what it had, and one of its quantities has grown; so has one of Fabrikam's. */
const suspicious = async (settings = {}) => {
  const companion = await openTestCompanion({
    seed: two,
    settings: { deactivateDeleted: true, maxDeactivations: 4, ...settings },
  });
  await companion.sync();
  for (let place = 1; place <= 5; place += 1) companion.state.sherweb.cancel(`contoso-${place}`);
  companion.state.sherweb.setQuantity('contoso-6', 12);
  companion.state.sherweb.setQuantity('fabrikam-1', 11);
  companion.state.clearRequests();
  return companion;
};

const heldPlans = async ({ call }: TestCompanion) =>
  (await call('listPlans', {})).plans.filter(({ state }) => state === 'held');
const outcomes = (run: {
  changes: readonly { kind: string; subscriptionId: string | null; outcome: string }[];
}) => run.changes.map(({ kind, subscriptionId, outcome }) => `${kind} ${subscriptionId} ${outcome}`).sort();

describe('a sync of which a part is suspicious', () => {
  test('holds everything of that customer and does the rest', async () => {
    const companion = await suspicious();
    const run = await companion.sync();
    expect([run.status, run.holds.map(({ code }) => code)]).toEqual(['partlyHeld', ['tooManyDeactivations']]);
    expect(outcomes(run)).toEqual([
      ...[1, 2, 3, 4, 5].map((place) => `deactivateSubscription contoso-${place} held`),
      'updateSubscription contoso-6 held',
      'updateSubscription fabrikam-1 applied',
    ]);
    expect(run.counts).toMatchObject({ held: 6, subscriptionsUpdated: 1, subscriptionsDeactivated: 0 });
    expect(licenceOf(companion.state, 'fabrikam-1').count).toBe(11);
    expect(licenceOf(companion.state, 'contoso-6').count).toBe(10);
    const status = await companion.call('status', {});
    expect([status.heldPlans, status.schedule.lastError?.code]).toEqual([1, 'tooManyDeactivations']);
    expect(await heldPlans(companion)).toMatchObject([
      { planId: run.planId, runId: run.runId, changeCount: 6 },
    ]);
    expect((await companion.call('listRuns', { query: {} })).runs[0]).toMatchObject({
      status: 'partlyHeld',
      planState: 'held',
    });
  });

  test('what is held does exactly what it showed, once a person approves', async () => {
    const companion = await suspicious();
    const held = await companion.sync();
    companion.state.sherweb.setQuantity('fabrikam-2', 99);
    const approved = await companion.approve(held.planId);
    expect([approved.status, approved.planId, approved.holds]).toEqual(['completed', held.planId, []]);
    expect(outcomes(approved)).toEqual([
      ...[1, 2, 3, 4, 5].map((place) => `deactivateSubscription contoso-${place} applied`),
      'updateSubscription contoso-6 applied',
    ]);
    expect(licenceOf(companion.state, 'contoso-1').is_active).toBe(false);
    expect(licenceOf(companion.state, 'fabrikam-2').count, 'was not shown').toBe(10);
    expect((await companion.call('status', {})).heldPlans).toBe(0);
    expect(outcomes(await companion.sync())).toEqual(['updateSubscription fabrikam-2 applied']);
  });

  test.each([['part' as const], ['all' as const]])(
    'held (%s) again the next night, it is the same plan with its age; another one takes its place',
    async (onHold) => {
      const companion = await suspicious({ onHold });
      const [first, second] = [await companion.sync(), await companion.sync()];
      const [plan, ...more] = await heldPlans(companion);
      expect(more).toEqual([]);
      expect([second.planId, plan?.planId]).toEqual([first.planId, first.planId]);
      expect([plan?.madeAt, plan?.runId]).toEqual([first.startedAt, second.runId]);
      companion.state.sherweb.setQuantity('contoso-6', 13);
      const third = await companion.sync();
      expect(third.planId).not.toBe(first.planId);
      expect(await heldPlans(companion)).toMatchObject([{ planId: third.planId, madeAt: third.startedAt }]);
      expect((await companion.approve(third.planId)).counts.subscriptionsDeactivated).toBe(5);
      expect(await heldPlans(companion)).toEqual([]);
    },
  );

  test('one change that moved elsewhere is void by itself, and nothing has failed', async () => {
    const companion = await suspicious();
    const held = await companion.sync();
    companion.state.sherweb.setQuantity('contoso-6', 13);
    const approved = await companion.approve(held.planId);
    expect([approved.status, approved.counts.failed]).toEqual(['completed', 0]);
    const moved = approved.changes.find(({ subscriptionId }) => subscriptionId === 'contoso-6');
    expect(moved).toMatchObject({ outcome: 'skipped', problem: { code: 'sync.changeMoved' } });
    expect(approved.counts.subscriptionsDeactivated).toBe(5);
    expect(licenceOf(companion.state, 'contoso-6').count).toBe(10);
    expect((await companion.sync()).counts.subscriptionsUpdated).toBe(1);
  });

  test('of which nothing is true any more is overtaken, and nothing has failed', async () => {
    const companion = await suspicious();
    const held = await companion.sync();
    companion.state.sherweb.setQuantity('contoso-6', 10);
    await companion.call('writeSettings', { body: { deactivateDeleted: false } });
    companion.state.clearRequests();
    const approved = await companion.approve(held.planId);
    expect([approved.status, approved.changes, approved.counts.failed]).toEqual(['moved', [], 0]);
    expect(companion.state.writes()).toEqual([]);
    const plan = await companion.call('readPlan', { params: { planId: held.planId ?? '' } });
    expect(plan.state).toBe('moved');
    expect((await companion.call('status', {})).heldPlans).toBe(0);
  });

  test('waits as a whole where the settings say so', async () => {
    const companion = await suspicious({ onHold: 'all' });
    const held = await companion.sync();
    expect([held.status, held.counts.subscriptionsUpdated]).toEqual(['held', 2]);
    expect(companion.state.writes()).toEqual([]);
    expect((await companion.approve(held.planId)).counts).toMatchObject({
      subscriptionsDeactivated: 5,
      subscriptionsUpdated: 2,
    });
  });

  test('is held anew by the next one, whose other plan takes the place of the first', async () => {
    const companion = await suspicious();
    const first = await companion.sync();
    companion.state.sherweb.setQuantity('fabrikam-1', 12);
    companion.state.sherweb.setQuantity('contoso-6', 13);
    const second = await companion.sync();
    expect([second.status, second.counts.held, second.counts.subscriptionsUpdated]).toEqual([
      'partlyHeld',
      6,
      1,
    ]);
    const { plans } = await companion.call('listPlans', {});
    expect(Object.fromEntries(plans.map(({ planId, state }) => [planId, state]))).toEqual({
      [second.planId ?? '']: 'held',
      [first.planId ?? '']: 'dropped',
    });
    await expect(companion.approve(first.planId)).rejects.toMatchObject({
      note: { code: 'sync.planSpent', message: expect.stringContaining('dropped') },
    });
    const third = await companion.sync();
    expect([third.status, third.changes.length], 'all that is left waits').toEqual(['held', 6]);
  });
});

describe('plans of several syncs', () => {
  test('a sync of one customer leaves what is held of another', async () => {
    const companion = await suspicious();
    const held = await companion.sync();
    const fabrikam = companion.state.halo.clients().find(({ name }) => name.startsWith('Fabrikam'))?.id ?? 0;
    expect((await companion.sync({ subscriptions: true, haloClientIds: [fabrikam] })).status).toBe(
      'completed',
    );
    expect((await companion.call('status', {})).heldPlans).toBe(1);
    for (let place = 11; place <= 15; place += 1) companion.state.sherweb.cancel(`fabrikam-${place}`);
    const other = await companion.sync({ subscriptions: true, haloClientIds: [fabrikam] });
    expect((await heldPlans(companion)).map(({ planId }) => planId).sort()).toEqual(
      [held.planId, other.planId].sort(),
    );
    expect((await companion.approve(other.planId)).counts.subscriptionsDeactivated).toBe(5);
    expect((await heldPlans(companion)).map(({ planId }) => planId)).toEqual([held.planId]);
  });
});
