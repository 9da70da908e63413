import { describe, expect, test } from 'vitest';
import { openTestCompanion, type TestCompanion } from '../support/companion.ts';
import { clientNamed, licenceOf, shop } from '../support/shop.ts';

/** Imported, with one change waiting: the quantity of `c-e3`. */
const waiting = async () => {
  const it = await openTestCompanion({ seed: shop });
  await it.sync();
  it.state.sherweb.setQuantity('c-e3', 15);
  it.state.clearRequests();
  return it;
};

describe('a preview', () => {
  test('says what would change and changes nothing on either side', async () => {
    const it = await openTestCompanion({ seed: shop });
    const preview = await it.preview();
    expect(preview.status).toBe('preview');
    expect(preview.counts).toMatchObject({ mappingsCreated: 2, subscriptionsCreated: 5 });
    expect(preview.changes.every(({ outcome }) => outcome === 'planned')).toBe(true);
    expect(it.state.writes()).toEqual([]);
    expect(it.companion().data.main.value.mappings).toEqual([]);
    expect(it.companion().data.links.value.links).toEqual([]);
    expect((await it.call('status', {})).schedule).toMatchObject({ lastRun: null, lastSuccessAt: null });

    const plan = await it.call('readPlan', { params: { planId: preview.planId ?? '' } });
    expect(plan).toMatchObject({ state: 'preview', runId: preview.runId, unchanged: 0, holds: [] });
    expect(plan.changes).toHaveLength(preview.changes.length);
  });

  test('approving it applies exactly it', async () => {
    const it = await openTestCompanion({ seed: shop });
    const preview = await it.preview();
    const applied = await it.approve(preview.planId);
    expect([applied.status, applied.planId]).toEqual(['completed', preview.planId]);
    expect(applied.runId).not.toBe(preview.runId);
    const essence = ({ kind, subscriptionId, fields }: (typeof preview.changes)[number]) =>
      [kind, subscriptionId, fields] as const;
    expect(applied.changes.map(essence)).toEqual(preview.changes.map(essence));
    expect(it.state.halo.licences()).toHaveLength(5);
    expect((await it.sync()).changes).toEqual([]);
  });

  test('approving survives a restart of the companion', async () => {
    const it = await waiting();
    const { planId } = await it.preview();
    await it.restart();
    expect((await it.approve(planId)).status).toBe('completed');
    expect(licenceOf(it.state, 'c-e3').count).toBe(15);
  });

  test('approving twice is refused', async () => {
    const it = await waiting();
    const { planId } = await it.preview();
    await it.approve(planId);
    it.state.clearRequests();
    await expect(it.approve(planId)).rejects.toMatchObject({ status: 409, note: { code: 'sync.planSpent' } });
    await expect(it.approve('plan-none')).rejects.toMatchObject({
      status: 404,
      note: { code: 'sync.planUnknown' },
    });
    expect(it.state.requests).toEqual([]);
  });
});

const moves: [string, (it: TestCompanion) => unknown][] = [
  ['another quantity in Sherweb', ({ state }) => state.sherweb.setQuantity('c-e3', 16)],
  ['the quantity is back', ({ state }) => state.sherweb.setQuantity('c-e3', 12)],
  ['another subscription changed', ({ state }) => state.sherweb.setQuantity('f-e3', 1)],
  ['a new subscription', ({ state }) => state.sherweb.addSubscription('fabrikam', { productName: 'New' })],
  ['a new customer', ({ state }) => state.sherweb.addCustomer({ name: 'Woodgrove Bank' })],
  [
    'the licence was edited',
    ({ state }) => state.halo.editLicence(licenceOf(state, 'c-e3').id, { count: 1 }),
  ],
  ['the licence was deleted', ({ state }) => state.halo.deleteLicence(licenceOf(state, 'c-e3').id)],
  [
    'the Halo customer became inactive',
    ({ state }) => state.halo.editClient(clientNamed(state, 'Contoso Ltd').id, { inactive: true }),
  ],
  [
    'the customer cannot be read any more',
    ({ state }) =>
      state.faults.add({
        side: 'sherweb',
        match: { query: { customerId: 'contoso' } },
        times: 50,
        effect: { kind: 'status', status: 500 },
      }),
  ],
];

describe('a plan whose ground has moved', () => {
  test.each(moves)('%s: nothing is applied', async (_, move) => {
    const it = await waiting();
    const { planId } = await it.preview();
    await move(it);
    it.state.clearRequests();
    const run = await it.approve(planId);
    expect([run.status, run.planId, run.changes]).toEqual(['failed', planId, []]);
    expect(run.problems).toMatchObject([{ code: 'sync.planMoved', severity: 'failed' }]);
    expect(run.counts.failed).toBe(1);
    expect(it.state.writes()).toEqual([]);
    await expect(it.approve(planId)).rejects.toMatchObject({ note: { code: 'sync.planSpent' } });
  });

  test('what does not touch the plan does not stop it', async () => {
    const it = await waiting();
    const { planId } = await it.preview();
    it.state.sherweb.rename('contoso', 'Contoso Group');
    it.state.halo.editLicence(licenceOf(it.state, 'c-e3').id, { price: 50 });
    expect((await it.approve(planId)).status).toBe('completed');
  });
});

describe('a plan with customers to create', () => {
  test('creates them and their licences; a customer made by hand meanwhile stops it', async () => {
    const it = await openTestCompanion({
      seed: (state) => {
        shop(state);
        const { id } = state.sherweb.addCustomer({ name: 'Woodgrove Bank' });
        state.sherweb.addSubscription(id, { id: 'w-1', productName: 'Microsoft 365 E3', quantity: 3 });
      },
    });
    const { planId } = await it.preview();
    it.state.halo.addClient({ name: 'Woodgrove Bank' });
    expect((await it.approve(planId)).problems).toMatchObject([{ code: 'sync.planMoved' }]);
    expect(it.state.halo.licences()).toEqual([]);
    const again = await it.preview();
    expect((await it.approve(again.planId)).counts).toMatchObject({
      customersCreated: 0,
      mappingsCreated: 3,
    });
    expect(it.state.halo.clients()).toHaveLength(3);
    expect(licenceOf(it.state, 'w-1').client_id).toBe(clientNamed(it.state, 'Woodgrove Bank').id);
  });
});
