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
  test('a large share of a few holds the plan; approving applies it', async () => {
    const companion = await imported(30);
    cancel(companion, 1, 7);
    companion.state.sherweb.setQuantity('s-30', 300);
    const held = await companion.sync();
    expect([held.status, held.holds.map(({ code }) => code)]).toEqual(['held', ['tooManyDeactivations']]);
    expect(held.counts).toMatchObject({ subscriptionsDeactivated: 7, subscriptionsUpdated: 1 });
    expect(held.changes.every(({ outcome }) => outcome === 'planned')).toBe(true);
    expect(companion.state.writes()).toEqual([]);
    expect((await companion.call('status', {})).heldPlans).toBe(1);
    const { plans } = await companion.call('listPlans', {});
    expect(plans).toMatchObject([{ planId: held.planId, state: 'held', changeCount: 8 }]);

    companion.state.clearRequests();
    const approved = await companion.approve(held.planId);
    expect([approved.status, approved.planId]).toEqual(['completed', held.planId]);
    expect(approved.counts).toMatchObject({ subscriptionsDeactivated: 7, subscriptionsUpdated: 1 });
    expect(active(companion)).toBe(23);
    const looks = companion.state.requests.filter(({ path }) => path.endsWith('/details'));
    expect(looks).toHaveLength(2);
    expect((await companion.call('status', {})).heldPlans).toBe(0);
    expect((await companion.sync()).changes).toEqual([]);
  });

  test('12 of 60 go through (20 %), and so do 2 of few', async () => {
    const many = await imported(60);
    cancel(many, 1, 12);
    expect([(await many.sync()).status, active(many)]).toEqual(['completed', 48]);

    const few = await imported(3);
    cancel(few, 1, 2);
    expect([(await few.sync()).status, active(few)]).toEqual(['completed', 1]);
  });

  test('of 100 licences and more, 5 % is the most, and 25 of however many', async () => {
    const companion = await imported(120);
    cancel(companion, 1, 7);
    expect((await companion.sync()).holds).toMatchObject([
      { code: 'tooManyDeactivations', values: { count: 7, active: 120, mostPercent: 5 } },
    ]);
    await companion.call('writeSettings', { body: { maxDeactivationsPercent: 100 } });
    cancel(companion, 8, 26);
    expect((await companion.sync()).holds).toMatchObject([{ values: { count: 26, most: 25 } }]);
    companion.state.sherweb.addSubscription('contoso', {
      id: 's-26',
      productName: 'Product 26',
      quantity: 26,
    });
    expect([(await companion.sync()).status, active(companion)]).toEqual(['completed', 95]);
  });

  test.each([
    { situation: 'one with 11 licences', customers: 1, licences: 11, code: 'customerDroppedToNone' },
    { situation: 'three with one licence', customers: 3, licences: 1, code: 'customersDroppedToNone' },
  ])(
    '$situation falling to none is held even where the share is small',
    async ({ customers, licences, code }) => {
      const gone = Array.from({ length: customers }, (_, of) => ({ id: `gone-${of}`, name: `Gone ${of}` }));
      const companion = await openTestCompanion({
        seed: ({ sherweb, halo }) => {
          const stays = { id: 'stays', name: 'Woodgrove Bank' };
          for (const { id, name } of [stays, ...gone]) {
            sherweb.addCustomer({ id, name });
            halo.addClient({ name });
            for (let place = 0; place < (id === 'stays' ? 300 : licences); place += 1)
              sherweb.addSubscription(id, {
                id: `${id}-${place}`,
                productName: `Product ${place}`,
                quantity: 1,
              });
          }
        },
        settings: { deactivateDeleted: true },
      });
      await companion.sync();
      for (const { id } of gone)
        for (let place = 0; place < licences; place += 1) companion.state.sherweb.cancel(`${id}-${place}`);
      const held = await companion.sync();
      expect([held.status, held.holds.map((hold) => hold.code)]).toEqual(['held', [code]]);
      expect(held.holds[0]?.message).toContain('Gone 0');
      expect(active(companion)).toBe(300 + customers * licences);
    },
  );

  test('every quantity answered as 0, or halved, is held, though nothing would be deactivated', async () => {
    const companion = await imported(30, { deactivateDeleted: false });
    for (let place = 1; place <= 30; place += 1) companion.state.sherweb.setQuantity(`s-${place}`, 0);
    const toNone = await companion.sync();
    expect([toNone.status, toNone.holds]).toMatchObject([
      'held',
      [{ code: 'tooManySeatsLost', values: { count: 465, seats: 465, percent: 100 } }],
    ]);
    for (let place = 1; place <= 30; place += 1)
      companion.state.sherweb.setQuantity(`s-${place}`, Math.floor(place / 2));
    expect((await companion.sync()).holds).toMatchObject([{ code: 'tooManySeatsLost' }]);
    expect(companion.state.writes()).toEqual([]);
    // One licence fewer seats here and there is everyday life.
    for (let place = 1; place <= 30; place += 1)
      companion.state.sherweb.setQuantity(`s-${place}`, place > 15 ? place - 5 : place);
    expect((await companion.sync()).status).toBe('completed');
  });

  test('so it is of few seats, where it is more than half of them on three licences; two may fall', async () => {
    const companion = await imported(3);
    const { state, sync } = companion;
    const seats = () => state.halo.licences().map(({ count }) => count);
    const before = seats();
    for (const place of [1, 2, 3]) state.sherweb.setQuantity(`s-${place}`, 0);
    const run = await sync();
    expect([run.status, run.holds.map(({ code }) => code)]).toEqual(['held', ['tooManySeatsLost']]);
    expect(seats()).toEqual(before);
    state.sherweb.setQuantity('s-1', 1);
    expect([(await sync()).status, seats()]).toEqual(['completed', [1, 0, 0]]);
  });

  test('a count that a person put far too high goes back without a hold; what Sherweb then loses is held night after night', async () => {
    const companion = await imported(30, { deactivateDeleted: false });
    const { state, sync } = companion;
    const edited = licenceOf(state, 's-20').id;
    state.halo.editLicence(edited, { count: 2_000 });
    expect((await sync()).status).toBe('completed');
    expect(state.halo.licence(edited)?.count).toBe(20);

    state.halo.editLicence(edited, { count: 2_000 });
    for (let place = 16; place <= 30; place += 1) state.sherweb.setQuantity(`s-${place}`, 1);
    for (let night = 0; night < 2; night += 1)
      expect((await sync()).holds).toMatchObject([
        { code: 'tooManySeatsLost', values: { count: 330, seats: 465 } },
      ]);
    expect(state.halo.licence(edited)?.count).toBe(2_000);
  });

  test('the limits are settings', async () => {
    const companion = await imported(10, { maxDeactivations: 1 });
    cancel(companion, 1, 2);
    expect((await companion.sync()).status).toBe('held');
    await companion.call('writeSettings', { body: { maxDeactivations: 2 } });
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
    const companion = await openTestCompanion({
      seed: shop,
      settings: { deactivateDeleted: true, maxDeactivationsPercent: 100 },
    });
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
