import { describe, expect, test } from 'vitest';
import { openTestCompanion } from '../support/companion.ts';
import { clientNamed, licenceOf, shop } from '../support/shop.ts';

/** Imported, with a change at both customers and a new customer waiting. */
const waiting = async (settings = {}) => {
  const companion = await openTestCompanion({ seed: shop });
  await companion.sync();
  await companion.call('writeSettings', { body: settings });
  companion.state.sherweb.setQuantity('c-e3', 15);
  companion.state.sherweb.setQuantity('f-e3', 21);
  const { id } = companion.state.sherweb.addCustomer({ id: 'woodgrove', name: 'Woodgrove Bank' });
  companion.state.sherweb.addSubscription(id, { id: 'w-1', productName: 'Microsoft 365 E3' });
  companion.state.clearRequests();
  return companion;
};

describe('a sync of a part', () => {
  test('one Halo customer: only its licences are read and written', async () => {
    const companion = await waiting();
    const { id } = clientNamed(companion.state, 'Contoso Ltd');
    const run = await companion.sync({ haloClientIds: [id] });
    expect(run.scope).toEqual({ customers: false, subscriptions: true, haloClientIds: [id] });
    expect(run.counts).toMatchObject({ subscriptionsUpdated: 1, customersCreated: 0, unchanged: 2 });
    expect(licenceOf(companion.state, 'c-e3').count).toBe(15);
    expect(licenceOf(companion.state, 'f-e3').count).toBe(20);

    const asked = companion.state.requests.filter(
      ({ side, query }) => side === 'sherweb' && 'customerId' in query,
    );
    expect([...new Set(asked.map(({ query }) => query.customerId))]).toEqual(['contoso']);
    const lists = companion.state.requests.filter(({ path }) => path.endsWith('/SoftwareLicence'));
    expect(lists.filter(({ method }) => method === 'GET').map(({ query }) => query.client_id)).toEqual([
      String(id),
    ]);
    expect(companion.state.writes('halo').map(({ body }) => body)).toEqual([
      [{ id: licenceOf(companion.state, 'c-e3').id, count: 15 }],
    ]);
  });

  test('two Halo customers: both, and nobody else', async () => {
    const companion = await waiting();
    const ids = ['Contoso Ltd', 'Fabrikam, Inc.'].map((name) => clientNamed(companion.state, name).id);
    expect((await companion.sync({ haloClientIds: ids })).counts).toMatchObject({
      subscriptionsUpdated: 2,
      customersCreated: 0,
    });
  });

  test('one Halo customer that nothing is mapped to: nothing happens', async () => {
    const companion = await waiting();
    const { id } = companion.state.halo.addClient({ name: 'Northwind Traders' });
    const run = await companion.sync({ haloClientIds: [id] });
    expect([run.status, run.changes]).toEqual(['completed', []]);
    expect(companion.state.writes()).toEqual([]);
  });

  test('customers only: no subscription is read or written', async () => {
    const companion = await waiting();
    const run = await companion.sync({ customers: true });
    expect(run.scope).toEqual({ customers: true, subscriptions: false, haloClientIds: null });
    expect(run.changes.map(({ kind }) => kind)).toEqual(['createCustomer', 'createMapping']);
    expect(companion.state.requests.filter(({ path }) => path.includes('subscriptions'))).toEqual([]);
    expect(companion.state.writes('halo').map(({ path }) => path)).toEqual(['/api/Client']);
  });

  test('customers only: one whose licences stand in Halo is not created again', async () => {
    const companion = await waiting();
    companion.state.sherweb.remove('woodgrove');
    await companion.call('removeMapping', { params: { sherwebCustomerId: 'contoso' } });
    companion.state.halo.editClient(clientNamed(companion.state, 'Contoso Ltd').id, { name: 'Proseware' });
    const run = await companion.sync({ customers: true });
    expect(run.changes).toEqual([]);
    expect(run.problems).toMatchObject([{ code: 'sync.knownCustomer', sherwebCustomerId: 'contoso' }]);
    expect(companion.state.writes()).toEqual([]);
  });

  test('subscriptions only: no customer is created or mapped, and unmapped ones are told about', async () => {
    const companion = await waiting();
    const run = await companion.sync({ subscriptions: true });
    expect(run.changes.map(({ kind }) => kind)).toEqual(['updateSubscription', 'updateSubscription']);
    expect(run.problems).toMatchObject([{ code: 'sync.unmapped', severity: 'notice' }]);
    expect(companion.state.writes('halo').map(({ path }) => path)).toEqual(['/api/SoftwareLicence']);
  });

  test('neither is named: what the settings say', async () => {
    const customers = await waiting({ importSubscriptions: false });
    expect((await customers.sync()).scope).toMatchObject({ customers: true, subscriptions: false });
    const subscriptions = await waiting({ importCustomers: false });
    expect((await subscriptions.sync()).scope).toMatchObject({ customers: false, subscriptions: true });
    const both = await waiting();
    expect((await both.sync()).counts).toMatchObject({
      customersCreated: 1,
      mappingsCreated: 1,
      subscriptionsCreated: 1,
      subscriptionsUpdated: 2,
    });
  });
});

