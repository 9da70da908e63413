import { describe, expect, test } from 'vitest';
import { openShop, rowOf } from '../support/billed.ts';
import { openTestCompanion } from '../support/companion.ts';
import { clientNamed, shop } from '../support/shop.ts';

type Shop = Awaited<ReturnType<typeof openShop>>;

/** `c-e3` has 12 seats; its lines cost 10.00 a seat and month unless told. */
const cases: readonly [
  situation: string,
  arrange: (shop: Shop) => unknown,
  expected: Record<string, unknown>,
][] = [
  [
    'a line that follows the licence bills it right',
    ({ tie }) => tie('c-e3'),
    {
      state: 'right',
      bought: 12,
      licence: 12,
      billed: 12,
      expected: 12,
      atStakePerMonth: 0,
      currency: 'USD',
    },
  ],
  [
    'no line at all: not billed, by the price of the licence where it has one',
    ({ invoice, state, licence }) => {
      invoice('c-e3', [{ description: 'Managed workstation', quantity: 3, unitPrice: 35 }]);
      state.halo.editLicence(licence('c-e3').id, { price: 36 });
    },
    { state: 'notBilled', billed: 0, expected: 12, atStakePerMonth: 432, currency: 'USD', lines: [] },
  ],
  [
    'no line and no price: what is at stake is unknown, not nothing',
    ({ invoice }) => invoice('c-e3', [{ description: 'Managed workstation', quantity: 3 }]),
    { state: 'notBilled', atStakePerMonth: null },
  ],
  [
    'a line that lags behind bills less',
    ({ tie }) => tie('c-e3', { quantity: 8 }),
    { state: 'billedLess', billed: 8, expected: 12, atStakePerMonth: 40 },
  ],
  [
    'a line that is ahead bills more',
    ({ tie }) => tie('c-e3', { quantity: 15 }),
    { state: 'billedMore', billed: 15, expected: 12, atStakePerMonth: 30 },
  ],
  [
    'a difference on a yearly invoice is a twelfth of it a month',
    ({ tie, state }) => {
      state.sherweb.edit('c-e3', { billingCycle: 'yearly' });
      tie('c-e3', { quantity: 10, unitPrice: 120 }, { periodname: 'Yearly' });
    },
    { state: 'billedLess', atStakePerMonth: 20 },
  ],
  [
    'a price that Halo does not show makes the money unknown, the quantity not',
    ({ tie }) => tie('c-e3', { quantity: 8, unitPrice: null }),
    { state: 'billedLess', billed: 8, atStakePerMonth: null },
  ],
  [
    'an invoice made every now and then, in a word we do not know, makes the money unknown',
    ({ tie }) => tie('c-e3', { quantity: 8 }, { periodname: 'Each full moon' }),
    { state: 'billedLess', atStakePerMonth: null },
  ],
  [
    'tied twice: a licence on two active lines is billed twice',
    ({ tie }) => [tie('c-e3'), tie('c-e3')],
    { state: 'billedTwice', billed: 24, expected: 12, atStakePerMonth: 120 },
  ],
  [
    'a tied line and one of the same item kept by hand: billed twice',
    ({ tie, invoice }) => [
      tie('c-e3'),
      invoice('c-e3', [{ description: 'Microsoft 365 E3', quantity: 12, unitPrice: 11 }]),
    ],
    { state: 'billedTwice', billed: 24, atStakePerMonth: 132 },
  ],
  [
    'free seats are not billed',
    ({ tie }) => tie('c-e3', { free: 2, quantity: 10 }),
    { state: 'right', billed: 10, expected: 10 },
  ],
  [
    'a minimum is billed although fewer are there',
    ({ tie }) => tie('c-e3', { minimum: 25, quantity: 25 }),
    { state: 'right', billed: 25, expected: 25 },
  ],
  [
    'a line that bills licences in use is compared with those in use',
    ({ tie, state, licence }) => {
      state.halo.editLicence(licence('c-e3').id, { licences_in_use: 9 });
      tie('c-e3', { byUse: true, quantity: 9 });
    },
    { state: 'right', billed: 9, expected: 9, licence: 12 },
  ],
  [
    'a line that bills licences in use, of which Halo shows none, is not comparable',
    ({ tie }) => tie('c-e3', { byUse: true, quantity: 9 }),
    { state: 'notComparable', billed: null, expected: null, atStakePerMonth: null },
  ],
  [
    'pool: two subscriptions on one line compare as a sum',
    ({ invoice, licence }) =>
      invoice('c-e3', [{ licenceIds: [licence('c-e3').id, licence('c-mail').id], quantity: 16 }]),
    { state: 'right', bought: 12, billed: 16, expected: 16 },
  ],
  [
    'pool: a difference is shared by seats, so that it is counted once',
    ({ invoice, licence }) =>
      invoice('c-e3', [
        { licenceIds: [licence('c-e3').id, licence('c-mail').id], quantity: 12, unitPrice: 10 },
      ]),
    { state: 'billedLess', billed: 12, expected: 16, atStakePerMonth: 30 },
  ],
  [
    'by hand: an active line of the same item is hand-kept, not "not billed"',
    ({ invoice }) => invoice('c-e3', [{ description: 'Microsoft 365 E3', quantity: 12, unitPrice: 40 }]),
    { state: 'handKept', billed: 12, expected: 12, atStakePerMonth: 0 },
  ],
  [
    'by hand, known by the SKU as item code, and behind: billed less',
    ({ invoice, licence }) =>
      invoice('c-e3', [
        { description: 'Office', itemCode: String(licence('c-e3').product_sku), quantity: 10, unitPrice: 40 },
      ]),
    { state: 'billedLess', billed: 10, expected: 12, atStakePerMonth: 80 },
  ],
  [
    "by hand, known by Halo's item that bills this SKU at another customer",
    ({ invoice, tie }) => {
      tie('f-e3', { itemId: 77 });
      invoice('c-e3', [{ description: 'Office', itemId: 77, quantity: 12, unitPrice: 40 }]);
    },
    { state: 'handKept', billed: 12 },
  ],
  [
    'the tied line is inactive',
    ({ tie }) => tie('c-e3', { inactive: true }),
    { state: 'lineInactive', billed: 0, expected: 12, atStakePerMonth: 120 },
  ],
  [
    'a line that was charged once does not bill on',
    ({ tie }) => tie('c-e3', { oneTime: true }),
    { state: 'lineInactive', atStakePerMonth: 120 },
  ],
  [
    'a line that ended last year does not bill on',
    ({ tie }) => tie('c-e3', { endsOn: '2025-12-31' }),
    { state: 'lineInactive', atStakePerMonth: 120 },
  ],
  [
    'the tied invoice is disabled',
    ({ tie }) => tie('c-e3', {}, { disabled: true }),
    { state: 'invoiceEnded', billed: 0, expected: 12, atStakePerMonth: 120 },
  ],
  [
    'the tied invoice has ended',
    ({ tie }) => tie('c-e3', {}, { enddate: '2025-12-31T00:00:00' }),
    { state: 'invoiceEnded', atStakePerMonth: 120 },
  ],
  [
    'yearly on monthly: same quantity, another period',
    async ({ tie, state, sync }) => {
      state.sherweb.edit('c-e3', { billingCycle: 'yearly' });
      await sync();
      tie('c-e3');
    },
    { state: 'periodDiffers', billed: 12, atStakePerMonth: null },
  ],
  [
    'monthly on yearly: the reverse',
    ({ tie }) => tie('c-e3', {}, { periodname: 'Yearly' }),
    { state: 'periodDiffers' },
  ],
  [
    'parent pays: the line stands on the invoice of another customer',
    ({ state, licence }) => {
      const parent = state.halo.addClient({ name: 'Contoso Group' });
      state.halo.addRecurringInvoice(parent.id, [{ licenceId: licence('c-e3').id, unitPrice: 10 }]);
    },
    { state: 'right', billed: 12 },
  ],
  [
    'parent pays, by hand: the line says whom it is for',
    ({ state, licence }) => {
      const parent = state.halo.addClient({ name: 'Contoso Group' });
      state.halo.addRecurringInvoice(parent.id, [
        { description: 'Microsoft 365 E3', quantity: 12, originalClientId: licence('c-e3').client_id },
      ]);
    },
    { state: 'handKept', billed: 12 },
  ],
  [
    'more was bought than the sync brought to Halo: the line that follows the licence bills less',
    async ({ tie, state, call }) => {
      tie('c-e3');
      state.sherweb.setQuantity('c-e3', 15);
      await call('billing', { query: { refresh: 'true' } });
    },
    { state: 'billedLess', bought: 15, licence: 12, billed: 12, expected: 15, atStakePerMonth: 30 },
  ],
  [
    'a line whose quantity Halo does not show is not comparable',
    ({ tie }) => tie('c-e3', { quantity: null }),
    { state: 'notComparable', billed: null, atStakePerMonth: null },
  ],
];

