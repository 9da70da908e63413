import { describe, expect, test } from 'vitest';
import { openTestCompanion, type TestCompanion } from '../support/companion.ts';
import { clientNamed, licenceOf, shop } from '../support/shop.ts';

/** Imported, with one change waiting: the quantity of `c-e3`. */
const waiting = async () => {
  const companion = await openTestCompanion({ seed: shop });
  await companion.sync();
  companion.state.sherweb.setQuantity('c-e3', 15);
  companion.state.clearRequests();
  return companion;
};

describe('a preview', () => {
  test('says what would change and changes nothing on either side', async () => {
    const companion = await openTestCompanion({ seed: shop });
    const preview = await companion.preview();
    expect(preview.status).toBe('preview');
    expect(preview.counts).toMatchObject({ mappingsCreated: 2, subscriptionsCreated: 5 });
    expect(preview.changes.every(({ outcome }) => outcome === 'planned')).toBe(true);
    expect(companion.state.writes()).toEqual([]);
    expect(companion.companion().data.main.value.mappings).toEqual([]);
    expect(companion.companion().data.links.value.links).toEqual([]);
    expect((await companion.call('status', {})).schedule).toMatchObject({
      lastRun: null,
      lastSuccessAt: null,
    });

    const plan = await companion.call('readPlan', { params: { planId: preview.planId ?? '' } });
    expect(plan).toMatchObject({ state: 'preview', runId: preview.runId, unchanged: 0, holds: [] });
    expect(plan.changes).toHaveLength(preview.changes.length);
  });

  test('approving it applies exactly it', async () => {
    const companion = await openTestCompanion({ seed: shop });
    const preview = await companion.preview();
    const applied = await companion.approve(preview.planId);
    expect([applied.status, applied.planId]).toEqual(['completed', preview.planId]);
    expect(applied.runId).not.toBe(preview.runId);
    const essence = ({ kind, subscriptionId, fields }: (typeof preview.changes)[number]) =>
      [kind, subscriptionId, fields] as const;
    expect(applied.changes.map(essence)).toEqual(preview.changes.map(essence));
    expect(companion.state.halo.licences()).toHaveLength(5);
    expect((await companion.sync()).changes).toEqual([]);
  });

  test('approving survives a restart of the companion', async () => {
    const companion = await waiting();
    const { planId } = await companion.preview();
    await companion.restart();
    expect((await companion.approve(planId)).status).toBe('completed');
    expect(licenceOf(companion.state, 'c-e3').count).toBe(15);
  });

  test('approving twice is refused', async () => {
    const companion = await waiting();
    const { planId } = await companion.preview();
    await companion.approve(planId);
    companion.state.clearRequests();
    await expect(companion.approve(planId)).rejects.toMatchObject({
      status: 409,
      note: { code: 'sync.planSpent' },
    });
    await expect(companion.approve('plan-none')).rejects.toMatchObject({
      status: 404,
      note: { code: 'sync.planUnknown' },
    });
    expect(companion.state.requests).toEqual([]);
  });
});

const moves: [string, (opened: TestCompanion) => unknown][] = [
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
    const companion = await waiting();
    const { planId } = await companion.preview();
    await move(companion);
    companion.state.clearRequests();
    const run = await companion.approve(planId);
    expect([run.status, run.planId, run.changes]).toEqual(['moved', planId, []]);
    expect(run.problems).toMatchObject([{ code: 'sync.planMoved', severity: 'notice' }]);
    expect(run.counts.failed).toBe(0);
    expect((await companion.call('status', {})).schedule.lastError).toBeNull();
    expect(companion.state.writes()).toEqual([]);
    await expect(companion.approve(planId)).rejects.toMatchObject({ note: { code: 'sync.planSpent' } });
  });

  test('what does not touch the plan does not stop it', async () => {
    const companion = await waiting();
    const { planId } = await companion.preview();
    companion.state.sherweb.rename('contoso', 'Contoso Group');
    companion.state.halo.editLicence(licenceOf(companion.state, 'c-e3').id, { price: 50 });
    expect((await companion.approve(planId)).status).toBe('completed');
  });
});

describe('a plan with customers to create', () => {
  test('creates them and their licences; a customer made by hand meanwhile stops it', async () => {
    const companion = await openTestCompanion({
      seed: (state) => {
        shop(state);
        const { id } = state.sherweb.addCustomer({ name: 'Woodgrove Bank' });
        state.sherweb.addSubscription(id, { id: 'w-1', productName: 'Microsoft 365 E3', quantity: 3 });
      },
    });
    const { planId } = await companion.preview();
    companion.state.halo.addClient({ name: 'Woodgrove Bank' });
    expect((await companion.approve(planId)).problems).toMatchObject([{ code: 'sync.planMoved' }]);
    expect(companion.state.halo.licences()).toEqual([]);
    const again = await companion.preview();
    expect((await companion.approve(again.planId)).counts).toMatchObject({
      customersCreated: 0,
      mappingsCreated: 3,
    });
    expect(companion.state.halo.clients()).toHaveLength(3);
    expect(licenceOf(companion.state, 'w-1').client_id).toBe(
      clientNamed(companion.state, 'Woodgrove Bank').id,
    );
  });
});
