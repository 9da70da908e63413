import { describe, expect, test } from 'vitest';
import { markLine } from '../../server/vendors/halo/mark.ts';
import type { HaloSettings } from '../sandbox/halo/settings.ts';
import { openTestCompanion } from '../support/companion.ts';
import { clientNamed, single } from '../support/shop.ts';

/** One customer with two subscriptions, and a new one; between the lists and the writes somebody makes a record. */
async function meanwhile(added: (clientId: number) => NonNullable<HaloSettings['addedAfterPage']>) {
  const companion = await openTestCompanion({ seed: single(2) });
  companion.state.sherweb.addCustomer({ id: 'woodgrove', name: 'Woodgrove Bank' });
  companion.state.sherweb.addSubscription('woodgrove', { id: 'w-1', productName: 'Teams', quantity: 4 });
  const { id } = clientNamed(companion.state, 'Contoso Ltd');
  companion.state.halo.settings.addedAfterPage = added(id);
  return { companion, clientId: id };
}

describe('what somebody makes in Halo while a run is under way', () => {
  test('a customer of the name: none is created beside it, that is said, and the next sync maps it', async () => {
    const { companion } = await meanwhile(() => ({
      list: 'clients',
      page: 1,
      fields: { name: 'Woodgrove Bank' },
    }));
    const run = await companion.sync();
    const bank = clientNamed(companion.state, 'Woodgrove Bank');
    expect(companion.state.halo.clients()).toHaveLength(2);
    const about = run.changes.filter(({ sherwebCustomerId }) => sherwebCustomerId === 'woodgrove');
    expect(about.map(({ kind, outcome, problem }) => [kind, outcome, problem?.code])).toEqual([
      ['createCustomer', 'skipped', 'sync.thereByNow'],
      ['createMapping', 'skipped', 'sync.customerNotCreated'],
      ['createSubscription', 'skipped', 'sync.customerNotCreated'],
    ]);
    expect(about[0]?.problem?.message).toBe(
      `Halo has a customer of this name by now (${bank.id}), so no other was created.`,
    );
    expect([run.status, run.counts.subscriptionsCreated]).toEqual(['completed', 2]);
    expect((await companion.sync()).counts).toMatchObject({ mappingsCreated: 1, subscriptionsCreated: 1 });
    expect(companion.state.halo.clients()).toHaveLength(2);
  });

  test('a licence of the product: it is not doubled, and the next sync asks', async () => {
    const { companion } = await meanwhile((clientId) => ({
      list: 'licences',
      page: 1,
      fields: { name: 'Product 1', client_id: clientId },
    }));
    const run = await companion.sync();
    const first = run.changes.find(({ subscriptionId }) => subscriptionId === 's-1');
    expect([first?.outcome, first?.problem?.code]).toEqual(['skipped', 'sync.thereByNow']);
    expect(run.counts.subscriptionsCreated).toBe(2);
    const next = await companion.sync();
    expect(next.problems.map(({ code }) => code)).toEqual(['sync.existingLicence']);
    expect(companion.state.halo.licences().filter(({ name }) => name === 'Product 1')).toHaveLength(1);
  });

  test('a licence with our mark, late from a request of before: the next sync links it', async () => {
    const mark = { subscriptionId: 's-2', sherwebCustomerId: 'contoso' };
    const { companion } = await meanwhile((clientId) => ({
      list: 'licences',
      page: 1,
      fields: { name: 'Product 2', client_id: clientId, count: 2, notes: markLine(mark) },
    }));
    expect((await companion.sync()).counts.subscriptionsCreated).toBe(2);
    const next = await companion.sync();
    expect(next.changes.filter(({ kind }) => kind === 'linkSubscription')).toHaveLength(1);
    expect(companion.state.halo.licences()).toHaveLength(3);
  });

  test('the look costs one request for the customers and one for a customer’s licences', async () => {
    const companion = await openTestCompanion({ seed: single(100) });
    companion.state.sherweb.addCustomer({ id: 'woodgrove', name: 'Woodgrove Bank' });
    await companion.sync();
    const lists = () =>
      companion.state.requests.filter(({ side, query }) => side === 'halo' && query.pageinate === 'true');
    // Customers and licences before the plan, both again before they are made, and what Halo made of the licences.
    expect(lists()).toHaveLength(5);
    companion.state.clearRequests();
    await companion.sync();
    expect(lists()).toHaveLength(2);
  });

  test('where Halo cannot be looked at, nothing is created', async () => {
    const companion = await openTestCompanion({ seed: single(2) });
    companion.state.faults.add({
      side: 'halo',
      match: { method: 'GET', path: '/SoftwareLicence' },
      skip: 1,
      times: 50,
      effect: { kind: 'status', status: 500 },
    });
    const run = await companion.sync();
    expect(run.changes.filter(({ outcome }) => outcome === 'failed')).toHaveLength(2);
    expect(companion.state.writes('halo')).toEqual([]);
  });
});
