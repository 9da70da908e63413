import { describe, expect, test } from 'vitest';
import { openTestCompanion } from '../support/companion.ts';
import { licenceOf, shop, single } from '../support/shop.ts';

const cancel = (companion: Awaited<ReturnType<typeof openTestCompanion>>, from: number, to: number) => {
  for (let place = from; place <= to; place += 1) companion.state.sherweb.cancel(`s-${place}`);
};
const active = (companion: Awaited<ReturnType<typeof openTestCompanion>>) =>
  companion.state.halo.licences().filter(({ is_active }) => is_active).length;

const imported = async (count: number, settings = {}) => {
  const companion = await openTestCompanion({
    seed: single(count),
    settings: { deactivateDeleted: true, ...settings },
  });
  await companion.sync();
  companion.state.clearRequests();
  return companion;
};

describe('the guard against a mass removal', () => {
  test('more than 10 and more than 20 % hold the whole plan; approving applies it', async () => {
    const companion = await imported(30);
    cancel(companion, 1, 11);
    companion.state.sherweb.setQuantity('s-30', 300);
    const held = await companion.sync();
    expect([held.status, held.holds.map(({ code }) => code)]).toEqual(['held', ['tooManyDeactivations']]);
    expect(held.counts).toMatchObject({ subscriptionsDeactivated: 11, subscriptionsUpdated: 1 });
    expect(held.changes.every(({ outcome }) => outcome === 'planned')).toBe(true);
    expect(companion.state.writes()).toEqual([]);
    expect((await companion.call('status', {})).heldPlans).toBe(1);
    const { plans } = await companion.call('listPlans', {});
    expect(plans).toMatchObject([{ planId: held.planId, state: 'held', changeCount: 12 }]);

    companion.state.clearRequests();
    const approved = await companion.approve(held.planId);
    expect([approved.status, approved.planId]).toEqual(['completed', held.planId]);
    expect(approved.counts).toMatchObject({ subscriptionsDeactivated: 11, subscriptionsUpdated: 1 });
    expect(active(companion)).toBe(19);
    const looks = companion.state.requests.filter(({ path }) => path.endsWith('/details'));
    expect(looks).toHaveLength(2);
    expect((await companion.call('status', {})).heldPlans).toBe(0);
    expect((await companion.sync()).changes).toEqual([]);
  });

  test('more than 10 but not more than 20 % go through, and so do 10 of few', async () => {
    const many = await imported(60);
    cancel(many, 1, 12);
    expect([(await many.sync()).status, active(many)]).toEqual(['completed', 48]);

    const few = await imported(12);
    cancel(few, 1, 10);
    expect([(await few.sync()).status, active(few)]).toEqual(['completed', 2]);
  });

  test('a customer that falls to none is held even where the share is small', async () => {
    const companion = await openTestCompanion({
      seed: (state) => {
        single(11)(state);
        const other = state.sherweb.addCustomer({ id: 'other', name: 'Woodgrove Bank' });
        state.halo.addClient({ name: 'Woodgrove Bank' });
        for (let place = 0; place < 60; place += 1)
          state.sherweb.addSubscription(other.id, { productName: `Other ${place}` });
      },
      settings: { deactivateDeleted: true },
    });
    await companion.sync();
    cancel(companion, 1, 11);
    const held = await companion.sync();
    expect([held.status, held.holds.map(({ code }) => code)]).toEqual(['held', ['customerDroppedToNone']]);
    expect(held.holds[0]?.message).toContain('Contoso Ltd');
    expect(active(companion)).toBe(71);
  });

  test('the limits are settings', async () => {
    const companion = await imported(10, { maxDeactivations: 1, maxDeactivationsPercent: 10 });
    cancel(companion, 1, 2);
    expect((await companion.sync()).status).toBe('held');
    await companion.call('writeSettings', { body: { maxDeactivationsPercent: 20 } });
    expect([(await companion.sync()).status, active(companion)]).toEqual(['completed', 8]);
  });

  test('a held plan may be dropped, and is gone once a later sync went through', async () => {
    const companion = await imported(12);
    cancel(companion, 1, 11);
    const first = await companion.sync();
    await companion.call('dropPlan', { params: { planId: first.planId ?? '' } });
    expect((await companion.call('status', {})).heldPlans).toBe(0);
    await expect(companion.approve(first.planId)).rejects.toMatchObject({ note: { code: 'sync.planSpent' } });

    expect((await companion.sync()).status).toBe('held');
    await companion.call('writeSettings', { body: { deactivateDeleted: false } });
    expect((await companion.sync()).status).toBe('completed');
    expect((await companion.call('status', {})).heldPlans).toBe(0);
  });
});

