import { describe, expect, test } from 'vitest';
import { subscription } from '../sandbox/seeds/catalogue.ts';
import { feeIsCost, openTestCompanion } from '../support/companion.ts';
import { clientNamed, licenceOf, licencesOf, shop } from '../support/shop.ts';

/** A companion whose first import is done; from here on requests count. */
const imported = async (settings = {}) => {
  const companion = await openTestCompanion({ seed: shop, settings: { ...feeIsCost, ...settings } });
  expect((await companion.sync()).counts.subscriptionsCreated).toBe(5);
  companion.state.clearRequests();
  return companion;
};
const kinds = (run: { changes: readonly { kind: string; outcome: string }[] }) =>
  run.changes.map(({ kind, outcome }) => `${kind} ${outcome}`);

describe('what changes in Sherweb', () => {
  test('a quantity: the count follows, the invoice line with it, and nothing else is sent', async () => {
    const { state, sync } = await imported();
    const licence = licenceOf(state, 'c-e3');
    const invoice = state.halo.addRecurringInvoice(licence.client_id, [
      { licenceId: licence.id, unitPrice: 40 },
    ]);
    state.sherweb.setQuantity('c-e3', 15);

    const run = await sync();
    expect(run.changes).toMatchObject([
      {
        kind: 'updateSubscription',
        subscriptionId: 'c-e3',
        haloLicenceId: licence.id,
        fields: { count: { from: 12, to: 15 } },
        outcome: 'applied',
      },
    ]);
    expect(run.counts).toMatchObject({ subscriptionsUpdated: 1, unchanged: 4, failed: 0 });
    expect(state.writes('halo').map(({ body }) => body)).toEqual([[{ id: licence.id, count: 15 }]]);
    expect(licenceOf(state, 'c-e3').count).toBe(15);
    expect(invoice.lines[0]?.qty_order).toBe(15);
  });

  test('term, renewal, cycle, product number and fee follow too', async () => {
    const { state, sync } = await imported();
    state.sherweb.edit('c-mail', {
      sku: 'NEW-SKU',
      billingCycle: 'yearly',
      fees: { recurringFee: 43.2, setupFee: 0, currency: 'Usd' },
      commitmentTerm: {
        type: 'Annual',
        termEndDate: '2031-03-31',
        renewalConfiguration: { renewalDate: '2031-04-01' },
      },
    });
    await sync();
    expect(licenceOf(state, 'c-mail')).toMatchObject({
      product_sku: 'NEW-SKU',
      billing_cycle: 'Yearly',
      purchase_price: 43.2,
      term_duration: 'Annual',
      end_date: '2031-03-31T00:00:00',
      autorenew: true,
      count: 4,
    });
    expect((await sync()).changes).toEqual([]);
  });

  test('a new subscription gets one licence at the customer', async () => {
    const { state, sync } = await imported();
    const bought = { ...subscription(new Date(), { product: 'project3', quantity: 7 }), id: 'f-new' };
    state.sherweb.addSubscription('fabrikam', bought);
    expect(kinds(await sync())).toEqual(['createSubscription applied']);
    expect(licenceOf(state, 'f-new')).toMatchObject({
      client_id: clientNamed(state, 'Fabrikam, Inc.').id,
      count: 7,
    });
    expect((await sync()).changes).toEqual([]);
  });

  test('a cancelled subscription is only told about while deactivating is off', async () => {
    const { state, sync } = await imported();
    state.sherweb.cancel('c-visio');
    const run = await sync();
    expect([run.status, run.changes]).toEqual(['completed', []]);
    expect(run.problems).toMatchObject([
      { code: 'sync.goneAndLeft', severity: 'notice', sherwebCustomerId: 'contoso' },
    ]);
    expect(run.problems[0]?.message).toContain('Visio Plan 2');
    expect(state.writes('halo')).toEqual([]);
  });

  test('a cancelled subscription is deactivated after a second look, and never deleted', async () => {
    const { state, sync } = await imported({ deactivateDeleted: true });
    const licence = licenceOf(state, 'c-visio');
    state.sherweb.cancel('c-visio');
    const run = await sync();
    expect(kinds(run)).toEqual(['deactivateSubscription applied']);
    expect(licenceOf(state, 'c-visio')).toMatchObject({ id: licence.id, is_active: false, count: 2 });

    const looks = state.requests
      .filter(({ path, method }) => path.endsWith('/details') || method === 'POST')
      .map(({ path, query }) => `${path.split('/').at(-1)} ${query.customerId ?? ''}`.trim());
    expect(looks.slice(-2)).toEqual(['details contoso', 'SoftwareLicence']);
    expect(looks.filter((look) => look === 'details contoso')).toHaveLength(2);
    expect(state.halo.violations).toEqual([]);
    expect((await sync()).changes).toEqual([]);
  });

  test('a subscription that comes back makes the same licence active again', async () => {
    const { state, sync } = await imported({ deactivateDeleted: true });
    const { id } = licenceOf(state, 'c-visio');
    const back = { ...state.sherweb.subscription('c-visio'), productName: 'Visio Plan 2', quantity: 3 };
    state.sherweb.cancel('c-visio');
    await sync();
    state.sherweb.addSubscription('contoso', back);
    const run = await sync();
    expect(kinds(run)).toEqual(['reactivateSubscription applied']);
    expect(run.counts.subscriptionsReactivated).toBe(1);
    expect(licencesOf(state, 'c-visio')).toMatchObject([{ id, is_active: true, status: 'Active', count: 3 }]);
  });

  test('a customer renamed on either side keeps its mapping', async () => {
    const { state, sync, call } = await imported();
    state.sherweb.rename('contoso', 'Fabrikam, Inc.');
    state.halo.editClient(clientNamed(state, 'Contoso Ltd').id, { name: 'Contoso Group plc' });
    state.sherweb.setQuantity('c-e3', 13);
    const run = await sync();
    expect([run.status, kinds(run), run.problems]).toEqual(['completed', ['updateSubscription applied'], []]);
    const { customers } = await call('listCustomers', {});
    expect(customers.map(({ sherwebCustomerId, haloName }) => [sherwebCustomerId, haloName])).toEqual([
      ['contoso', 'Contoso Group plc'],
      ['fabrikam', 'Fabrikam, Inc.'],
    ]);
    expect(state.halo.clients()).toHaveLength(2);
  });

  test('several Sherweb customers on one Halo customer share it without mixing up', async () => {
    const { state, sync, call } = await imported();
    const haloClientId = clientNamed(state, 'Contoso Ltd').id;
    state.sherweb.addCustomer({ id: 'branch', name: 'Contoso Branch Office Leeds' });
    state.sherweb.addSubscription('branch', { id: 'b-e3', productName: 'Microsoft 365 E3', quantity: 5 });
    await call('setMapping', { params: { sherwebCustomerId: 'branch' }, body: { haloClientId } });
    expect(kinds(await sync())).toEqual(['createSubscription applied']);
    expect(licenceOf(state, 'b-e3')).toMatchObject({ client_id: haloClientId, count: 5 });
    expect(licenceOf(state, 'c-e3').count).toBe(12);
    const { mappings, subscriptions } = await call('clientSubscriptions', { params: { haloClientId } });
    expect(mappings.map(({ sherwebCustomerId }) => sherwebCustomerId)).toEqual(['contoso', 'branch']);
    expect(subscriptions).toHaveLength(4);
  });
});
