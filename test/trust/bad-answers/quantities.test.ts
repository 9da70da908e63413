import { describe, expect, test } from 'vitest';
import type { Effect } from '../../sandbox/core/faults.ts';
import { openTestCompanion, type TestCompanion } from '../../support/companion.ts';
import { clientNamed, customerNamed, licenceOf, shop } from '../../support/shop.ts';
import { tried } from '../depth.ts';

type Value = Extract<Effect, { kind: 'setField' }>['value'];

const always = (
  companion: TestCompanion,
  path: string,
  effect: Effect,
  query = { customerId: 'contoso' },
): void =>
  companion.state.faults.add({
    side: 'sherweb',
    match: { path, query },
    times: Number.POSITIVE_INFINITY,
    effect,
  });
const imported = async () => {
  const companion = await openTestCompanion({ seed: shop, settings: { deactivateDeleted: true } });
  await companion.sync();
  companion.state.sherweb.setQuantity('c-mail', 5);
  companion.state.sherweb.setQuantity('f-e3', 21);
  return companion;
};

describe('one subscription that cannot be believed', () => {
  const details: [string, string, Value][] = [
    ['a negative quantity', 'quantity', -3],
    ['a fraction of a seat', 'quantity', 2.5],
    ['a quantity beyond all', 'quantity', 1e15],
    ['no quantity', 'quantity', null],
    ['a quantity in words', 'quantity', 'twelve'],
    ['no product name', 'productName', null],
  ];
  test.each(details)('%s: named, its licence untouched, everything else goes on', async (_, field, value) => {
    const companion = await imported();
    const before = structuredClone(licenceOf(companion.state, 'c-e3'));
    always(companion, '/subscriptions/details', { kind: 'setField', field, value, id: 'c-e3' });
    const run = await companion.sync();
    expect([run.status, run.problems]).toMatchObject([
      'partial',
      [{ code: 'sync.subscriptionUnreadable', sherwebCustomerId: 'contoso', subscriptionId: 'c-e3' }],
    ]);
    const [problem] = run.problems;
    expect(problem?.message).toMatch(/^Contoso Ltd: /);
    expect(problem?.message).toContain(field === 'productName' ? 'subscription c-e3' : '"Microsoft 365 E3"');
    if (typeof value === 'number') expect(problem?.message).toContain(`has the quantity ${value} in Sherweb`);
    expect(licenceOf(companion.state, 'c-e3')).toEqual(before);
    expect([licenceOf(companion.state, 'c-mail').count, licenceOf(companion.state, 'f-e3').count]).toEqual([
      5, 21,
    ]);
  });

  test('a day that does not exist: it is left alone and said, the quantity is followed', async () => {
    const companion = await imported();
    const before = structuredClone(licenceOf(companion.state, 'c-e3'));
    companion.state.sherweb.setQuantity('c-e3', 99);
    const day = { field: 'purchaseDate', value: '2026-02-30T00:00:00', id: 'c-e3' };
    always(companion, '/subscriptions/details', { kind: 'setField', ...day });
    const run = await companion.sync();
    expect([run.status, run.problems]).toMatchObject(['completed', [{ code: 'sync.partlyUnknown' }]]);
    expect(licenceOf(companion.state, 'c-e3')).toEqual({ ...before, count: 99 });
  });

  test('a renewal without its day: the quantity is followed, the renewal left alone and said so', async () => {
    const companion = await imported();
    const term = { type: 'Annual', termEndDate: '2031-01-14' };
    companion.state.sherweb.edit('c-e3', {
      commitmentTerm: {
        type: 'Annual',
        termEndDate: '2031-01-14',
        renewalConfiguration: { renewalDate: '2031-01-15' },
      },
    });
    await companion.sync();
    for (const id of ['c-e3', 'c-mail']) companion.state.sherweb.setQuantity(id, 99);
    const value = { ...term, renewalConfiguration: { renewalDate: null } };
    for (const path of ['/subscriptions/details', '/pricing-information'])
      always(companion, path, { kind: 'setField', field: 'commitmentTerm', value, id: 'c-e3' });
    const run = await companion.sync();
    expect([run.status, run.problems]).toMatchObject([
      'completed',
      [{ code: 'sync.partlyUnknown', severity: 'notice', sherwebCustomerId: 'contoso' }],
    ]);
    expect(run.problems[0]?.message).toContain(
      '"Microsoft 365 E3": renewal (renewalConfiguration.renewalDate: null)',
    );
    expect(licenceOf(companion.state, 'c-e3')).toMatchObject({ count: 99, autorenew: true });
    expect(licenceOf(companion.state, 'c-mail').count).toBe(99);
  });

  test.each([-4, 1e12])(
    'a price of %d: it is left alone and said, the quantity is followed',
    async (value) => {
      const companion = await imported();
      companion.state.sherweb.setQuantity('c-e3', 99);
      const before = structuredClone(licenceOf(companion.state, 'c-e3'));
      always(companion, '/pricing-information', {
        kind: 'setField',
        field: 'fees',
        value: { recurringFee: value },
        id: 'c-e3',
      });
      const run = await companion.sync();
      expect(run.problems).toMatchObject([{ code: 'sync.partlyUnknown', sherwebCustomerId: 'contoso' }]);
      expect(run.problems[0]?.message).toContain(`fees.recurringFee: ${value}`);
      expect(licenceOf(companion.state, 'c-e3')).toEqual({ ...before, count: 99 });
      expect(licenceOf(companion.state, 'c-mail').count).toBe(5);
    },
  );

  test('it still counts as there at the second look: nothing is deactivated', async () => {
    const companion = await imported();
    companion.state.sherweb.cancel('c-visio');
    const run = await companion.run({ mode: 'sync' }, ({ doing }) => {
      if (!doing.startsWith('Updating licences') || companion.state.faults.list().length > 0) return;
      companion.state.sherweb.addSubscription('contoso', {
        id: 'c-visio',
        productName: 'Visio Plan 2',
        quantity: 2,
      });
      always(companion, '/subscriptions/details', {
        kind: 'setField',
        field: 'quantity',
        value: -1,
        id: 'c-visio',
      });
    });
    expect(run.changes.find(({ subscriptionId }) => subscriptionId === 'c-visio')).toMatchObject({
      outcome: 'skipped',
      problem: { code: 'sync.notGone' },
    });
    expect(licenceOf(companion.state, 'c-visio').is_active).toBe(true);
  });

  test('technicians still see it as it was, with what is wrong', async () => {
    const companion = await imported();
    always(companion, '/subscriptions/details', {
      kind: 'setField',
      field: 'quantity',
      value: -3,
      id: 'c-e3',
    });
    await companion.sync();
    const haloClientId = clientNamed(companion.state, 'Contoso Ltd').id;
    const { subscriptions, stale, problem } = await companion.call('clientSubscriptions', {
      params: { haloClientId },
    });
    const seats = subscriptions.map(({ id, quantity }) => [id, quantity]).toSorted();
    expect(seats).toEqual([
      ['c-e3', 12],
      ['c-mail', 5],
      ['c-visio', 2],
    ]);
    expect([stale, problem?.message]).toEqual([true, expect.stringContaining('has the quantity -3')]);
  });
});

