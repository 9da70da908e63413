import { describe, expect, test } from 'vitest';
import { ClientSubscriptionsSchema } from '../../shared/client-subscriptions.ts';
import { openShop } from '../support/billed.ts';
import { clientNamed } from '../support/shop.ts';

/** The shop, imported; what the panel of Contoso shows to an admin and to a technician. */
const opened = async () => {
  const shop = await openShop();
  const haloClientId = clientNamed(shop.state, 'Contoso Ltd').id;
  const { code } = await shop.call('createPairingCode', { body: { role: 'technician' } });
  const { token } = await shop.call('pair', { body: { code, name: 'Desk' } });
  const asTechnician = async () => {
    const response = await shop.fetch(`/api/halo-clients/${haloClientId}/subscriptions`, {
      headers: { Authorization: `Bearer ${token}`, 'Accept-Language': 'fr' },
    });
    return ClientSubscriptionsSchema.parse(await response.json());
  };
  const refresh = { query: { refresh: 'true' as const } };
  return {
    ...shop,
    haloClientId,
    asTechnician,
    panel: (input = {}) => shop.call('clientSubscriptions', { params: { haloClientId }, ...input }),
    refresh,
  };
};
const stateOf = (
  panel: { subscriptions: readonly { id: string; billing: { state: string | null } | null }[] },
  id: string,
) => panel.subscriptions.find((each) => each.id === id)?.billing?.state;

describe('how a customer is billed, in its panel', () => {
  test('stands there as last compared, with its age, and no opening asks Halo', async () => {
    const shop = await opened();
    shop.tie('c-e3', { quantity: 10 });
    shop.tie('c-mail');
    expect((await shop.panel()).subscriptions.map(({ billing }) => billing)).toEqual([null, null, null]);
    await shop.call('billing', {});
    shop.state.clearRequests();
    const panel = await shop.panel();
    expect(panel.seesBilling).toBe(true);
    expect(panel.subscriptions.map(({ id, billing }) => [id, billing?.state])).toEqual([
      ['c-e3', 'billedLess'],
      ['c-mail', 'right'],
      ['c-visio', 'notBilled'],
    ]);
    expect(panel.subscriptions[0]?.billing).toMatchObject({
      at: expect.stringMatching(/Z$/),
      bought: 12,
      billed: 10,
      atStakePerMonth: 20,
      currency: 'USD',
    });
    expect(shop.state.requests).toEqual([]);

    // A comparison of another customer leaves what is known of this one.
    const customer = String(clientNamed(shop.state, 'Fabrikam, Inc.').id);
    await shop.call('billing', { query: { customer } });
    expect(stateOf(await shop.panel(), 'c-e3')).toBe('billedLess');
    await shop.restart();
    expect(stateOf(await shop.panel(), 'c-e3')).toBe('billedLess');

    // It was right for four: nobody has looked whether five are billed.
    shop.state.sherweb.setQuantity('c-mail', 5);
    expect(stateOf(await shop.panel(shop.refresh), 'c-mail')).toBeUndefined();
  });

  test('a Halo that refuses invoices leaves nothing that could pass for right, and the reason is said', async () => {
    const shop = await opened();
    shop.tieAll();
    await shop.call('billing', {});
    const refuse = (status: number) => {
      shop.state.faults.clear();
      shop.state.faults.add({
        side: 'halo',
        match: { path: '/RecurringInvoice' },
        times: Number.POSITIVE_INFINITY,
        effect: { kind: 'status', status, shape: 'text' },
      });
    };
    refuse(500);
    await shop.call('billing', {});
    expect(stateOf(await shop.panel(), 'c-e3')).toBe('right');
    refuse(403);
    await shop.call('billing', {});
    expect((await shop.panel()).subscriptions[0]?.billing).toMatchObject({
      state: 'notComparable',
      billed: null,
      why: { message: expect.stringContaining('read:invoices') },
    });
  });

  test('what is accepted or left out shows at once, and is open again as soon as it is taken back', async () => {
    const shop = await opened();
    shop.tie('c-e3', { quantity: 10 });
    shop.tie('c-mail', { quantity: 3 });
    await shop.call('billing', {});
    shop.state.clearRequests();
    const states = async () => {
      const { subscriptions } = await shop.panel();
      return ['c-e3', 'c-mail'].map((id) => stateOf({ subscriptions }, id));
    };
    const stored = async () => (await shop.call('billing', { query: { stored: 'true' } })).rows;
    expect(await states()).toEqual(['billedLess', 'billedLess']);

    const { rows } = await shop.call('billing', { query: { stored: 'true' } });
    const seen = rows.find(({ subscriptionId }) => subscriptionId === 'c-e3');
    const accept = (billed: number) =>
      shop.call('acceptDifferences', {
        body: {
          rows: [
            {
              ...{ sherwebCustomerId: 'contoso', subscriptionId: 'c-e3', state: 'billedLess' as const },
              ...{ product: seen?.product ?? '', expected: 12, billed },
            },
          ],
          reason: 'a pool',
        },
      });
    await accept(11);
    expect(await states()).toEqual(['billedLess', 'billedLess']);
    await accept(10);
    expect(await states()).toEqual(['accepted', 'billedLess']);
    const { ruleId } = await shop.call('leaveOut', {
      body: {
        ...{ of: { kind: 'subscription', subscriptionId: 'c-mail' }, from: ['billing'], reason: 'ours' },
      },
    });
    expect(await states()).toEqual(['accepted', 'notComparable']);
    const left = (await shop.panel()).subscriptions.find(({ id }) => id === 'c-mail')?.billing;
    expect(left).toMatchObject({ billed: null, atStakePerMonth: null, why: { code: 'billing.leftOut' } });
    expect((await stored()).find(({ subscriptionId }) => subscriptionId === 'c-mail')).toMatchObject({
      state: 'notComparable',
      billed: null,
    });
    await shop.call('reopenDifference', { params: { subscriptionId: 'c-e3' } });
    await shop.call('removeLeftOut', { params: { ruleId } });
    expect(await states()).toEqual(['billedLess', 'billedLess']);
    expect(shop.state.requests).toEqual([]);
  });

  test('technicians see of it what the settings allow: nothing, quantities, or all', async () => {
    const shop = await opened();
    shop.tie('c-e3', { quantity: 10 });
    await shop.call('billing', {});
    expect(await shop.asTechnician()).toMatchObject({
      seesBilling: false,
      money: null,
      subscriptions: [{ billing: null }, {}, {}],
    });
    await shop.call('writeSettings', { body: { techniciansSeeBilled: true } });
    const quantities = await shop.asTechnician();
    expect(quantities).toMatchObject({ seesBilling: true, money: null });
    expect(quantities.subscriptions[0]).toMatchObject({
      fees: null,
      billing: { bought: 12, billed: 10, state: null, atStakePerMonth: null, currency: null },
    });
    await shop.call('writeSettings', { body: { techniciansSeeMoney: true } });
    expect(stateOf(await shop.asTechnician(), 'c-e3')).toBe('billedLess');
  });
});

