import { describe, expect, test } from 'vitest';
import type { Effect } from '../sandbox/core/faults.ts';
import { feeIsCost, openTestCompanion, type TestCompanion } from '../support/companion.ts';
import { clientNamed, licenceOf, shop } from '../support/shop.ts';

const contosoIds = ['c-e3', 'c-mail', 'c-visio'];

/** Imported, with deactivating on and a change waiting at both customers. */
const imported = async () => {
  const companion = await openTestCompanion({
    seed: shop,
    settings: { ...feeIsCost, deactivateDeleted: true },
  });
  await companion.sync();
  companion.state.sherweb.setQuantity('c-e3', 99);
  companion.state.sherweb.setQuantity('f-e3', 21);
  companion.state.clearRequests();
  return companion;
};
const licences = (companion: TestCompanion) =>
  structuredClone(contosoIds.map((id) => licenceOf(companion.state, id)));

describe('a customer in trouble', () => {
  test('suspended with nothing listed any more: licences stay, a person decides, others go on', async () => {
    const companion = await imported();
    const before = licences(companion);
    companion.state.sherweb.suspend('contoso');
    for (const id of contosoIds) companion.state.sherweb.cancel(id);
    const run = await companion.sync();
    expect(licences(companion)).toEqual(before);
    expect(run.status).toBe('completed');
    expect(run.problems).toMatchObject([
      { code: 'sync.goneWhileSuspended', severity: 'decision', sherwebCustomerId: 'contoso' },
    ]);
    expect(run.problems[0]?.message).toContain('Contoso Ltd');
    expect(licenceOf(companion.state, 'f-e3').count).toBe(21);
  });

  test('suspended but still listed: its licences are left as they are, the others are kept in step', async () => {
    const companion = await imported();
    companion.state.sherweb.suspend('contoso');
    expect((await companion.sync()).counts).toMatchObject({ subscriptionsUpdated: 1, needsDecision: 1 });
  });

  test('suspended between the plan and the write: nothing is deactivated', async () => {
    const companion = await imported();
    companion.state.sherweb.cancel('c-visio');
    const run = await companion.run({ mode: 'sync' }, ({ doing }) => {
      if (doing.startsWith('Updating licences')) companion.state.sherweb.suspend('contoso');
    });
    expect(run.changes.find(({ subscriptionId }) => subscriptionId === 'c-visio')).toMatchObject({
      outcome: 'skipped',
      problem: { code: 'sync.notGone' },
    });
    expect(licenceOf(companion.state, 'c-visio').is_active).toBe(true);
  });

  test('removed from Sherweb: licences stay and a person decides', async () => {
    const companion = await imported();
    const before = licences(companion);
    companion.state.sherweb.remove('contoso');
    const run = await companion.sync();
    expect(licences(companion)).toEqual(before);
    expect([run.status, run.counts.subscriptionsUpdated]).toEqual(['completed', 1]);
    expect(run.problems).toMatchObject([
      { code: 'sync.customerMissing', severity: 'decision', sherwebCustomerId: 'contoso' },
    ]);
    expect(run.problems[0]?.message).toContain('Contoso Ltd');
    const { customers } = await companion.call('listCustomers', { query: { state: 'problem' } });
    expect(customers.map(({ sherwebCustomerId }) => sherwebCustomerId)).toEqual(['contoso']);
  });

  const unreadable: [string, Effect, string][] = [
    ['answered 500', { kind: 'status', status: 500, shape: 'problem' }, 'sherweb.serverError'],
    ['answered 404', { kind: 'status', status: 404, shape: 'problem' }, 'sherweb.notFound'],
    ['malformed JSON', { kind: 'malformedJson' }, 'sherweb.badAnswer'],
    ['an HTML page', { kind: 'html' }, 'sherweb.badAnswer'],
    ['an empty body', { kind: 'emptyBody' }, 'sherweb.badAnswer'],
    ['a quantity that is a text', { kind: 'wrongType', field: 'quantity' }, 'sherweb.badAnswer'],
    ['a lost connection', { kind: 'reset' }, 'sherweb.unreachable'],
    ['no answer in time', { kind: 'hang' }, 'sherweb.timedOut'],
  ];
  test.each(unreadable)('unreadable, %s: left alone and named, others go on', async (_, effect, code) => {
    const companion = await openTestCompanion({
      seed: shop,
      settings: { ...feeIsCost, deactivateDeleted: true },
      timeoutMs: 400,
    });
    await companion.sync();
    const before = licences(companion);
    companion.state.sherweb.setQuantity('f-e3', 21);
    const match = { path: '/subscriptions/details', query: { customerId: 'contoso' } };
    companion.state.faults.add({ side: 'sherweb', match, times: Number.POSITIVE_INFINITY, effect });
    const run = await companion.sync();

    expect(run.status).toBe('partial');
    expect(run.counts).toMatchObject({ subscriptionsUpdated: 1, failed: 1, unchanged: 1 });
    expect(run.problems).toMatchObject([{ code, severity: 'failed', sherwebCustomerId: 'contoso' }]);
    expect(run.problems[0]?.message).toMatch(/^Contoso Ltd: /);
    expect(licences(companion)).toEqual(before);
  });

  test('prices that are refused leave cost and cycle alone, quantities follow', async () => {
    const companion = await imported();
    const { purchase_price, billing_cycle } = licenceOf(companion.state, 'c-e3');
    const match = { path: '/pricing-information', query: { customerId: 'contoso' } };
    const effect: Effect = { kind: 'status', status: 403, shape: 'problem' };
    companion.state.faults.add({ side: 'sherweb', match, times: Number.POSITIVE_INFINITY, effect });
    const run = await companion.sync();
    expect([run.status, run.counts.subscriptionsUpdated]).toEqual(['completed', 2]);
    expect(licenceOf(companion.state, 'c-e3')).toMatchObject({ count: 99, purchase_price, billing_cycle });
  });

  test('deleted in Halo: told about, not guessed around, others go on', async () => {
    const companion = await imported();
    companion.state.halo.deleteClient(clientNamed(companion.state, 'Contoso Ltd').id);
    const run = await companion.sync();
    expect(run.problems).toMatchObject([{ code: 'sync.haloCustomerGone', severity: 'decision' }]);
    expect(run.problems[0]?.message).toContain('Contoso Ltd');
    expect(companion.state.halo.clients().map(({ name }) => name)).toEqual(['Fabrikam, Inc.']);
    expect(licenceOf(companion.state, 'f-e3').count).toBe(21);
  });

  test('inactive in Halo: told about, its licences left alone', async () => {
    const companion = await imported();
    const before = licences(companion);
    companion.state.halo.editClient(clientNamed(companion.state, 'Contoso Ltd').id, { inactive: true });
    const run = await companion.sync();
    expect(run.problems).toMatchObject([{ code: 'sync.haloCustomerInactive', severity: 'decision' }]);
    expect(licences(companion)).toEqual(before);
    expect(licenceOf(companion.state, 'f-e3').count).toBe(21);
  });

  test('excluded: left out of everything until taken back in', async () => {
    const companion = await imported();
    const before = licences(companion);
    const params = { sherwebCustomerId: 'contoso' };
    await companion.call('excludeCustomer', { params });
    expect((await companion.sync()).counts).toMatchObject({ subscriptionsUpdated: 1, needsDecision: 0 });
    expect(licences(companion)).toEqual(before);
    expect(companion.state.requests.filter(({ query }) => query.customerId === 'contoso')).toEqual([]);

    expect(await companion.call('removeMapping', { params })).toEqual({ removed: true });
    expect((await companion.sync()).counts).toMatchObject({ mappingsCreated: 1, subscriptionsUpdated: 1 });
    expect(licenceOf(companion.state, 'c-e3').count).toBe(99);
  });
});

describe('a whole side in trouble', () => {
  test.each(['sherweb', 'halo'] as const)('%s lists no customer at all: nothing is changed', async (side) => {
    const companion = await imported();
    const match = { path: side === 'sherweb' ? '/v1/customers' : '/api/Client' };
    companion.state.faults.add({
      side,
      match,
      times: Number.POSITIVE_INFINITY,
      effect: { kind: 'emptyList' },
    });
    const run = await companion.sync();
    expect([run.status, run.problems.map(({ code }) => code)]).toEqual(['failed', [`${side}.incomplete`]]);
    expect(companion.state.writes()).toEqual([]);
    expect((await companion.call('listCustomers', {})).customers).toHaveLength(2);
  });

  test("Halo's list of licences is cut short: nothing is created a second time", async () => {
    const companion = await imported();
    const effect: Effect = { kind: 'wrongType', field: 'record_count', value: 50 };
    const match = { path: '/api/SoftwareLicence' };
    companion.state.faults.add({ side: 'halo', match, times: Number.POSITIVE_INFINITY, effect });
    const run = await companion.sync();
    expect([run.status, run.problems.map(({ code }) => code)]).toEqual(['failed', ['halo.incomplete']]);
    expect(companion.state.writes()).toEqual([]);
  });
});