describe('what Halo bills of what Sherweb charges', () => {
  test.each(cases)('%s', async (_situation, arrange, expected) => {
    const companion = await openShop();
    await arrange(companion);
    expect(await rowOf(companion, 'c-e3')).toMatchObject(expected);
  });

  test('cancelled, still billed: the subscription is gone, the licence inactive, its line active', async () => {
    const companion = await openShop({ settings: { deactivateDeleted: true } });
    companion.tie('c-visio');
    companion.state.sherweb.cancel('c-visio');
    await companion.sync();
    expect(companion.licence('c-visio').is_active).toBe(false);
    expect(await rowOf(companion, 'c-visio')).toMatchObject({
      state: 'cancelledButBilled',
      product: 'Visio Plan 2',
      bought: 0,
      billed: 2,
      expected: 0,
      atStakePerMonth: 20,
    });
  });

  test('cancelled, and still billed on two lines, is billed twice before all', async () => {
    const companion = await openShop();
    companion.tie('c-visio');
    companion.tie('c-visio', { unitPrice: 7 });
    companion.state.halo.settings.linesFollowLicences = false;
    companion.state.sherweb.cancel('c-visio');
    await companion.sync();
    expect(await rowOf(companion, 'c-visio')).toMatchObject({
      ...{ state: 'billedTwice', bought: 0, billed: 4, expected: 0, atStakePerMonth: 34 },
    });
  });

  test('cancelled on a line that another still needs: only the seats beyond are told', async () => {
    const companion = await openShop({ settings: { deactivateDeleted: true } });
    companion.invoice('c-visio', [
      {
        licenceIds: [companion.licence('c-visio').id, companion.licence('c-mail').id],
        quantity: 6,
        unitPrice: 10,
      },
    ]);
    companion.state.halo.settings.linesFollowLicences = false;
    companion.state.sherweb.cancel('c-visio');
    await companion.sync();
    expect(await rowOf(companion, 'c-visio')).toMatchObject({
      state: 'cancelledButBilled',
      billed: 2,
      atStakePerMonth: 20,
    });
    expect(await rowOf(companion, 'c-mail')).toMatchObject({
      state: 'billedMore',
      billed: 6,
      expected: 4,
      atStakePerMonth: 0,
    });
  });

  test('a cancelled subscription whose licence stays active and unbilled is a licence without subscription', async () => {
    const companion = await openShop();
    companion.tieAll('c-visio');
    companion.state.sherweb.cancel('c-visio');
    await companion.sync();
    expect(await rowOf(companion, 'c-visio')).toMatchObject({
      state: 'licenceWithoutSubscription',
      bought: 0,
      licence: 2,
      billed: 0,
    });
  });

  test('a cancelled subscription that nothing bills and whose licence is inactive is no row', async () => {
    const companion = await openShop({ settings: { deactivateDeleted: true } });
    companion.tieAll('c-visio');
    companion.state.sherweb.cancel('c-visio');
    await companion.sync();
    expect(companion.licence('c-visio').is_active).toBe(false);
    const { rows } = await companion.call('billing', {});
    const shown = rows.map(({ subscriptionId }) => subscriptionId);
    expect(shown).toContain('c-e3');
    expect(shown).not.toContain('c-visio');
  });

  test('sums are kept by currency and never added across, most money first', async () => {
    const companion = await openShop();
    companion.tie('c-e3', { quantity: 8 });
    companion.tie('c-mail', { quantity: 10, unitPrice: 5 });
    companion.tie('c-visio', { inactive: true });
    companion.tie('f-e3', { quantity: 10, unitPrice: 30 }, { currency_code_name: 'EUR' });
    companion.tie('f-backup');
    const { rows, totals, compared, notCompared } = await companion.call('billing', {});
    expect(totals).toEqual([
      { currency: 'EUR', billedLess: 300, billedMore: 0, notBilled: 0 },
      { currency: 'USD', billedLess: 40, billedMore: 30, notBilled: 20 },
    ]);
    expect(rows.map(({ atStakePerMonth }) => atStakePerMonth)).toEqual([300, 40, 30, 20, 0]);
    expect([compared, notCompared]).toEqual([5, []]);
  });

  test('one customer is asked for by its id at Sherweb or in Halo', async () => {
    const companion = await openShop();
    companion.tieAll();
    const { id } = clientNamed(companion.state, 'Fabrikam, Inc.');
    for (const customer of ['fabrikam', String(id)]) {
      const { rows, compared } = await companion.call('billing', { query: { customer } });
      expect(rows.map(({ subscriptionId }) => subscriptionId).toSorted()).toEqual(['f-backup', 'f-e3']);
      expect(compared).toBe(2);
    }
  });
});

