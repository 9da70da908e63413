import { describe, expect, test } from 'vitest';
import type { Changes } from '../../shared/movement.ts';
import type { SandboxSeed } from '../sandbox/state.ts';
import { openTestCompanion } from '../support/companion.ts';
import { licenceOf } from '../support/shop.ts';

const day = 86_400_000;

/** Two customers: Contoso has 10 seats of A and 4 of B, Fabrikam 20 of A. */
const seed: SandboxSeed = ({ sherweb, halo }) => {
  for (const [id, name] of [
    ['contoso', 'Contoso'],
    ['fabrikam', 'Fabrikam'],
  ] as const) {
    sherweb.addCustomer({ id, name });
    halo.addClient({ name });
  }
  sherweb.addSubscription('contoso', { id: 'c-a', productName: 'A', sku: 'SKU-A', quantity: 10 });
  sherweb.addSubscription('contoso', { id: 'c-b', productName: 'B', sku: 'SKU-B', quantity: 4 });
  sherweb.addSubscription('fabrikam', { id: 'f-a', productName: 'A', sku: 'SKU-A', quantity: 20 });
};

/** A companion after its first sync, on 1 November at 6:00, whose days can pass. */
const watched = async () => {
  let at = Date.parse('2026-11-01T06:00:00Z');
  const companion = await openTestCompanion({ seed, now: () => new Date(at) });
  await companion.sync();
  return {
    ...companion,
    async nextDay() {
      at += day;
      await companion.sync();
    },
    changes: async (since?: string): Promise<Changes> =>
      (await companion.call('listChanges', { query: since === undefined ? {} : { since } })).changes,
  };
};

const inShort = ({ customers }: Changes) =>
  customers.flatMap(({ changes }) =>
    changes.map(({ subscriptionId, kind, from, to, by }) =>
      [subscriptionId, kind, from ?? '-', to ?? '-', by].join(' '),
    ),
  );

