import { describe, expect, test } from 'vitest';
import { openShop, rowOf } from '../support/billed.ts';
import { clientNamed } from '../support/shop.ts';

/** The shop, imported; Contoso has an invoice without a line for its E3, and Halo an item of it. */
const withItem = async () => {
  const shop = await openShop();
  const { halo } = shop.state;
  const trial = halo.addClient({ name: 'A customer for trials' });
  halo.addRecurringInvoice(trial.id, [{ quantity: 1 }, { quantity: 2 }]);
  const invoice = shop.invoice('c-e3', [
    { description: 'Managed workstation', quantity: 48, unitPrice: 35 },
    { description: 'Phone', quantity: 3, unitPrice: 12 },
  ]);
  const item = halo.addItem({ name: 'Office for all', baseprice: 30, recurringprice: 36 });
  const wish = { subscriptionId: 'c-e3', recurringInvoiceId: invoice.id, haloItemId: item.id };
  return {
    ...shop,
    invoice,
    item,
    wish,
    linesNow: () => structuredClone(invoice.lines),
    prove: () => shop.call('doctor', { body: { writeCheckHaloClientId: trial.id } }),
    preview: (more: { unitPrice?: number } = {}) => shop.call('previewTie', { body: { ...wish, ...more } }),
    async addHere() {
      const { fingerprint } = await shop.call('previewTie', { body: wish });
      return shop.call('tieLine', { body: { ...wish, fingerprint } });
    },
  };
};
type WithItem = Awaited<ReturnType<typeof withItem>>;