const goneInHalo = async (shop: Awaited<ReturnType<typeof opened>>) =>
  (await shop.call('status', {})).waiting.goneInHalo;

describe('what Halo keeps of a customer', () => {
  test('whose subscriptions vanished is named with its seats, until the licences are inactive', async () => {
    const shop = await opened();
    shop.tie('c-e3');
    for (const id of ['c-e3', 'c-mail', 'c-visio']) shop.state.sherweb.cancel(id);
    await shop.sync();
    await shop.call('billing', {});
    // What the settings say that a sync would deactivate.
    expect(await goneInHalo(shop)).toEqual({ licences: 3, seats: 18 });
    const panel = await shop.panel();
    expect(panel.subscriptions).toEqual([]);
    expect(panel.mappings[0]).toMatchObject({ keptInHalo: { licences: 3, seats: 18 } });
    const rows = panel.licences.map(({ product, seats, billing }) => [product, seats, billing?.state]);
    expect(rows.toSorted()).toEqual([
      ['Exchange Online (Plan 1)', 4, 'licenceWithoutSubscription'],
      ['Microsoft 365 E3', 12, 'cancelledButBilled'],
      ['Visio Plan 2', 2, 'licenceWithoutSubscription'],
    ]);
    expect((await shop.asTechnician()).licences.map(({ billing }) => billing)).toEqual([null, null, null]);

    await shop.call('writeSettings', { body: { deactivateDeleted: true, maxSeatsLostPercent: 100 } });
    await shop.approve((await shop.sync()).planId);
    expect((await shop.panel()).licences).toEqual([]);
    expect(await goneInHalo(shop)).toBeNull();
  });

  test('that is suspended says what stands active in Halo, and that it is not billed less for it', async () => {
    const shop = await opened();
    shop.tieAll();
    shop.state.sherweb.suspend('contoso');
    const run = await shop.sync();
    expect(run.problems.find(({ code }) => code === 'sync.suspended')?.values).toMatchObject({
      active: 3,
      seats: 18,
    });
    await shop.call('billing', {});
    expect(await goneInHalo(shop)).toBeNull();
    const panel = await shop.panel();
    expect(panel.mappings[0]).toMatchObject({
      suspendedOn: expect.any(String),
      keptInHalo: { licences: 3, seats: 18 },
    });
    expect([panel.licences, panel.subscriptions.map(({ billing }) => billing?.billed)]).toEqual([
      [],
      [12, 4, 2],
    ]);
    const { customers } = await shop.call('listCustomers', { query: {} });
    expect(customers.find(({ sherwebCustomerId }) => sherwebCustomerId === 'contoso')).toMatchObject({
      keptInHalo: { licences: 3, seats: 18 },
    });
  });
});