describe('the second look', () => {
  test('one that is back between the plan and the write is skipped, the others go', async () => {
    const companion = await openTestCompanion({ seed: shop, settings: { deactivateDeleted: true } });
    await companion.sync();
    const visio = { ...companion.state.sherweb.subscription('c-visio'), productName: 'Visio Plan 2' };
    companion.state.sherweb.cancel('c-visio');
    companion.state.sherweb.cancel('f-backup');
    const run = await companion.run({ mode: 'sync' }, ({ doing }) => {
      const isBack = companion.state.sherweb.subscription('c-visio') !== undefined;
      if (doing.startsWith('Looking a second time') && !isBack)
        companion.state.sherweb.addSubscription('contoso', visio);
    });
    const outcome = new Map(run.changes.map((change) => [change.subscriptionId, change]));
    expect(outcome.get('c-visio')).toMatchObject({ outcome: 'skipped', problem: { code: 'sync.notGone' } });
    expect(outcome.get('f-backup')).toMatchObject({ outcome: 'applied' });
    expect([run.status, run.counts.subscriptionsDeactivated, run.counts.failed]).toEqual(['completed', 1, 0]);
    expect(licenceOf(companion.state, 'c-visio').is_active).toBe(true);
    expect(licenceOf(companion.state, 'f-backup').is_active).toBe(false);
  });

  test('a list that came empty by mistake deactivates nothing', async () => {
    const companion = await openTestCompanion({ seed: shop, settings: { deactivateDeleted: true } });
    await companion.sync();
    const match = { path: '/details', query: { customerId: 'contoso' } };
    companion.state.faults.add({ side: 'sherweb', match, effect: { kind: 'emptyList' } });
    const run = await companion.sync();
    expect(run.changes.map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual(
      Array(3).fill('deactivateSubscription skipped'),
    );
    expect(companion.state.halo.licences().every(({ is_active }) => is_active)).toBe(true);
    expect((await companion.sync()).changes).toEqual([]);
  });

  test('one that cannot be read at the second look stays active', async () => {
    const companion = await openTestCompanion({ seed: shop, settings: { deactivateDeleted: true } });
    await companion.sync();
    companion.state.sherweb.cancel('c-visio');
    const match = { path: '/details', query: { customerId: 'contoso' } };
    const effect = { kind: 'status' as const, status: 500, shape: 'problem' as const };
    companion.state.faults.add({ side: 'sherweb', match, skip: 1, times: 50, effect });
    const run = await companion.sync();
    expect(run.status).toBe('partial');
    expect(run.changes).toMatchObject([{ outcome: 'failed', problem: { code: 'sherweb.serverError' } }]);
    expect(licenceOf(companion.state, 'c-visio').is_active).toBe(true);
    companion.state.faults.clear();
    expect((await companion.sync()).counts.subscriptionsDeactivated).toBe(1);
  });
});

describe('the guard against making all customers a second time', () => {
  test('a first import that Halo answers without customers is held; the next one finds them', async () => {
    const companion = await openTestCompanion({ seed: shop });
    companion.state.faults.add({
      side: 'halo',
      match: { path: '/api/Client' },
      effect: { kind: 'emptyList' },
    });
    const held = await companion.sync();
    expect([held.status, held.holds]).toMatchObject([
      'held',
      [{ code: 'noHaloCustomers', values: { count: 2 } }],
    ]);
    expect(companion.state.writes()).toEqual([]);

    const next = await companion.sync();
    expect([next.status, next.counts.customersCreated, next.counts.mappingsCreated]).toEqual([
      'completed',
      0,
      2,
    ]);
    expect(companion.state.halo.clients()).toHaveLength(2);
    expect((await companion.call('status', {})).heldPlans).toBe(0);
  });

  test('nor is the held plan applied once Halo shows its customers', async () => {
    const companion = await openTestCompanion({ seed: shop });
    companion.state.faults.add({
      side: 'halo',
      match: { path: '/api/Client' },
      effect: { kind: 'emptyList' },
    });
    const held = await companion.sync();
    const approved = await companion.approve(held.planId);
    expect(approved.problems).toMatchObject([{ code: 'sync.planMoved' }]);
    expect(companion.state.writes()).toEqual([]);
  });

  test('a Halo that is really empty is filled once a person approves', async () => {
    const companion = await openTestCompanion({
      seed: ({ sherweb }) => {
        sherweb.addCustomer({ id: 'contoso', name: 'Contoso Ltd' });
        sherweb.addSubscription('contoso', { id: 's-1', productName: 'Product 1' });
      },
    });
    const held = await companion.sync();
    expect(held.holds.map(({ message }) => message)).toEqual([
      'Halo shows no customer at all, and 1 would be created.',
    ]);
    const approved = await companion.approve(held.planId);
    expect([approved.status, approved.counts.customersCreated]).toEqual(['completed', 1]);
    expect((await companion.sync()).changes).toEqual([]);
  });
});
