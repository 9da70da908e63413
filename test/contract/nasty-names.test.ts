import { describe, expect, test } from 'vitest';
import { nasty } from '../sandbox/seeds/nasty.ts';
import { openTestCompanion } from '../support/companion.ts';
import { licencesOf } from '../support/shop.ts';

const same = (a: string, b: string): boolean => a.normalize('NFC').trim() === b.normalize('NFC').trim();

describe('names that break programs', () => {
  test('importing twice doubles nothing and keeps every name as it is', async () => {
    const { state, sync } = await openTestCompanion({ seed: nasty });
    const namesBefore = state.halo.clients().map(({ name }) => name);
    const first = await sync();
    expect([first.status, first.counts.failed]).toEqual(['completed', 0]);

    const clients = state.halo.clients();
    expect(clients.slice(0, namesBefore.length).map(({ name }) => name)).toEqual(namesBefore);
    const created = first.changes.filter(({ kind }) => kind === 'createCustomer');
    expect(created.length).toBeGreaterThan(5);
    for (const { sherwebCustomerId, haloClientId } of created)
      expect(state.halo.client(haloClientId ?? 0)?.name).toBe(
        state.sherweb.customer(sherwebCustomerId)?.displayName.normalize('NFC').trim(),
      );

    const licences = state.halo.licences().map(({ id, notes }) => [id, notes]);
    state.clearRequests();
    const second = await sync();
    expect([second.changes, second.counts.unchanged]).toEqual([[], first.counts.subscriptionsCreated]);
    expect(state.writes()).toEqual([]);
    expect(state.halo.clients()).toEqual(clients);
    expect(state.halo.licences().map(({ id, notes }) => [id, notes])).toEqual(licences);
  });

  test('each subscription of a mapped customer has one licence of its name and count', async () => {
    const { state, sync, call } = await openTestCompanion({ seed: nasty });
    await sync();
    const { customers } = await call('listCustomers', { query: { state: 'mapped' } });
    expect(customers.length).toBeGreaterThan(20);
    for (const { sherwebCustomerId, haloClientId } of customers)
      for (const subscription of state.sherweb.customer(sherwebCustomerId)?.subscriptions ?? [])
        expect(licencesOf(state, subscription.id)).toMatchObject([
          { client_id: haloClientId, name: subscription.productName.trim(), count: subscription.quantity },
        ]);
  });

  test('only names that are equal but for form and outer space are mapped', async () => {
    const { state, sync, call } = await openTestCompanion({ seed: nasty });
    await sync();
    const { customers } = await call('listCustomers', {});
    const exact = customers.filter(({ origin }) => origin === 'exactName');
    expect(exact.map(({ sherwebName }) => sherwebName)).toEqual(
      expect.arrayContaining(['Caf\u00e9 Lum\u00e8re', 'Fourth Coffee ', '__proto__', 'null', 'Branch 12']),
    );
    for (const { sherwebName, haloClientId } of exact)
      expect(same(sherwebName, state.halo.client(haloClientId ?? 0)?.name ?? '')).toBe(true);
  });

  test('what is ambiguous or near is held and named; what differs in a number is not near', async () => {
    const { state, sync } = await openTestCompanion({ seed: nasty });
    const run = await sync();
    const heldFor = (code: string) =>
      run.problems
        .filter((problem) => problem.code === code)
        .map(({ sherwebCustomerId }) => state.sherweb.customer(sherwebCustomerId ?? '')?.displayName);

    expect(heldFor('sync.ambiguousName')).toEqual(['Same Name Holdings']);
    expect(heldFor('sync.nearMatch')).toEqual(
      expect.arrayContaining([
        'Wide World Importers Ltd',
        'Humongous Insurance Corp',
        'CONTOSO PHARMA',
        'Margie and Travel',
      ]),
    );
    expect(run.status).toBe('completed');
    for (const different of ['Branch 13', '1e3', 'VP', 'null', 'undefined'])
      expect(heldFor('sync.nearMatch')).not.toContain(different);
    const names = state.halo.clients().map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Branch 13', '1e3', 'VP', 'constructor']));
    expect(names.filter((name) => name === 'Same Name Holdings')).toHaveLength(2);
  });

  test('near ones are created when the setting says so, ambiguous ones still are not', async () => {
    const { state, sync } = await openTestCompanion({ seed: nasty, settings: { onNearMatch: 'create' } });
    const run = await sync();
    expect(run.problems.map(({ code }) => code)).not.toContain('sync.nearMatch');
    const names = state.halo.clients().map(({ name }) => name);
    expect(names).toContain('Wide World Importers Ltd');
    expect(names.filter((name) => name === 'Same Name Holdings')).toHaveLength(2);
    expect(run.problems.map(({ code }) => code)).toContain('sync.ambiguousName');
  });
});
