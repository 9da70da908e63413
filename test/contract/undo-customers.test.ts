import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { printRun } from '../../server/commands/print/run.ts';
import { runTableLabels } from '../../server/commands/print/run-table-labels.ts';
import { runTable } from '../../shared/run-table.ts';
import { feeIsCost, openTestCompanion } from '../support/companion.ts';
import { addEachPart, addTicket } from '../support/customer-parts.ts';
import { clientNamed, haloCalls, licenceOf, shop } from '../support/shop.ts';

/**
 * A shop in step, a Halo that shows something of every kind, and Litware, which a run has created with two licences.
 */
const withLitware = async () => {
  const companion = await openTestCompanion({
    seed: shop,
    settings: { ...feeIsCost, deactivateDeleted: true },
  });
  const { state, call } = companion;
  addEachPart(state, clientNamed(state, 'Contoso Ltd').id);
  await companion.sync();
  state.sherweb.addCustomer({ id: 'litware', name: 'Litware Inc' });
  for (const id of ['l-a', 'l-b'])
    state.sherweb.addSubscription('litware', { id, productName: id, sku: id, quantity: 3 });
  const run = await companion.sync();
  const undo = async (preview = false) => {
    const started = await call('undoRun', { params: { runId: run.runId }, body: { preview } });
    await companion.follow(started.runId, () => undefined);
    return call('readRun', { params: { runId: started.runId } });
  };
  const litware = clientNamed(state, 'Litware Inc');
  const rowOf = async () =>
    (await call('listCustomers', { query: { refresh: 'true' } })).customers.find(
      ({ sherwebCustomerId }) => sherwebCustomerId === 'litware',
    );
  const ticket = (clientId: number, id: number) => addTicket(state, clientId, id);
  return { ...companion, run, undo, litware, ticket, rowOf };
};

