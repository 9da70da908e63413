import { describe, expect, test } from 'vitest';
import { openTestCompanion } from '../support/companion.ts';
import { clientNamed, shop } from '../support/shop.ts';

const mapped = (companion: Awaited<ReturnType<typeof openTestCompanion>>) =>
  companion.companion().data.main.value.mappings.map(({ sherwebCustomerId }) => sherwebCustomerId);

describe('customers of one name', () => {
  test('another company of the same name appears in Sherweb: its seats do not land on the bill of the first', async () => {
    const companion = await openTestCompanion({ seed: shop });
    await companion.sync();
    const { sherweb, halo } = companion.state;
    sherweb.addCustomer({ id: 'other', name: 'Contoso Ltd' });
    sherweb.addSubscription('other', { id: 'o-e3', productName: 'Microsoft 365 E3', quantity: 70 });
    const before = halo.licences().map(({ id, count }) => [id, count]);
    const run = await companion.sync();
    expect(run.problems).toMatchObject([{ code: 'sync.nameTaken', sherwebCustomerId: 'other' }]);
    expect(run.changes).toEqual([]);
    expect(await companion.call('generateMappings', {})).toMatchObject({
      created: 0,
      ambiguousNames: [{ sherwebCustomerId: 'other' }],
    });
    const { customers } = await companion.call('listCustomers', { query: {} });
    expect(customers.find(({ sherwebCustomerId }) => sherwebCustomerId === 'other')?.state).toBe('ambiguous');
    expect(mapped(companion)).toEqual(['contoso', 'fabrikam']);
    expect(halo.licences().map(({ id, count }) => [id, count])).toEqual(before);

    const { id } = clientNamed(companion.state, 'Contoso Ltd');
    await companion.call('setMapping', {
      params: { sherwebCustomerId: 'other' },
      body: { haloClientId: id },
    });
    expect((await companion.sync()).counts).toMatchObject({ subscriptionsCreated: 1, needsDecision: 0 });
  });

  test('a customer is deleted in Sherweb and made anew under its name: held as successor, never two active sets of licences', async () => {
    const companion = await openTestCompanion({ seed: shop });
    await companion.sync();
    const { sherweb, halo } = companion.state;
    const active = () => halo.licences().filter(({ is_active }) => is_active).length;
    const before = active();
    sherweb.remove('contoso');
    sherweb.addCustomer({ id: 'anew', name: 'Contoso Ltd' });
    sherweb.addSubscription('anew', { id: 'a-e3', productName: 'Microsoft 365 E3', quantity: 8 });
    for (let day = 0; day < 2; day += 1) {
      const run = await companion.sync();
      expect(run.problems.map(({ code }) => code).toSorted()).toEqual([
        'sync.customerMissing',
        'sync.successor',
      ]);
      expect([run.changes, active()]).toEqual([[], before]);
    }
    expect(mapped(companion)).toEqual(['contoso', 'fabrikam']);
  });
});

test.each(['hold', 'create'] as const)(
  'Halo cuts the name of a customer that it takes (near matches: %s): it is mapped and said, and never made a second time',
  async (onNearMatch) => {
    const name = 'Société des transports régionaux et maritimes du Bas-Saint-Laurent et de la Gaspésie';
    const { state, sync } = await openTestCompanion({
      seed: ({ sherweb, halo }) => {
        halo.addClient({ name: 'Fabrikam' });
        sherweb.addCustomer({ id: 'long', name });
        sherweb.addCustomer({ id: 'other', name: 'Northwind' });
        sherweb.addSubscription('long', { id: 'a', productName: 'Visio', quantity: 3 });
      },
      settings: { onNearMatch },
    });
    state.halo.settings.nameLength = 40;
    const run = await sync();
    expect(run.status).toBe('completed');
    const created = run.changes.find(
      ({ kind, sherwebCustomerId }) => kind === 'createCustomer' && sherwebCustomerId === 'long',
    );
    expect(created).toMatchObject({ outcome: 'applied', problem: { code: 'halo.otherName' } });
    expect(created?.problem?.message).toContain(name.slice(0, 40));
    const { length } = state.halo.clients();
    expect((await sync()).changes).toEqual([]);
    expect(state.halo.clients()).toHaveLength(length);
    expect(state.halo.licences()).toMatchObject([{ client_name: name.slice(0, 40), count: 3 }]);
  },
);