describe('what changed since a day', () => {
  test('is told by customer, with seats before and after, and is complete where it was watched from the start', async () => {
    const { state, nextDay, changes } = await watched();
    state.sherweb.setQuantity('c-a', 12);
    state.sherweb.cancel('c-b');
    state.sherweb.addSubscription('fabrikam', { id: 'f-c', productName: 'C', sku: 'SKU-C', quantity: 3 });
    await nextDay();

    expect(await changes('2026-11-02')).toEqual({
      from: '2026-11-02T00:00:00.000Z',
      to: '2026-11-02T06:00:00.000Z',
      complete: true,
      customers: [
        {
          sherwebCustomerId: 'fabrikam',
          haloClientId: expect.any(Number),
          seats: { from: 20, to: 23 },
          changes: [{ subscriptionId: 'f-c', product: 'C', kind: 'new', from: null, to: 3, by: 'sherweb' }],
        },
        {
          sherwebCustomerId: 'contoso',
          haloClientId: expect.any(Number),
          seats: { from: 14, to: 12 },
          changes: [
            { subscriptionId: 'c-b', product: 'B', kind: 'ended', from: 4, to: null, by: 'sherweb' },
            { subscriptionId: 'c-a', product: 'A', kind: 'seats', from: 10, to: 12, by: 'sherweb' },
          ],
        },
      ],
    });
    expect((await changes('2026-11-03')).customers).toEqual([]);
    expect((await changes('2026-10-01')).complete).toBe(false);
  });

  test('counts what went to and fro once, and what came back as nothing', async () => {
    const { state, nextDay, changes, restart } = await watched();
    state.sherweb.setQuantity('c-a', 12);
    state.sherweb.setQuantity('f-a', 30);
    await nextDay();
    await restart();
    state.sherweb.setQuantity('c-a', 11);
    state.sherweb.setQuantity('f-a', 20);
    await nextDay();
    expect(inShort(await changes('2026-11-01'))).toEqual(['c-a seats 10 11 sherweb']);
    expect(inShort(await changes('2026-11-03'))).toEqual([
      'f-a seats 30 20 sherweb',
      'c-a seats 12 11 sherweb',
    ]);
  });

  test('has one line for what was cancelled and bought again', async () => {
    const { state, nextDay, changes } = await watched();
    state.sherweb.cancel('c-a');
    await nextDay();
    state.sherweb.addSubscription('contoso', { id: 'c-a2', productName: 'A', sku: 'SKU-A', quantity: 12 });
    await nextDay();
    const answer = await changes('2026-11-01');
    expect(inShort(answer)).toEqual(['c-a2 replaced 10 12 sherweb']);
    expect(answer.customers[0]?.seats).toEqual({ from: 14, to: 16 });
  });

  test('tells prices, terms and names, and which count a person changed in Halo', async () => {
    const { state, nextDay, changes } = await watched();
    const fees = { recurringFee: 99, setupFee: 0, currency: 'Usd' as const };
    state.sherweb.edit('c-a', { productName: 'A plus', fees });
    licenceOf(state, 'f-a').count = 25;
    await nextDay();
    expect(inShort(await changes('2026-11-02'))).toEqual([
      expect.stringMatching(/^c-a price \d+(\.\d+)? 99 sherweb$/),
      'c-a renamed A A plus sherweb',
      'f-a seats 20 25 halo',
      'f-a seats 25 20 us',
    ]);
  });

  test('tells which count a run of ours moved: put right after a hand, and taken back', async () => {
    const { state, nextDay, changes, call, follow } = await watched();
    licenceOf(state, 'f-a').count = 25;
    state.sherweb.setQuantity('c-a', 12);
    await nextDay();
    const [last] = (await call('listRuns', {})).runs;
    const body = { preview: false };
    const { runId } = await call('undoRun', { params: { runId: last?.runId ?? '' }, body });
    await follow(runId, () => undefined);
    expect(inShort(await changes('2026-11-02'))).toEqual([
      'c-a seats 10 12 sherweb',
      'c-a seats 12 10 us',
      'f-a seats 20 25 halo',
      'f-a seats 25 20 us',
      'f-a seats 20 25 us',
    ]);
    // Followed again, they are written: that is no person's hand put right.
    for (const { ruleId } of (await call('listLeftOut', {})).rules)
      await call('removeLeftOut', { params: { ruleId } });
    await nextDay();
    expect([licenceOf(state, 'c-a').count, licenceOf(state, 'f-a').count]).toEqual([12, 20]);
    expect(inShort(await changes('2026-11-03'))).toEqual([]);
  });

  test('names whose hand it was where Halo tells, asks only for such counts, and does without where it is refused', async () => {
    const { state, nextDay, changes, sync, call } = await watched();
    const asked = () => state.requests.filter(({ path }) => /licencechange/i.test(path)).length;
    await nextDay();
    expect(asked()).toBe(0);
    const licence = licenceOf(state, 'f-a');
    const change = { licence_id: licence.id, agent_name: 'Ana Diaz' };
    state.halo.licenceChanges.push(
      { ...change, id: 1, count: 25 },
      { ...change, id: 2, count: 20, agent_name: 'API' },
    );
    licence.count = 25;
    await nextDay();
    expect(asked()).toBe(1);
    expect((await changes('2026-11-03')).customers[0]?.changes[0]).toMatchObject({
      ...{ subscriptionId: 'f-a', by: 'halo', person: 'Ana Diaz', from: 20, to: 25 },
    });
    licence.count = 31;
    licenceOf(state, 'c-a').count = 31;
    state.faults.add({
      side: 'halo',
      match: { path: '/LicenceChange' },
      times: Number.POSITIVE_INFINITY,
      effect: { kind: 'status', status: 403, shape: 'className' },
    });
    await call('listRuns', {});
    expect((await sync()).status).toBe('completed');
    expect(asked(), 'refused once, it is not asked again').toBe(2);
    expect(inShort(await changes('2026-11-03'))).toContain('f-a seats 20 31 halo');
  });

  test('tells what a customer had that Sherweb lists no longer as ended, once and by its name in Halo', async () => {
    const { state, nextDay, changes, call } = await watched();
    state.sherweb.remove('contoso');
    await nextDay();
    await nextDay();
    expect(inShort(await changes('2026-11-02')).toSorted()).toEqual([
      'c-a ended 10 - sherweb',
      'c-b ended 4 - sherweb',
    ]);
    const { names } = await call('listChanges', { query: { since: '2026-11-02' } });
    expect(names, 'only of those that changed').toEqual({ contoso: 'Contoso' });
    expect((await changes('2026-11-03')).customers).toEqual([]);
  });

  test('takes a customer that is mapped later for known but for what it bought since', async () => {
    const { state, nextDay, changes } = await watched();
    state.sherweb.addCustomer({ id: 'old', name: 'Old' });
    const bought = { productName: 'A', sku: 'SKU-A' };
    state.sherweb.addSubscription('old', {
      ...bought,
      id: 'o-1',
      quantity: 70,
      purchaseDate: '2025-01-01T00:00:00Z',
    });
    state.sherweb.addSubscription('old', {
      ...bought,
      id: 'o-2',
      quantity: 5,
      purchaseDate: '2026-11-01T20:00:00Z',
    });
    state.halo.addClient({ name: 'Old' });
    await nextDay();
    const answer = await changes('2026-11-01');
    expect(inShort(answer)).toEqual(['o-2 new - 5 sherweb']);
    expect(answer.customers[0]?.seats).toEqual({ from: 70, to: 75 });
  });

  test('is not complete after a read that failed, and what could not be read has not ended', async () => {
    const { state, nextDay, changes } = await watched();
    state.faults.add({
      side: 'sherweb',
      match: { path: '/billing/subscriptions/details', query: { customerId: 'contoso' } },
      times: Number.POSITIVE_INFINITY,
      effect: { kind: 'status', status: 404, shape: 'problem' },
    });
    await nextDay();
    expect(await changes('2026-11-02')).toMatchObject({ complete: false, customers: [] });
  });
});

