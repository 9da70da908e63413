import { describe, expect, test } from 'vitest';
import { ProblemSchema } from '../../shared/problem.ts';
import { small } from '../sandbox/seeds/small.ts';
import { openTestCompanion } from '../support/companion.ts';
import { addTicket } from '../support/customer-parts.ts';
import { clientNamed, customerNamed } from '../support/shop.ts';

describe('the mapping table', () => {
  test('is empty before the first read, and reads both sides when asked', async () => {
    const companion = await openTestCompanion({ seed: small });
    expect(await companion.call('listCustomers', {})).toEqual({
      customers: [],
      readAt: null,
      revision: expect.any(String),
    });
    expect(companion.state.requests).toEqual([]);
    const { customers, readAt } = await companion.call('listCustomers', { query: { refresh: 'true' } });
    expect(customers).toHaveLength(8);
    expect(Date.parse(readAt ?? '')).toBeGreaterThan(0);
    expect(companion.state.writes()).toEqual([]);
  });

  test('shows each state with what helps to decide, and can be cut down to one', async () => {
    const companion = await openTestCompanion({ seed: small });
    await companion.sync();
    await companion.call('excludeCustomer', {
      params: { sherwebCustomerId: customerNamed(companion.state, 'Tailspin Toys').id },
    });
    companion.state.halo.editClient(clientNamed(companion.state, 'Woodgrove Bank').id, { inactive: true });
    companion.state.sherweb.addCustomer({ name: 'Zava' });
    const { customers } = await companion.call('listCustomers', { query: { refresh: 'true' } });
    const row = (name: string) => customers.find(({ sherwebName }) => sherwebName === name);

    expect(row('Contoso Ltd')).toMatchObject({
      state: 'mapped',
      haloClientId: clientNamed(companion.state, 'Contoso Ltd').id,
      haloName: 'Contoso Ltd',
      origin: 'exactName',
      activeSubscriptions: 5,
      suggestions: [],
      problem: null,
      path: ['Southridge Managed IT'],
    });
    expect(row('Wide World Importers Ltd')).toMatchObject({
      state: 'nearMatch',
      haloClientId: null,
      suggestions: [{ haloName: 'Wide World Importers Limited', evidence: [expect.any(String)] }],
    });
    const twins = row('Adatum Corporation');
    expect(twins?.state).toBe('ambiguous');
    expect(new Set(twins?.suggestions.map(({ haloClientId }) => haloClientId)).size).toBe(2);
    expect(row('Woodgrove Bank')).toMatchObject({
      state: 'problem',
      problem: { code: 'mapping.haloCustomerInactive' },
    });
    expect(row('Tailspin Toys')).toMatchObject({
      state: 'excluded',
      suspendedOn: expect.stringMatching(/Z$/),
    });
    expect(row('Zava')).toMatchObject({ state: 'unmapped', suggestions: [] });

    for (const state of ['mapped', 'nearMatch', 'ambiguous', 'unmapped', 'excluded', 'problem'] as const) {
      const only = await companion.call('listCustomers', { query: { state } });
      expect(only.customers).toEqual(customers.filter((each) => each.state === state));
    }
    expect((await companion.call('status', {})).counts).toEqual({ mapped: 5, unmapped: 3, excluded: 1 });
    await expect(
      companion.call('listCustomers', { query: { state: 'odd' as 'mapped' } }),
    ).rejects.toMatchObject({
      status: 400,
    });
  });

  test('can be searched by either name', async () => {
    const companion = await openTestCompanion({ seed: small });
    await companion.sync();
    companion.state.halo.editClient(clientNamed(companion.state, 'Contoso Ltd').id, { name: 'Headquarters' });
    await companion.call('listCustomers', { query: { refresh: 'true' } });
    const names = async (search: string) =>
      (await companion.call('listCustomers', { query: { search } })).customers.map(
        ({ sherwebName }) => sherwebName,
      );
    expect(await names(' headQ ')).toEqual(['Contoso Ltd']);
    expect(await names('fabrikam, inc')).toEqual(['Fabrikam, Inc.']);
    expect(await names('nobody')).toEqual([]);
  });
});

describe('the head of the mapping table', () => {
  test('has the first rows by name, and how many there are of each state', async () => {
    const companion = await openTestCompanion({ seed: small });
    await companion.call('listCustomers', { query: { refresh: 'true' } });
    const { customers, revision, readAt } = await companion.call('listCustomers', {
      query: { locale: 'en' },
    });
    const head = await companion.call('customersHead', { query: { first: 3, locale: 'en' } });
    expect(head).toMatchObject({ revision, readAt, customers: customers.slice(0, 3) });
    const names = customers.map(({ sherwebName }) => sherwebName);
    expect(names).toEqual(names.toSorted(new Intl.Collator('en').compare));
    for (const [state, count] of Object.entries(head.counts))
      expect([state, count]).toEqual([state, customers.filter((row) => row.state === state).length]);
    expect(head.hasSubscriptions).toBe(false);
    await companion.sync();
    expect((await companion.call('customersHead', {})).hasSubscriptions).toBe(true);
    await expect(companion.call('customersHead', { query: { locale: 'no language' } })).rejects.toMatchObject(
      {
        status: 400,
      },
    );
  });

  test('has the same revision until a row is another one, also after another start', async () => {
    const companion = await openTestCompanion({ seed: small });
    await companion.call('listCustomers', { query: { refresh: 'true' } });
    const revision = async () => (await companion.call('customersHead', {})).revision;
    const first = await revision();
    await companion.call('listCustomers', { query: { refresh: 'true' } });
    await companion.call('writeSettings', { body: { scheduleEnabled: false } });
    await companion.restart();
    expect(await revision()).toBe(first);
    const { id } = customerNamed(companion.state, 'Tailspin Toys');
    await companion.call('excludeCustomer', { params: { sherwebCustomerId: id } });
    const excluded = await revision();
    expect(excluded).not.toBe(first);
    expect((await companion.call('listCustomers', {})).revision).toBe(excluded);
    await companion.call('removeMapping', { params: { sherwebCustomerId: id } });
    expect(await revision()).toBe(first);
    companion.state.halo.editClient(clientNamed(companion.state, 'Adatum Corporation').id, {
      inactive: true,
    });
    await companion.call('listCustomers', { query: { refresh: 'true' } });
    expect(await revision()).not.toBe(first);
  });
});