describe('customers that contradict themselves', () => {
  test('one id under two names: left alone and said, others go on', async () => {
    const companion = await imported();
    const row = (id: string, displayName: string) => ({ id, displayName, path: [] });
    const items = [row('contoso', 'Contoso Ltd'), row('fabrikam', 'Fabrikam, Inc.'), row('contoso', 'Other')];
    companion.state.faults.add({
      side: 'sherweb',
      match: { path: /\/customers$/ },
      effect: { kind: 'answer', text: JSON.stringify({ items }) },
    });
    const run = await companion.sync();
    expect(run.problems).toMatchObject([{ code: 'sync.customerUnreadable', sherwebCustomerId: 'contoso' }]);
    expect(companion.state.halo.clients()).toHaveLength(2);
    expect([licenceOf(companion.state, 'c-mail').count, licenceOf(companion.state, 'f-e3').count]).toEqual([
      4, 21,
    ]);
  });

  test('a Halo customer without a name that can be read: the mapped go on, no new one is made', async () => {
    const companion = await imported();
    companion.state.sherweb.addCustomer({ id: 'adatum', name: 'Adatum' });
    const { id } = clientNamed(companion.state, 'Contoso Ltd');
    companion.state.faults.add({
      side: 'halo',
      match: { method: 'GET', path: '/api/Client' },
      effect: { kind: 'setField', field: 'name', value: null, id: String(id) },
    });
    const run = await companion.sync();
    expect(run.problems).toMatchObject([{ code: 'sync.haloNamesHidden', severity: 'failed' }]);
    expect(run.problems[0]?.message).toContain(String(id));
    expect([licenceOf(companion.state, 'c-mail').count, licenceOf(companion.state, 'f-e3').count]).toEqual([
      5, 21,
    ]);
    expect(companion.state.halo.clients()).toHaveLength(2);
    expect((await companion.sync()).counts.customersCreated).toBe(1);
    expect(customerNamed(companion.state, 'Adatum').id).toBe('adatum');
  });
});

describe('a drop from many to none', () => {
  test('of one customer: the plan is held, and nothing at all is written', async (context) => {
    const companion = await openTestCompanion({
      seed: (state) => {
        shop(state);
        for (let place = 1; place <= 12; place += 1)
          state.sherweb.addSubscription('fabrikam', {
            id: `f-${place}`,
            productName: `P ${place}`,
            quantity: place,
          });
      },
      settings: { deactivateDeleted: true },
    });
    await companion.sync();
    companion.state.clearRequests();
    always(companion, '/subscriptions/details', { kind: 'emptyList' }, { customerId: 'fabrikam' });
    const run = await companion.sync();
    expect([run.status, run.holds.map(({ code }) => code)]).toEqual([
      'held',
      ['tooManyDeactivations', 'customerDroppedToNone', 'tooManySeatsLost'],
    ]);
    expect(run.holds.map(({ message }) => message).join(' ')).toContain('Fabrikam, Inc.');
    expect(companion.state.writes('halo').filter(({ path }) => path.includes('Licence'))).toEqual([]);
    companion.state.faults.clear();
    expect((await companion.sync()).counts).toMatchObject({ subscriptionsDeactivated: 0, unchanged: 17 });
    tried(context, { 'bad answers': 2 });
  });
});