describe('where several states apply, the worst is told', () => {
  test.each<[string, (shop: Shop) => unknown, Record<string, unknown>]>([
    [
      'billed twice, once by the year',
      ({ tie }) => [tie('c-e3'), tie('c-e3', {}, { periodname: 'Yearly' })],
      { state: 'billedTwice' },
    ],
    [
      'too little, and by the year',
      ({ tie }) => tie('c-e3', { quantity: 8 }, { periodname: 'Yearly' }),
      { state: 'billedLess' },
    ],
    [
      'too much, and by the year',
      ({ tie }) => tie('c-e3', { quantity: 15 }, { periodname: 'Yearly' }),
      { state: 'billedMore' },
    ],
    [
      'an inactive line on a disabled invoice',
      ({ tie }) => tie('c-e3', { inactive: true }, { disabled: true }),
      { state: 'lineInactive' },
    ],
    [
      'a tied line on an ended invoice, and a line kept by hand that bills too little',
      ({ tie, invoice }) => [
        tie('c-e3', {}, { disabled: true }),
        invoice('c-e3', [{ description: 'Microsoft 365 E3', quantity: 8, unitPrice: 10 }]),
      ],
      { state: 'invoiceEnded', billed: 8, expected: 12, atStakePerMonth: 40 },
    ],
    [
      'kept by hand, and too little',
      ({ invoice }) => invoice('c-e3', [{ description: 'Microsoft 365 E3', quantity: 8, unitPrice: 10 }]),
      { state: 'billedLess' },
    ],
    [
      'kept by hand, and by the year',
      ({ invoice }) =>
        invoice('c-e3', [{ description: 'Microsoft 365 E3', quantity: 12 }], { periodname: 'Yearly' }),
      { state: 'periodDiffers' },
    ],
  ])('%s', async (_situation, arrange, expected) => {
    const companion = await openShop();
    arrange(companion);
    expect(await rowOf(companion, 'c-e3')).toMatchObject(expected);
  });
});

