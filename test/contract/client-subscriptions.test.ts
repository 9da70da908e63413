import { describe, expect, test } from 'vitest';
import { ClientSubscriptionsSchema } from '../../shared/client-subscriptions.ts';
import type { Effect } from '../sandbox/core/faults.ts';
import { openTestCompanion } from '../support/companion.ts';
import { clientNamed, licenceOf, shop } from '../support/shop.ts';

const noon = '2026-03-01T12:00:00.000Z';

/** Imported at noon; a technician is paired. */
const opened = async (settings = {}) => {
  let at = new Date(noon);
  const it = await openTestCompanion({ seed: shop, now: () => at, settings });
  await it.sync();
  const { code } = await it.call('createPairingCode', { body: { role: 'technician' } });
  const { token } = await it.call('pair', { body: { code, name: 'Desk' } });
  const haloClientId = clientNamed(it.state, 'Contoso Ltd').id;
  it.state.clearRequests();
  return {
    ...it,
    haloClientId,
    later: (hours: number) => {
      at = new Date(at.getTime() + hours * 3_600_000);
    },
    asTechnician: async (query = '') => {
      const headers = { Authorization: `Bearer ${token}` };
      const response = await it.fetch(`/api/halo-clients/${haloClientId}/subscriptions${query}`, { headers });
      return ClientSubscriptionsSchema.parse(await response.json());
    },
    read: (refresh = false) =>
      it.call('clientSubscriptions', {
        params: { haloClientId },
        query: refresh ? { refresh: 'true' } : {},
      }),
  };
};
const always = (path: string, effect: Effect) => ({
  side: 'sherweb' as const,
  match: { path },
  times: Number.POSITIVE_INFINITY,
  effect,
});

describe("a Halo customer's subscriptions", () => {
  test('come from the last good read, with its time, and ask nobody', async () => {
    const it = await opened();
    it.later(2);
    const answer = await it.read();
    expect(answer).toMatchObject({ asOf: noon, stale: false, problem: null });
    expect(answer.mappings).toEqual([
      {
        sherwebCustomerId: 'contoso',
        sherwebName: 'Contoso Ltd',
        haloClientId: it.haloClientId,
        suspendedOn: null,
      },
    ]);
    expect(answer.subscriptions.map(({ id, quantity }) => [id, quantity])).toEqual([
      ['c-e3', 12],
      ['c-mail', 4],
      ['c-visio', 2],
    ]);
    expect(answer.subscriptions[0]).toMatchObject({
      productName: 'Microsoft 365 E3',
      billingCycle: 'monthly',
      fees: { recurring: 33.75, setup: 0, currency: 'USD' },
      licence: { haloLicenceId: licenceOf(it.state, 'c-e3').id },
    });
    expect(it.state.requests).toEqual([]);
  });

  test('refresh reads that one customer now, in three calls or fewer', async () => {
    const it = await opened();
    it.later(3);
    it.state.sherweb.setQuantity('c-e3', 15);
    expect((await it.read()).subscriptions[0]?.quantity).toBe(12);
    const fresh = await it.read(true);
    expect(fresh).toMatchObject({ asOf: '2026-03-01T15:00:00.000Z', stale: false, problem: null });
    expect(fresh.subscriptions[0]?.quantity).toBe(15);
    const paths = it.state.requests.filter(({ path }) => !path.endsWith('/token'));
    expect(paths.length).toBeLessThanOrEqual(3);
    expect(paths.every(({ side, query }) => side === 'sherweb' && query.customerId === 'contoso')).toBe(true);
    expect((await it.read()).subscriptions[0]?.quantity).toBe(15);
  });

  test('several that refresh at once share one read', async () => {
    const it = await opened();
    await Promise.all([it.read(true), it.read(true), it.read(true)]);
    expect(it.state.requests.filter(({ path }) => path.endsWith('/details'))).toHaveLength(1);
  });

  test('Sherweb is down: the last rows stay, stale, with the reason', async () => {
    const it = await opened();
    it.later(1);
    it.state.faults.add(always('/details', { kind: 'status', status: 500, shape: 'problem' }));
    const answer = await it.read(true);
    expect(answer).toMatchObject({ asOf: noon, stale: true, problem: { code: 'sherweb.serverError' } });
    expect(answer.subscriptions).toHaveLength(3);
    expect(await it.read()).toEqual(answer);
    it.state.faults.clear();
    expect(await it.read(true)).toMatchObject({ stale: false, problem: null });
  });

  test('a read that a day has passed over is stale', async () => {
    const it = await opened();
    it.later(25);
    expect((await it.read()).stale).toBe(false);
    it.later(2);
    expect(await it.read()).toMatchObject({ stale: true, problem: null, asOf: noon });
  });

  test('technicians see no money unless the settings let them', async () => {
    const it = await opened();
    const hidden = await it.asTechnician();
    expect(hidden.subscriptions.map(({ fees }) => fees)).toEqual([null, null, null]);
    expect(JSON.stringify(hidden)).not.toContain('33.75');
    await it.call('writeSettings', { body: { techniciansSeeMoney: true } });
    expect((await it.asTechnician('?refresh=true')).subscriptions[0]?.fees).toMatchObject({
      recurring: 33.75,
    });
  });

  test('a commitment says how far and until when a quantity may go down', async () => {
    const it = await opened();
    it.state.sherweb.edit('c-e3', {
      commitmentTerm: {
        type: 'Annual',
        termEndDate: '2027-01-31',
        renewalConfiguration: { renewalDate: '2027-02-01', scheduledQuantity: 10 },
        committedMinimalQuantities: [{ committedUntil: '2026-03-08T09:10:11.1234567', quantity: 8 }],
      },
    });
    const [first] = (await it.read(true)).subscriptions;
    expect(first?.commitment).toEqual({
      type: 'Annual',
      termEndDate: '2027-01-31',
      renewal: { date: '2027-02-01', scheduledQuantity: 10 },
      minimalQuantities: [{ committedUntil: expect.stringMatching(/^2026-03-08T09:10:11.*Z$/), quantity: 8 }],
    });
  });

  test('not mapped, not read yet, not imported yet, suspended, and no such number', async () => {
    const it = await opened();
    const read = (haloClientId: number | string) =>
      it.call('clientSubscriptions', { params: { haloClientId: haloClientId as number } });
    expect(await read(4711)).toEqual({
      mappings: [],
      subscriptions: [],
      asOf: null,
      stale: false,
      problem: null,
    });

    it.state.sherweb.addCustomer({ id: 'new', name: 'Woodgrove Bank' });
    it.state.sherweb.addSubscription('new', { id: 'n-1', productName: 'Microsoft 365 E3' });
    const { id } = it.state.halo.addClient({ name: 'Woodgrove Bank' });
    await it.call('generateMappings', {});
    expect(await read(id)).toMatchObject({ subscriptions: [], asOf: null, stale: true });
    const query = { refresh: 'true' as const };
    const fresh = await it.call('clientSubscriptions', { params: { haloClientId: id }, query });
    expect(fresh).toMatchObject({ stale: false, subscriptions: [{ id: 'n-1', licence: null }] });

    it.state.sherweb.suspend('contoso');
    await it.call('listCustomers', { query });
    expect((await it.read()).mappings[0]?.suspendedOn).toMatch(/Z$/);
    await expect(read('abc')).rejects.toMatchObject({ status: 400, note: { code: 'api.badInput' } });
  });
});
