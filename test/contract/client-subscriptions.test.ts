import { describe, expect, test } from 'vitest';
import { ClientSubscriptionsSchema } from '../../shared/client-subscriptions.ts';
import type { Effect } from '../sandbox/core/faults.ts';
import { openTestCompanion } from '../support/companion.ts';
import { clientNamed, licenceOf, shop } from '../support/shop.ts';

const noon = '2026-03-01T12:00:00.000Z';

/** Imported at noon; a technician is paired. */
const opened = async (settings = {}) => {
  let at = new Date(noon);
  const companion = await openTestCompanion({ seed: shop, now: () => at, settings });
  await companion.sync();
  const { code } = await companion.call('createPairingCode', { body: { role: 'technician' } });
  const { token } = await companion.call('pair', { body: { code, name: 'Desk' } });
  const haloClientId = clientNamed(companion.state, 'Contoso Ltd').id;
  companion.state.clearRequests();
  return {
    ...companion,
    haloClientId,
    later: (hours: number) => {
      at = new Date(at.getTime() + hours * 3_600_000);
    },
    asTechnician: async (query = '') => {
      const headers = { Authorization: `Bearer ${token}` };
      const response = await companion.fetch(`/api/halo-clients/${haloClientId}/subscriptions${query}`, {
        headers,
      });
      return ClientSubscriptionsSchema.parse(await response.json());
    },
    read: (refresh = false) =>
      companion.call('clientSubscriptions', {
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
    const progress = await opened();
    progress.later(2);
    const answer = await progress.read();
    expect(answer).toMatchObject({ asOf: noon, stale: false, problem: null });
    expect(answer.mappings).toEqual([
      {
        sherwebCustomerId: 'contoso',
        sherwebName: 'Contoso Ltd',
        haloClientId: progress.haloClientId,
        suspendedOn: null,
        isListed: true,
        keptInHalo: null,
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
      licence: { haloLicenceId: licenceOf(progress.state, 'c-e3').id },
    });
    expect(progress.state.requests).toEqual([]);
  });

  test('refresh reads that one customer now, in three calls or fewer', async () => {
    const progress = await opened();
    progress.later(3);
    progress.state.sherweb.setQuantity('c-e3', 15);
    expect((await progress.read()).subscriptions[0]?.quantity).toBe(12);
    const fresh = await progress.read(true);
    expect(fresh).toMatchObject({ asOf: '2026-03-01T15:00:00.000Z', stale: false, problem: null });
    expect(fresh.subscriptions[0]?.quantity).toBe(15);
    const paths = progress.state.requests.filter(({ path }) => !path.endsWith('/token'));
    expect(paths.length).toBeLessThanOrEqual(3);
    expect(paths.every(({ side, query }) => side === 'sherweb' && query.customerId === 'contoso')).toBe(true);
    expect((await progress.read()).subscriptions[0]?.quantity).toBe(15);
  });

  test('several that refresh at once share one read', async () => {
    const progress = await opened();
    await Promise.all([progress.read(true), progress.read(true), progress.read(true)]);
    expect(progress.state.requests.filter(({ path }) => path.endsWith('/details'))).toHaveLength(1);
  });

  test('Sherweb is down: the last rows stay, stale, with the reason', async () => {
    const progress = await opened();
    progress.later(1);
    progress.state.faults.add(always('/details', { kind: 'status', status: 500, shape: 'problem' }));
    const answer = await progress.read(true);
    expect(answer).toMatchObject({ asOf: noon, stale: true, problem: { code: 'sherweb.serverError' } });
    expect(answer.subscriptions).toHaveLength(3);
    expect(await progress.read()).toEqual(answer);
    progress.state.faults.clear();
    progress.later(0.1);
    expect(await progress.read(true)).toMatchObject({ stale: false, problem: null });
  });

  test('Sherweb asks to wait 45 s: the old rows stay with their age, and nothing is said to be wrong', async () => {
    const progress = await opened();
    progress.later(1);
    const headers = { 'retry-after': '45' };
    progress.state.faults.add(always('/details', { kind: 'status', status: 429, headers, shape: 'problem' }));
    const answer = await progress.read(true);
    expect(answer).toMatchObject({
      asOf: noon,
      stale: false,
      problem: null,
      notRefreshed: { code: 'refresh.sherwebWaits', message: 'Sherweb asks to wait 45 s.' },
    });
    expect(answer.subscriptions).toHaveLength(3);
    // Nobody asks before that, whichever customer it is about.
    progress.state.faults.clear();
    progress.state.clearRequests();
    progress.later(44 / 3600);
    const haloClientId = clientNamed(progress.state, 'Fabrikam, Inc.').id;
    const other = { params: { haloClientId }, query: { refresh: 'true' as const } };
    expect((await progress.call('clientSubscriptions', other)).notRefreshed?.message).toBe(
      'Sherweb asks to wait 1 s.',
    );
    expect(progress.state.requests).toEqual([]);
    progress.later(2 / 3600);
    expect(await progress.call('clientSubscriptions', other)).toMatchObject({ notRefreshed: null });
  });

  test('a customer is asked for once a minute, and the answer says how long it lasts', async () => {
    const progress = await opened();
    expect((await progress.asTechnician('?refresh=true')).notRefreshed).toBeNull();
    progress.later(20 / 3600);
    progress.state.clearRequests();
    expect((await progress.asTechnician('?refresh=true')).notRefreshed).toMatchObject({
      code: 'refresh.justRead',
      action: 'It can be asked again in 40 s.',
    });
    expect(progress.state.requests).toEqual([]);
    progress.later(41 / 3600);
    expect((await progress.asTechnician('?refresh=true')).notRefreshed).toBeNull();
  });

  test("one browser that refreshes customer after customer gets its share of Sherweb's limit, and the next browser its own", async () => {
    const progress = await opened();
    for (let place = 1; place <= 31; place += 1) {
      progress.state.sherweb.addCustomer({ id: `many-${place}`, name: `Many ${place}` });
      progress.state.halo.addClient({ name: `Many ${place}` });
    }
    await progress.call('generateMappings', {});
    const refreshAs = async (token: string, place: number) => {
      const path = `/api/halo-clients/${clientNamed(progress.state, `Many ${place}`).id}/subscriptions?refresh=true`;
      const response = await progress.fetch(path, { headers: { Authorization: `Bearer ${token}` } });
      return ClientSubscriptionsSchema.parse(await response.json()).notRefreshed;
    };
    const pair = async () => {
      const { code } = await progress.call('createPairingCode', { body: { role: 'technician' } });
      return (await progress.call('pair', { body: { code, name: 'Desk' } })).token;
    };
    const one = await pair();
    for (let place = 1; place <= 30; place += 1) expect(await refreshAs(one, place)).toBeNull();
    progress.state.clearRequests();
    expect(await refreshAs(one, 31)).toMatchObject({ code: 'refresh.shareSpent', values: { seconds: 300 } });
    expect(progress.state.requests).toEqual([]);
    expect(await refreshAs(await pair(), 31)).toBeNull();
  });

  test('a read that a day has passed over is stale', async () => {
    const progress = await opened();
    progress.later(25);
    expect((await progress.read()).stale).toBe(false);
    progress.later(2);
    expect(await progress.read()).toMatchObject({ stale: true, problem: null, asOf: noon });
  });

  test('technicians see no money unless the settings let them', async () => {
    const progress = await opened();
    const hidden = await progress.asTechnician();
    expect(hidden.subscriptions.map(({ fees }) => fees)).toEqual([null, null, null]);
    expect(JSON.stringify(hidden)).not.toContain('33.75');
    await progress.call('writeSettings', { body: { techniciansSeeMoney: true } });
    expect((await progress.asTechnician('?refresh=true')).subscriptions[0]?.fees).toMatchObject({
      recurring: 33.75,
    });
  });

  test('a commitment says how far and until when a quantity may go down', async () => {
    const progress = await opened();
    progress.state.sherweb.edit('c-e3', {
      commitmentTerm: {
        type: 'Annual',
        termEndDate: '2027-01-31',
        renewalConfiguration: { renewalDate: '2027-02-01', scheduledQuantity: 10 },
        committedMinimalQuantities: [{ committedUntil: '2026-03-08T09:10:11.1234567', quantity: 8 }],
      },
    });
    const [first] = (await progress.read(true)).subscriptions;
    expect(first?.commitment).toEqual({
      type: 'Annual',
      termEndDate: '2027-01-31',
      renewal: { date: '2027-02-01', scheduledQuantity: 10 },
      minimalQuantities: [{ committedUntil: expect.stringMatching(/^2026-03-08T09:10:11.*Z$/), quantity: 8 }],
    });
  });

  test('not mapped, not read yet, not imported yet, suspended, and no such number', async () => {
    const progress = await opened();
    const read = (haloClientId: number | string) =>
      progress.call('clientSubscriptions', { params: { haloClientId: haloClientId as number } });
    expect(await read(4711)).toEqual({
      mappings: [],
      subscriptions: [],
      licences: [],
      money: { is: 'unknown', by: null },
      seesBilling: true,
      asOf: null,
      stale: false,
      problem: null,
      notRefreshed: null,
    });

    progress.state.sherweb.addCustomer({ id: 'new', name: 'Woodgrove Bank' });
    progress.state.sherweb.addSubscription('new', { id: 'n-1', productName: 'Microsoft 365 E3' });
    const { id } = progress.state.halo.addClient({ name: 'Woodgrove Bank' });
    await progress.call('generateMappings', {});
    expect(await read(id)).toMatchObject({ subscriptions: [], asOf: null, stale: true });
    const query = { refresh: 'true' as const };
    const fresh = await progress.call('clientSubscriptions', { params: { haloClientId: id }, query });
    expect(fresh).toMatchObject({ stale: false, subscriptions: [{ id: 'n-1', licence: null }] });

    progress.state.sherweb.suspend('contoso');
    await progress.call('listCustomers', { query });
    expect((await progress.read()).mappings[0]?.suspendedOn).toMatch(/Z$/);
    await expect(read('abc')).rejects.toMatchObject({ status: 400, note: { code: 'api.badInput' } });
  });
});
