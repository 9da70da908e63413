import { describe, expect, test } from 'vitest';
import { small } from '../sandbox/seeds/small.ts';
import { feeIsCost, openTestCompanion } from '../support/companion.ts';
import { clientNamed, customerNamed, haloCalls, licenceOf } from '../support/shop.ts';

const day = (text: string): string => text.slice(0, 10);

/** A subscription that fake Sherweb's customer has, by product. */
const bought = (customer: ReturnType<typeof customerNamed>, product: string) => {
  const found = customer.subscriptions.find(({ productName }) => productName === product);
  if (found === undefined) throw new Error(`${customer.displayName} has no ${product}`);
  return found;
};

describe('the first import', () => {
  test('maps exact names, creates the new customers, and holds what is not sure', async () => {
    const { state, sync, call } = await openTestCompanion({ seed: small, settings: feeIsCost });
    const run = await sync();

    expect(run.status).toBe('completed');
    expect(run.counts).toEqual({
      customersCreated: 2,
      mappingsCreated: 5,
      subscriptionsCreated: 16,
      subscriptionsUpdated: 0,
      subscriptionsContinued: 0,
      subscriptionsDeactivated: 0,
      subscriptionsReactivated: 0,
      unchanged: 0,
      needsDecision: 3,
      failed: 0,
      held: 0,
    });
    expect(run.problems.map(({ code }) => code).sort()).toEqual([
      'sync.ambiguousName',
      'sync.existingLicence',
      'sync.nearMatch',
    ]);
    expect(state.halo.clients().map(({ name }) => name)).toEqual([
      'Contoso Ltd',
      'Fabrikam, Inc.',
      'Wide World Importers Limited',
      'Adatum Corporation',
      'Adatum Corporation',
      'Woodgrove Bank',
      'Tailspin Toys',
      'Northwind Traders',
      'Wingtip Toys',
      'Litware Inc',
      'Proseware BV',
    ]);
    expect(clientNamed(state, 'Litware Inc')).toMatchObject({ toplevel_id: 1, inactive: false });

    const { customers } = await call('listCustomers', {});
    expect(customers.map(({ sherwebName, state: is, origin }) => [sherwebName, is, origin])).toEqual([
      ['Contoso Ltd', 'mapped', 'exactName'],
      ['Fabrikam, Inc.', 'mapped', 'exactName'],
      ['Wide World Importers Ltd', 'nearMatch', null],
      ['Adatum Corporation', 'ambiguous', null],
      ['Litware Inc', 'mapped', 'created'],
      ['Proseware BV', 'mapped', 'created'],
      ['Woodgrove Bank', 'mapped', 'exactName'],
      ['Tailspin Toys', 'nearMatch', null],
    ]);
    const { customers: inHalo } = await call('listHaloCustomers', { query: { search: 'litware' } });
    expect(inHalo).toMatchObject([{ id: clientNamed(state, 'Litware Inc').id, inactive: false }]);
    expect(state.halo.violations).toEqual([]);
  });

  test('a licence holds all that Sherweb says of a subscription with a commitment', async () => {
    const { state, sync } = await openTestCompanion({ seed: small, settings: feeIsCost });
    await sync();
    const fabrikam = customerNamed(state, 'Fabrikam, Inc.');
    const standard = bought(fabrikam, 'Microsoft 365 Business Standard');

    expect(licenceOf(state, standard.id)).toEqual({
      id: expect.any(Number),
      client_id: clientNamed(state, 'Fabrikam, Inc.').id,
      client_name: 'Fabrikam, Inc.',
      type: 1,
      name: 'Microsoft 365 Business Standard',
      count: 23,
      is_active: true,
      status: 'Active',
      billing_cycle: 'Monthly',
      term_duration: 'Annual',
      start_date: `${day(standard.purchaseDate)}T00:00:00`,
      end_date: `${standard.commitmentTerm?.termEndDate}T00:00:00`,
      autorenew: true,
      product_sku: 'CFQ7TTC0LDPB-0001',
      purchase_price: 11.25,
      vendor: 'Sherweb',
      distributor: 'Sherweb',
      notes: `Kept in step with Sherweb; please leave this line as it is: [sherweb-subscription:${standard.id} customer:${fabrikam.id}]`,
    });
  });

  test('yearly without renewal, without commitment, without price, and with hidden prices', async () => {
    const { state, sync } = await openTestCompanion({ seed: small, settings: feeIsCost });
    await sync();
    const licence = (customer: string, product: string) =>
      licenceOf(state, bought(customerNamed(state, customer), product).id);

    const visio = licence('Fabrikam, Inc.', 'Visio Plan 2');
    expect(visio).toMatchObject({ billing_cycle: 'Yearly', autorenew: false, purchase_price: 13.5 * 12 });
    const exchange = licence('Litware Inc', 'Exchange Online (Plan 1)');
    expect(exchange).toMatchObject({
      term_duration: 'None',
      end_date: '1901-01-01T00:00:00',
      autorenew: false,
    });
    const mail = licence('Proseware BV', 'Email Security Advanced');
    expect(mail).toMatchObject({ count: 9, billing_cycle: 'Monthly' });
    expect(mail).not.toHaveProperty('purchase_price');
    const premium = licence('Woodgrove Bank', 'Microsoft 365 Business Premium');
    expect(premium).toMatchObject({ count: 61, billing_cycle: 'Monthly' });
    expect(premium).not.toHaveProperty('purchase_price');
    expect(licence('Woodgrove Bank', 'Azure plan')).toMatchObject({ billing_cycle: 'None', count: 1 });
  });

  test('every licence is linked, and shows as such to technicians', async () => {
    const { state, sync, call } = await openTestCompanion({ seed: small, settings: feeIsCost });
    const run = await sync();
    const created = run.changes.filter(({ kind }) => kind === 'createSubscription');
    expect(created).toHaveLength(16);
    for (const { subscriptionId, haloLicenceId, haloClientId, outcome } of created) {
      expect(outcome).toBe('applied');
      const licence = licenceOf(state, subscriptionId ?? '');
      expect([licence.id, licence.client_id]).toEqual([haloLicenceId, haloClientId]);
    }
    const params = { haloClientId: clientNamed(state, 'Fabrikam, Inc.').id };
    const { subscriptions } = await call('clientSubscriptions', { params });
    expect(subscriptions.map(({ id, licence }) => [id, licence?.haloLicenceId])).toEqual(
      subscriptions.map(({ id }) => [id, licenceOf(state, id).id]),
    );
  });

  test('a fee may go to the price instead of the cost, or nowhere', async () => {
    const price = await openTestCompanion({ seed: small, settings: { recurringFee: 'price' } });
    await price.sync();
    const id = bought(customerNamed(price.state, 'Litware Inc'), 'Microsoft 365 E3').id;
    expect(licenceOf(price.state, id)).toMatchObject({ price: 33.75 });
    expect(licenceOf(price.state, id)).not.toHaveProperty('purchase_price');

    const nothing = await openTestCompanion({ seed: small, settings: { recurringFee: 'nothing' } });
    await nothing.sync();
    expect(licenceOf(nothing.state, id)).not.toHaveProperty('price');
    expect(licenceOf(nothing.state, id)).not.toHaveProperty('purchase_price');
  });

  test('a second sync has an empty plan and writes nothing to Halo', async () => {
    const { state, sync, preview } = await openTestCompanion({ seed: small, settings: feeIsCost });
    await sync();
    state.clearRequests();
    const second = await sync();
    expect([second.status, second.changes, second.counts.unchanged]).toEqual(['completed', [], 16]);
    expect(second.counts.needsDecision).toBe(3);
    expect(state.writes()).toEqual([]);
    expect((await preview()).changes).toEqual([]);
  });

  test('takes few requests to Halo, and the report counts all of both sides', async () => {
    const { state, sync } = await openTestCompanion({ seed: small, settings: feeIsCost });
    const run = await sync();
    expect(haloCalls(state)).toBeLessThanOrEqual(10);
    expect(state.writes('halo').map(({ path }) => path)).toEqual(['/api/Client', '/api/SoftwareLicence']);
    expect(run.calls).toEqual({
      halo: haloCalls(state),
      sherweb: state.requests.filter(({ side }) => side === 'sherweb').length,
    });
  });
});