describe('Halo customers to choose from', () => {
  test('are searched by name and number, active ones unless asked, and limited', async () => {
    const companion = await openTestCompanion({ seed: small });
    companion.state.halo.editClient(clientNamed(companion.state, 'Wingtip Toys').id, { inactive: true });
    const list = (query: { search?: string; limit?: number; includeInactive?: 'true' }) =>
      companion.call('listHaloCustomers', { query });
    const all = await list({});
    expect([all.total, all.customers.length]).toEqual([8, 8]);
    expect(all.customers[0]).toEqual({
      evidence: [],
      reasons: [],
      siteName: 'Main',
      id: clientNamed(companion.state, 'Contoso Ltd').id,
      name: 'Contoso Ltd',
      inactive: false,
      topLevelName: 'Customers',
      mappedNames: [],
    });
    expect(await list({ search: 'TOYS' })).toMatchObject({
      total: 1,
      customers: [{ name: 'Tailspin Toys' }],
    });
    expect((await list({ search: 'toys', includeInactive: 'true' })).total).toBe(2);
    expect(await list({ limit: 2 })).toMatchObject({ total: 8, customers: [{}, {}] });
    const { id } = clientNamed(companion.state, 'Northwind Traders');
    expect((await list({ search: String(id) })).customers.map(({ name }) => name)).toEqual([
      'Northwind Traders',
    ]);
    expect((await list({ search: 'nobody' })).total).toBe(0);
    await expect(list({ limit: 0 })).rejects.toMatchObject({ status: 400 });
  });

  test('are read once, and not without credentials', async () => {
    const companion = await openTestCompanion({ seed: small });
    await companion.call('listHaloCustomers', {});
    companion.state.clearRequests();
    await companion.call('listHaloCustomers', {});
    expect(companion.state.requests).toEqual([]);
    const bare = await openTestCompanion({ environment: { HALO_URL: undefined } });
    await expect(bare.call('listHaloCustomers', {})).rejects.toMatchObject({
      status: 409,
      note: { code: 'halo.notConfigured' },
    });
  });
});

describe('a request that is not right', () => {
  test('is answered as a problem that says what to do', async () => {
    const companion = await openTestCompanion({ seed: small });
    const headers = {
      Authorization: `Bearer ${companion.companion().controlKey}`,
      'Content-Type': 'application/json',
    };
    const asked: [string, RequestInit, number, string][] = [
      ['/api/nothing', {}, 404, 'api.unknownRoute'],
      ['/api/settings', { method: 'PATCH', body: '{"a' }, 400, 'api.badRequest'],
      ['/api/runs', { method: 'POST', body: '{"mode":"now"}' }, 400, 'api.badInput'],
      [
        '/api/runs',
        { method: 'POST', body: JSON.stringify({ mode: 'x'.repeat(70_000) }) },
        413,
        'api.tooLarge',
      ],
      ['/api/previews/none', {}, 404, 'sync.planUnknown'],
      ['/api/runs/..%2f..%2fcompanion', {}, 400, 'store.invalidId'],
      ['/api/customers?refresh=1', {}, 400, 'api.badInput'],
    ];
    for (const [path, init, status, code] of asked) {
      const response = await companion.fetch(path, { ...init, headers });
      expect([path, response.status]).toEqual([path, status]);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      const problem = ProblemSchema.parse(await response.json());
      expect(problem).toMatchObject({ type: `urn:sherweb-for-halo:${code}`, code, status });
      expect([problem.title, problem.message, problem.action].every((text) => text.length > 3)).toBe(true);
    }
  });
});

test('what hangs on a Halo customer is told when asked: licences, invoices, and the newest of its tickets', async () => {
  const companion = await openTestCompanion({ seed: small });
  await companion.sync();
  const { id } = clientNamed(companion.state, 'Contoso Ltd');
  const other = clientNamed(companion.state, 'Fabrikam, Inc.').id;
  const use = async () => companion.call('haloCustomerUse', { params: { haloClientId: id } });
  addTicket(companion.state, other, 2_009, { summary: 'Of somebody else' });
  expect(await use()).toEqual({
    activeLicences: 5,
    recurringInvoices: expect.any(Number),
    lastTicket: 'none',
  });

  addTicket(companion.state, id, 2_007, { summary: 'Printer is down', dateoccurred: '2026-11-03T09:15:00' });
  addTicket(companion.state, id, 2_006, { summary: 'Older', dateoccurred: '2026-11-02T09:15:00' });
  expect((await use()).lastTicket).toEqual({ id: 2_007, summary: 'Printer is down', day: '2026-11-03' });
  // In whatever order, and with a date that is none.
  companion.state.halo.settings.ordersBy = [];
  addTicket(companion.state, id, 2_008, { summary: 'Newest', dateoccurred: '03/11/2026' });
  expect((await use()).lastTicket).toEqual({ id: 2_008, summary: 'Newest', day: null });

  companion.state.halo.settings.agentScopes = ['read:customers', 'read:softwarelicensing'];
  expect((await use()).lastTicket).toBeNull();
});