describe('a new line of a Halo item', () => {
  test('is shown with what would be written and billed, and not written until a write check proved it', async () => {
    const shop = await withItem();
    const before = shop.linesNow();
    const preview = await shop.preview();
    expect(preview).toMatchObject({
      ...{ lineId: null, description: 'Office for all', product: 'Microsoft 365 E3' },
      quantity: { from: 0, to: 12 },
      amount: { from: 0, to: 432 },
      ...{ unitPrice: 36, currency: 'USD', period: 'monthly' },
      refused: { code: 'tie.notProven' },
    });
    expect(preview.writes.map(({ field, to }) => [field, to]).slice(0, 4)).toEqual([
      ['_itemid', String(shop.item.id)],
      ['item_shortdescription', 'Office for all'],
      ['qty_order', '12'],
      ['quantity_subscriptions', expect.stringContaining(`"licence_id":${shop.licence('c-e3').id}`)],
    ]);
    await expect(
      shop.call('tieLine', { body: { ...shop.wish, fingerprint: preview.fingerprint } }),
    ).rejects.toMatchObject({ status: 409, note: { code: 'tie.refused' } });
    expect(shop.linesNow()).toEqual(before);
  });

  test('is not written either where a write check has proven existing lines only', async () => {
    const shop = await withItem();
    shop.state.halo.settings.takesNewLines = false;
    await shop.prove();
    expect((await shop.call('listTies', {})).proof).toMatchObject({ way: 'line', addsLines: false });
    expect((await shop.preview()).refused?.code).toBe('tie.newNotProven');
    shop.state.halo.settings.takesNewLines = true;
    await shop.prove();
    expect((await shop.preview()).refused).toBeNull();
  });

  test.each([
    ['alone', {}],
    ['with its whole invoice', { writesLinesAlone: false }],
  ])('is written %s: one line more, nothing else, seen again, and taken back', async (_way, settings) => {
    const shop = await withItem();
    Object.assign(shop.state.halo.settings, settings);
    const before = shop.linesNow();
    await shop.prove();
    const tie = await shop.addHere();
    expect(tie).toMatchObject({ outcome: 'applied', isNew: true, problem: null });
    const [one, two, line] = shop.linesNow();
    expect([one, two]).toEqual(before);
    expect(line).toMatchObject({ id: tie.lineId, _itemid: shop.item.id, qty_order: 12, unit_price: 36 });
    expect(await rowOf(shop, 'c-e3')).toMatchObject({ state: 'right', billed: 12 });
    // From now on Halo's own mechanism follows the count.
    shop.state.sherweb.setQuantity('c-e3', 15);
    await shop.sync();
    expect(shop.linesNow()[2]?.qty_order).toBe(15);
    shop.state.sherweb.setQuantity('c-e3', 12);
    await shop.call('writeSettings', { body: { maxSeatsLostPercent: 100 } });
    await shop.sync();

    await shop.restart();
    expect(await shop.call('undoTie', { params: { tieId: tie.tieId } })).toMatchObject({
      outcome: 'undone',
      isNew: true,
    });
    const [first, second, back] = shop.linesNow();
    expect([first, second]).toEqual(before);
    expect(back).toMatchObject({ isinactive: true, quantity_subscriptions: [] });
    expect(await rowOf(shop, 'c-e3')).toMatchObject({ state: 'notBilled' });
    await expect(shop.call('undoTie', { params: { tieId: tie.tieId } })).rejects.toMatchObject({
      note: { code: 'tie.changed' },
    });
    const { entries } = await shop.call('listAudit', {});
    const told = entries.filter(({ action }) => action === 'lineTied').flatMap(({ details }) => details);
    expect(told).toContainEqual({
      ...{ field: `invoice ${shop.invoice.id}, line ${tie.lineId}`, from: null },
      to: String(shop.licence('c-e3').id),
    });
    expect(shop.state.halo.violations).toEqual([]);
  });

  test.each<[string, string, (shop: WithItem) => unknown]>([
    ['a line follows the licence already', 'tie.billedAlready', ({ tie }) => tie('c-e3')],
    [
      'a line bills the product by hand',
      'tie.billedAlready',
      ({ licence, state }) =>
        state.halo.addRecurringInvoice(licence('c-e3').client_id, [
          { description: 'microsoft 365 e3', quantity: 12 },
        ]),
    ],
    [
      'a line bills the item by hand on another invoice',
      'tie.billedAlready',
      ({ item, licence, state }) =>
        state.halo.addRecurringInvoice(licence('c-e3').client_id, [{ itemId: item.id, quantity: 9 }]),
    ],
    [
      'a line on the invoice of a parent billed it when it was compared last',
      'tie.billedAlready',
      async ({ call, licence, state }) => {
        const parent = state.halo.addClient({ name: 'Contoso Group' });
        state.halo.addRecurringInvoice(parent.id, [{ licenceId: licence('c-e3').id, unitPrice: 10 }]);
        await call('billing', {});
      },
    ],
    [
      'the item has no price',
      'tie.noPrice',
      ({ item }) => Object.assign(item, { baseprice: 0, recurringprice: 0 }),
    ],
    [
      'its invoice is in another currency than items are',
      'tie.noPrice',
      async ({ invoice, call }) => {
        await call('writeSettings', { body: { haloCurrency: 'USD' } });
        invoice.currency_code_name = 'EUR';
      },
    ],
    [
      'its invoice has to be approved',
      'tie.awaitsApproval',
      ({ invoice }) => Object.assign(invoice, { requires_approval: true }),
    ],
    [
      'its invoice is of another customer',
      'tie.otherCustomer',
      ({ invoice, state }) => Object.assign(invoice, { client_id: clientNamed(state, 'Fabrikam, Inc.').id }),
    ],
    [
      'its licence is inactive',
      'tie.noSeats',
      ({ state, licence }) => state.halo.editLicence(licence('c-e3').id, { is_active: false }),
    ],
  ])('is refused where %s', async (_case, code, arrange) => {
    const shop = await withItem();
    await shop.prove();
    await arrange(shop);
    const { refused, fingerprint } = await shop.preview();
    expect(refused?.code).toBe(code);
    const before = shop.linesNow();
    await expect(shop.call('tieLine', { body: { ...shop.wish, fingerprint } })).rejects.toMatchObject({
      note: { code: 'tie.refused' },
    });
    expect(shop.linesNow()).toEqual(before);
  });

  test('takes the price that a person says, and the price of the day where its item is sold once', async () => {
    const shop = await withItem();
    expect((await shop.preview({ unitPrice: 40.5 })).amount).toEqual({ from: 0, to: 486 });
    Object.assign(shop.item, { isrecurringitem: false });
    expect((await shop.preview()).unitPrice).toBe(30);
  });

  test('is not written when its price, the seats or the invoice moved since it was looked at', async () => {
    const shop = await withItem();
    await shop.prove();
    const { fingerprint } = await shop.preview();
    const before = shop.linesNow();
    for (const move of [
      () => Object.assign(shop.item, { recurringprice: 39 }),
      () => {
        Object.assign(shop.item, { recurringprice: 36 });
        shop.state.halo.editLicence(shop.licence('c-e3').id, { count: 13 });
      },
    ]) {
      move();
      await expect(shop.call('tieLine', { body: { ...shop.wish, fingerprint } })).rejects.toMatchObject({
        note: { code: 'tie.changed' },
      });
    }
    expect(shop.linesNow()).toEqual(before);
  });

  test('that Halo passes over, or takes otherwise, is told as it is', async () => {
    const shop = await withItem();
    await shop.prove();
    shop.state.halo.settings.takesNewLines = false;
    const before = shop.linesNow();
    expect(await shop.addHere()).toMatchObject({
      ...{ outcome: 'failed', lineId: null, problem: { code: 'tie.notTaken' } },
    });
    expect(shop.linesNow()).toEqual(before);
    Object.assign(shop.state.halo.settings, { takesNewLines: true, keepsTies: false });
    const tie = await shop.addHere();
    expect(tie).toMatchObject({ outcome: 'otherwise', problem: { code: 'tie.otherwise' } });
    expect(await shop.call('undoTie', { params: { tieId: tie.tieId } })).toMatchObject({ outcome: 'undone' });
  });
});