describe('nothing to compare', () => {
  const nothing = async (arrange: (shop: Shop) => void) => {
    const companion = await openShop();
    arrange(companion);
    const billing = await companion.call('billing', {});
    expect(billing.rows.map(({ state }) => state)).toEqual(Array(5).fill('notComparable'));
    expect(billing).toMatchObject({ compared: 0, totals: [] });
    return billing.notCompared;
  };

  test('Halo refuses the recurring invoices: no row is judged, no sum is shown, the permission is named', async () => {
    const [only, ...more] = await nothing(({ tieAll, state }) => {
      tieAll();
      state.halo.settings.agentScopes = [
        'read:customers',
        'read:softwarelicensing',
        'edit:softwarelicensing',
      ];
    });
    expect(only).toMatchObject({ count: 5, reason: expect.stringContaining('read:invoices') });
    expect([only?.haloClientIds.length, more]).toEqual([2, []]);
  });

  test('the application has no scope for invoices: the same', async () => {
    const companion = await openTestCompanion({ seed: shop });
    const { settings } = companion.state.halo;
    settings.applicationScopes = settings.applicationScopes.filter(
      (scope) => scope !== 'read:invoices' && scope !== 'all',
    );
    await companion.sync();
    const { compared, notCompared, totals } = await companion.call('billing', {});
    expect({ compared, totals }).toEqual({ compared: 0, totals: [] });
    expect(notCompared).toMatchObject([{ count: 5, reason: expect.stringContaining('read:invoices') }]);
  });

  test('Halo has no recurring invoice at all: nothing is clean, and the permission is named', async () => {
    const [only] = await nothing(() => undefined);
    expect(only).toMatchObject({ count: 5, reason: expect.stringContaining('read:invoices') });
  });

  test('Halo is in trouble: what it answered is said', async () => {
    const [only] = await nothing(({ tieAll, state }) => {
      tieAll();
      state.faults.add({
        side: 'halo',
        match: { path: /recurringinvoice/i },
        times: Number.POSITIVE_INFINITY,
        effect: { kind: 'status', status: 500, shape: 'html' },
      });
    });
    expect(only?.reason).toContain('answered 500');
  });

  test('an invoice that cannot be read leaves its customer out, and the others are compared', async () => {
    const companion = await openShop();
    companion.tieAll();
    const { id } = clientNamed(companion.state, 'Contoso Ltd');
    const broken = companion.state.halo.recurringInvoices().find(({ client_id }) => client_id === id);
    Object.assign(broken ?? {}, { lines: 'none' });
    const { compared, notCompared } = await companion.call('billing', {});
    expect(compared).toBe(2);
    expect(notCompared).toEqual([
      { reason: 'The invoices of 1 customer could not be read.', count: 3, haloClientIds: [id] },
    ]);
  });

  test('a customer that Sherweb does not answer for is not compared with what was so yesterday', async () => {
    const companion = await openShop();
    companion.tieAll();
    companion.state.faults.add({
      side: 'sherweb',
      match: { path: '/billing/subscriptions/details', query: { customerId: 'contoso' } },
      times: Number.POSITIVE_INFINITY,
      effect: { kind: 'status', status: 404, shape: 'problem' },
    });
    const { compared, notCompared } = await companion.call('billing', { query: { refresh: 'true' } });
    expect([compared, notCompared[0]?.count]).toEqual([2, 3]);
  });

  test('a linked licence that Halo shows no more is not called unbilled', async () => {
    const companion = await openShop();
    companion.tieAll();
    companion.state.halo.deleteLicence(companion.licence('c-e3').id);
    expect(await rowOf(companion, 'c-e3')).toMatchObject({ state: 'notComparable' });
  });
});