describe('the moment', () => {
  test('may be a run, and the last invoice run of Halo', async () => {
    const { state, nextDay, changes, call } = await watched();
    state.halo.addRecurringInvoice(licenceOf(state, 'c-a').client_id, [{ quantity: 1 }], {
      periodname: 'Monthly',
      nextcreationdate: '2026-12-02T00:00:00Z',
    });
    state.sherweb.setQuantity('c-a', 12);
    await nextDay();
    const [last] = (await call('listRuns', {})).runs;
    expect((await changes(last?.runId)).from).toBe(last?.startedAt);
    expect(await changes('last-invoice-run')).toMatchObject({
      from: '2026-11-02T00:00:00.000Z',
      customers: [{ sherwebCustomerId: 'contoso' }],
    });
  });

  test('is a day where the admin is', async () => {
    const { changes, call } = await watched();
    await call('writeSettings', { body: { scheduleTimeZone: 'America/New_York' } });
    expect((await changes('2026-11-01')).from).toBe('2026-11-01T04:00:00.000Z');
  });

  test.each(['yesterday', '2026-02-30', 'run-of-nobody'])(
    'is not "%s": it says what can be given',
    async (since) => {
      const { changes } = await watched();
      await expect(changes(since)).rejects.toMatchObject({
        status: 400,
        note: { code: 'changes.sinceUnknown' },
      });
    },
  );

  test('of an invoice run is not known where no invoice tells it', async () => {
    const { changes } = await watched();
    await expect(changes('last-invoice-run')).rejects.toMatchObject({
      status: 409,
      note: { code: 'changes.noInvoiceRun' },
    });
  });
});