describe('a customer that a run created, and the run is taken back', () => {
  test('becomes inactive with its licences, is excluded with the reason, and no sync makes it again', async () => {
    const { state, run, undo, sync, litware, rowOf } = await withLitware();
    expect(run.counts).toMatchObject({ customersCreated: 1, subscriptionsCreated: 2 });
    state.clearRequests();
    const shown = await undo(true);
    expect(shown.changes.map(({ kind }) => kind)).toEqual([
      'deactivateSubscription',
      'deactivateSubscription',
      'deactivateCustomer',
    ]);
    expect(shown.problems.map(({ code }) => code)).toEqual(['undo.leftOut', 'undo.customersExcluded']);
    expect(state.writes()).toEqual([]);
    expect(litware.inactive).toBe(false);
    const lines = stripVTControlCharacters(printRun(shown));
    expect(lines).toContain('1 customer to make inactive in Halo');
    expect(lines).toMatch(/Litware Inc +Halo customer \d+, as it has nothing else; excluded from now on/);
    expect(runTable(shown, runTableLabels)).toContainEqual(
      expect.arrayContaining(['deactivateCustomer', 'Make customer inactive', 'Litware Inc', 'inactive']),
    );

    const undone = await undo();
    expect(undone).toMatchObject({
      status: 'completed',
      counts: { subscriptionsDeactivated: 2, customersDeactivated: 1, failed: 0 },
    });
    expect([litware.inactive, licenceOf(state, 'l-a').is_active]).toEqual([true, false]);
    expect(await rowOf()).toMatchObject({
      state: 'excluded',
      haloClientId: null,
      undoneAt: expect.any(String),
    });

    const clients = state.halo.clients().length;
    expect((await sync()).changes).toEqual([]);
    expect(state.halo.clients()).toHaveLength(clients);
    expect(state.halo.violations).toEqual([]);
    expect((await undo()).changes, 'nothing is left to take back').toEqual([]);
  });

  test('is followed again once a person made it active and includes it', async () => {
    const { undo, sync, litware, call, rowOf } = await withLitware();
    await undo();
    litware.inactive = false;
    await call('removeMapping', { params: { sherwebCustomerId: 'litware' } });
    expect((await sync()).changes.map(({ kind }) => kind)).toEqual(['createMapping']);
    expect((await rowOf())?.undoneAt).toBeUndefined();
  });

  test.each<[string, (shop: Awaited<ReturnType<typeof withLitware>>) => unknown, RegExp]>([
    ['a ticket', ({ ticket, litware }) => ticket(litware.id, 9), /it has tickets \(1\)/],
    [
      'a contract and a second site',
      ({ state: { halo }, litware: { id } }) => {
        halo.parts.contracts.push({ id: 8, client_id: id, name: 'Care' });
        halo.parts.sites.push({ id: 9, client_id: id, name: 'Lyon' });
      },
      /it has more sites \(1\).+it has contracts \(1\)/,
    ],
    [
      'a user',
      ({ state: { halo }, litware: { id } }) => halo.parts.users.push({ id: 9, client_id: id, name: 'Ana' }),
      /it has users \(1\)/,
    ],
    [
      'a licence of another kind',
      ({ state: { halo }, litware: { id } }) => halo.addLicence({ name: 'Own', client_id: id, type: 0 }),
      /it has other licences \(1\)/,
    ],
    [
      'an asset',
      ({ state: { halo }, litware: { id } }) =>
        halo.parts.assets.push({ id: 9, client_id: id, name: 'Laptop' }),
      /it has assets \(1\)/,
    ],
    [
      'an invoice',
      ({ state: { halo }, litware: { id } }) => halo.addRecurringInvoice(id, []),
      /it has recurring invoices \(1\)/,
    ],
    [
      'a licence that somebody changed since',
      ({ state }) => {
        licenceOf(state, 'l-a').count = 77;
      },
      /1 licence of the run stays active/,
    ],
  ])('stays with %s, which is named; so does its mapping', async (_, happens, why) => {
    const shop = await withLitware();
    happens(shop);
    const undone = await shop.undo();
    expect(undone.changes.some(({ kind }) => kind === 'deactivateCustomer')).toBe(false);
    expect(undone.problems.find(({ code }) => code === 'undo.customerStays')?.message).toMatch(why);
    expect(shop.litware.inactive).toBe(false);
    expect(await shop.rowOf()).toMatchObject({ state: 'mapped', haloClientId: shop.litware.id });
  });

  test('stays where nothing is proven: tickets that Halo refuses, contracts of which it shows none', async () => {
    const { state, undo, litware } = await withLitware();
    state.halo.settings.agentScopes = [
      ...(['read:customers', 'edit:customers', 'read:invoices', 'read:contracts', 'read:assets'] as const),
      ...(['read:softwarelicensing', 'edit:softwarelicensing'] as const),
    ];
    state.halo.parts.contracts.length = 0;
    const { problems } = await undo();
    expect(problems.find(({ code }) => code === 'undo.customerStays')?.message).toBe(
      'Litware Inc, which the run created in Halo, stays active, since not all is proven to be as it was made: ' +
        'Halo does not let us read tickets, Halo shows us no contracts at all, which may be a missing permission.',
    );
    expect(litware.inactive).toBe(false);
  });

  test('stays where assets may not be read, which a Halo application of before has no scope for', async () => {
    const { state, undo, litware } = await withLitware();
    state.halo.settings.applicationScopes = state.halo.settings.applicationScopes.filter(
      (scope) => scope !== 'read:assets' && scope !== 'all',
    );
    const { problems } = await undo();
    expect(problems.find(({ code }) => code === 'undo.customerStays')?.message).toMatch(
      /: Halo does not let us read assets\.$/,
    );
    expect(litware.inactive).toBe(false);
  });

  test('is looked at in a later undo where a run created many, whoever stays', async () => {
    const { state, sync, call, follow, ticket } = await withLitware();
    const names = Array.from({ length: 12 }, (_, place) => `Company ${String.fromCharCode(65 + place)}`);
    for (const name of names) state.sherweb.addCustomer({ name });
    const run = await sync();
    for (const name of names.slice(0, 10)) ticket(clientNamed(state, name).id, 100);
    const undo = async () => {
      const { runId } = await call('undoRun', { params: { runId: run.runId }, body: { preview: false } });
      await follow(runId, () => undefined);
      return call('readRun', { params: { runId } });
    };
    state.clearRequests();
    expect((await undo()).problems.filter(({ values }) => values?.wording === 'tooMany')).toHaveLength(2);
    expect(haloCalls(state), 'requests for ten customers').toBeLessThanOrEqual(100);
    expect((await undo()).counts.customersDeactivated).toBe(2);
    expect(names.filter((name) => clientNamed(state, name).inactive)).toEqual(['Company K', 'Company L']);
  });

  test('stays, followed as before, where Halo refuses to make it inactive', async () => {
    const { state, undo, litware, rowOf } = await withLitware();
    state.faults.add({
      side: 'halo',
      match: { method: 'POST', path: '/Client' },
      times: Number.POSITIVE_INFINITY,
      effect: { kind: 'status', status: 400, shape: 'fields' },
    });
    const undone = await undo();
    expect(undone.changes.at(-1)).toMatchObject({ kind: 'deactivateCustomer', outcome: 'failed' });
    expect(litware.inactive).toBe(false);
    expect(await rowOf()).toMatchObject({ state: 'mapped', haloClientId: litware.id });
  });

  test('stays where whoever applied the undo left out one of its licences', async () => {
    const { undo, call, follow, litware } = await withLitware();
    const shown = await undo(true);
    const { runId } = await call('startRun', {
      body: { mode: 'approve', planId: shown.planId ?? '', leaveOut: [0] },
    });
    await follow(runId, () => undefined);
    const run = await call('readRun', { params: { runId } });
    expect(run.changes.map(({ outcome }) => outcome)).toEqual(['leftOut', 'applied', 'leftOut']);
    expect(litware.inactive).toBe(false);
  });
});