describe('Generate Mappings', () => {
  test('maps exact names and nothing else; a second press changes nothing', async () => {
    const companion = await openTestCompanion({
      seed: (state) => {
        shop(state);
        state.sherweb.addCustomer({ id: 'near', name: 'Wide World Importers Ltd' });
        state.sherweb.addCustomer({ id: 'nobody', name: 'Proseware BV' });
        state.sherweb.addCustomer({ id: 'twice', name: 'Adatum' });
        state.sherweb.addCustomer({ id: 'out', name: 'Tailspin Toys' });
        for (const name of ['Wide World Importers Limited', 'Adatum', 'Adatum', 'Tailspin Toys'])
          state.halo.addClient({ name });
      },
    });
    await companion.call('excludeCustomer', { params: { sherwebCustomerId: 'out' } });
    const first = await companion.call('generateMappings', {});
    expect(first).toMatchObject({ created: 2, alreadyMapped: 0, noMatch: 2, ambiguous: 1, excluded: 1 });
    expect(first.createdMappings.map(({ sherwebCustomerId }) => sherwebCustomerId)).toEqual([
      'contoso',
      'fabrikam',
    ]);
    expect(first.ambiguousNames).toMatchObject([{ sherwebCustomerId: 'twice' }]);
    expect(first.nearMatches.map(({ sherwebCustomerId }) => sherwebCustomerId)).toEqual(['near']);
    expect(first.nearMatches[0]?.candidates[0]).toMatchObject({ haloName: 'Wide World Importers Limited' });

    const { mappings } = companion.companion().data.main.value;
    const second = await companion.call('generateMappings', {});
    expect(second).toMatchObject({ created: 0, alreadyMapped: 2, noMatch: 2, ambiguous: 1, excluded: 1 });
    expect(companion.companion().data.main.value.mappings).toEqual(mappings);
    expect(companion.state.writes()).toEqual([]);
  });

  test('a mapping set by hand is never touched; wrong ones are refused', async () => {
    const companion = await openTestCompanion({ seed: shop });
    const [contoso, fabrikam] = ['Contoso Ltd', 'Fabrikam, Inc.'].map(
      (name) => clientNamed(companion.state, name).id,
    );
    const set = (sherwebCustomerId: string, haloClientId = 0) =>
      companion.call('setMapping', { params: { sherwebCustomerId }, body: { haloClientId } });
    await set('contoso', fabrikam);
    const refused = { created: 0, alreadyMapped: 1, ambiguous: 1 };
    expect(await companion.call('generateMappings', {})).toMatchObject(refused);
    await companion.sync({ customers: true });
    expect(companion.companion().data.main.value.mappings).toMatchObject([
      { sherwebCustomerId: 'contoso', haloClientId: fabrikam, origin: 'manual' },
    ]);

    await expect(set('nobody', contoso)).rejects.toMatchObject({ status: 404 });
    await expect(set('contoso', 4711)).rejects.toMatchObject({ status: 404 });
    companion.state.halo.editClient(contoso ?? 0, { inactive: true });
    await companion.call('listCustomers', { query: { refresh: 'true' } });
    await expect(set('contoso', contoso)).rejects.toMatchObject({
      status: 409,
      note: { code: 'mapping.inactiveHaloCustomer' },
    });
    await expect(set('contoso', -1)).rejects.toMatchObject({ status: 400 });
  });
});