describe('what a new line is made of', () => {
  test('is offered: invoices of the customer, items that bill the product elsewhere with that evidence, Halo’s own by name', async () => {
    const shop = await withItem();
    shop.tie('f-e3', { itemId: shop.item.id, description: 'Office for all' });
    await shop.call('billing', {});
    const { invoices, items } = await shop.call('tieChoices', { params: { subscriptionId: 'c-e3' } });
    expect(invoices).toEqual([
      { recurringInvoiceId: shop.invoice.id, period: 'monthly', currency: 'USD', nextOn: null, lines: 2 },
    ]);
    expect(items).toMatchObject([{ haloItemId: shop.item.id, lines: 1, customers: 1 }]);
    shop.state.halo.addItem({ name: 'Phone' });
    expect(await shop.call('findHaloItems', { query: { search: 'office' } })).toEqual({
      items: [{ haloItemId: shop.item.id, name: 'Office for all', unitPrice: 36 }],
    });
    const both = { ...shop.wish, lineId: 1 };
    await expect(shop.call('previewTie', { body: both })).rejects.toThrow(/either a line .* or an item/);
    await expect(shop.call('previewTie', { body: { ...shop.wish, haloItemId: 99 } })).rejects.toMatchObject({
      status: 404,
      note: { code: 'tie.noItem' },
    });
  });

  test('is not found without the permission to read items, which costs nothing else', async () => {
    const shop = await withItem();
    const { settings } = shop.state.halo;
    settings.applicationScopes = settings.applicationScopes.filter(
      (scope) => scope !== 'read:items' && scope !== 'all',
    );
    await shop.restart();
    await expect(shop.call('findHaloItems', { query: { search: 'office' } })).rejects.toMatchObject({
      note: { code: 'halo.forbidden' },
    });
    await shop.prove();
    expect((await shop.call('listTies', {})).proof).not.toBeNull();
  });
});
