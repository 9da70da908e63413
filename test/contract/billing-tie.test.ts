import { describe, expect, test } from 'vitest';
import { openShop, rowOf } from '../support/billed.ts';

/** The shop, imported; Contoso's E3 is billed by a line that a person keeps, beside another line. */
const byHand = async () => {
  const shop = await openShop();
  const { halo } = shop.state;
  const testClient = halo.addClient({ name: 'A customer for trials' });
  halo.addRecurringInvoice(testClient.id, [{ quantity: 1 }, { quantity: 2 }, { quantity: 3 }]);
  const invoice = shop.invoice('c-e3', [
    { description: 'Microsoft 365 E3', quantity: 8, unitPrice: 10, itemId: 7 },
    { description: 'Managed workstation', quantity: 48, unitPrice: 35 },
  ]);
  const [line, other] = invoice.lines;
  if (line === undefined || other === undefined) throw new Error('The invoice has two lines');
  const of = { subscriptionId: 'c-e3', recurringInvoiceId: invoice.id, lineId: line.id };
  return {
    ...shop,
    invoice,
    of,
    other,
    linesNow: () => structuredClone(invoice.lines),
    preview: () => shop.call('previewTie', { body: of }),
    prove: () => shop.call('doctor', { body: { writeCheckHaloClientId: testClient.id } }),
    async tieHere() {
      const { fingerprint } = await shop.call('previewTie', { body: of });
      return shop.call('tieLine', { body: { ...of, fingerprint } });
    },
  };
};

describe('a line that would be tied', () => {
  test('is shown with what would be written and billed, and not written until a write check proved it', async () => {
    const shop = await byHand();
    const before = shop.linesNow();
    const preview = await shop.preview();
    expect(preview).toMatchObject({
      ...{ description: 'Microsoft 365 E3', product: 'Microsoft 365 E3' },
      haloLicenceId: shop.licence('c-e3').id,
      quantity: { from: 8, to: 12 },
      amount: { from: 80, to: 120 },
      ...{ unitPrice: 10, currency: 'USD', period: 'monthly' },
      refused: { code: 'tie.notProven' },
    });
    expect(preview.writes.map(({ field, from }) => [field, from])).toEqual([
      ['qty_order', '8'],
      ['quantity_subscriptions', '[]'],
    ]);
    await expect(
      shop.call('tieLine', { body: { ...shop.of, fingerprint: preview.fingerprint } }),
    ).rejects.toMatchObject({ status: 409, note: { code: 'tie.refused' } });
    expect(shop.linesNow()).toEqual(before);
    expect((await shop.call('listTies', {})).proof).toBeNull();
  });

  test.each([
    ['a line may be written alone', {}, 'line'],
    ['Halo has no address for one line', { writesLinesAlone: false }, 'invoice'],
    ['Halo drops the lines that are left out', { linesLeftOut: 'dropped' }, 'invoice'],
  ] as const)(
    'is tied where %s: that line, nothing else, seen again, and taken back',
    async (_case, settings, way) => {
      const shop = await byHand();
      Object.assign(shop.state.halo.settings, settings);
      const before = shop.linesNow();
      await shop.prove();
      expect((await shop.call('listTies', {})).proof).toMatchObject({ way });
      expect(shop.linesNow()).toEqual(before);

      const tie = await shop.tieHere();
      expect(tie).toMatchObject({ outcome: 'applied', problem: null, by: { kind: 'command' } });
      const [line, other] = shop.linesNow();
      expect(other).toEqual(before[1]);
      expect(line).toMatchObject({
        qty_order: 12,
        unit_price: 10,
        item_shortdescription: 'Microsoft 365 E3',
      });
      expect(line?.quantity_subscriptions.map(({ licence_id }) => licence_id)).toEqual([
        shop.licence('c-e3').id,
      ]);
      expect(await rowOf(shop, 'c-e3')).toMatchObject({ state: 'right', billed: 12 });
      // From now on Halo's own mechanism follows the count.
      shop.state.sherweb.setQuantity('c-e3', 15);
      await shop.sync();
      expect(shop.linesNow()[0]?.qty_order).toBe(15);
      expect(
        await shop.call('undoTie', { params: { tieId: tie.tieId } }).catch((error) => error.note.code),
      ).toBe('tie.changed');
      shop.state.sherweb.setQuantity('c-e3', 12);
      await shop.call('writeSettings', { body: { maxSeatsLostPercent: 100 } });
      await shop.sync();

      const undone = await shop.call('undoTie', { params: { tieId: tie.tieId } });
      expect(undone.outcome).toBe('undone');
      expect(shop.linesNow()).toEqual(before);
      await shop.restart();
      expect((await shop.call('listTies', {})).ties).toMatchObject([{ tieId: tie.tieId, outcome: 'undone' }]);
      const { entries } = await shop.call('listAudit', {});
      const actions = entries.map(({ action }) => action);
      expect(actions).toEqual(expect.arrayContaining(['lineTied', 'lineUntied']));
      expect(shop.state.halo.violations).toEqual([]);
    },
  );

  test('is not written where a write check showed that Halo forgets the licences of a line', async () => {
    const shop = await byHand();
    shop.state.halo.settings.keepsTies = false;
    await shop.prove();
    expect((await shop.call('listTies', {})).proof).toBeNull();
    expect((await shop.preview()).refused?.code).toBe('tie.notProven');
  });

  test.each([
    [
      'somebody changed its invoice since it was looked at',
      ({ other }: Awaited<ReturnType<typeof byHand>>) => Object.assign(other, { qty_order: 50 }),
      'tie.changed',
    ],
    [
      'its invoice has to be approved',
      ({ invoice }: Awaited<ReturnType<typeof byHand>>) =>
        Object.assign(invoice, { requires_approval: true }),
      'tie.refused',
    ],
    [
      'its licence is inactive',
      ({ state, licence }: Awaited<ReturnType<typeof byHand>>) =>
        state.halo.editLicence(licence('c-e3').id, { is_active: false }),
      'tie.refused',
    ],
  ])('is not touched where %s', async (_case, change, code) => {
    const shop = await byHand();
    await shop.prove();
    const { fingerprint } = await shop.preview();
    change(shop);
    const before = shop.linesNow();
    await expect(shop.call('tieLine', { body: { ...shop.of, fingerprint } })).rejects.toMatchObject({
      status: 409,
      note: { code },
    });
    expect(shop.linesNow()).toEqual(before);
    expect((await shop.call('listTies', {})).ties).toEqual([]);
  });

  test('is not written while another line follows the licence, as when somebody else tied that one meanwhile', async () => {
    const shop = await byHand();
    await shop.prove();
    const { fingerprint, refused } = await shop.preview();
    expect(refused).toBeNull();
    const tied = shop.tie('c-e3');
    const work = shop.call('tieLine', { body: { ...shop.of, fingerprint } });
    await expect(work).rejects.toMatchObject({ note: { code: 'tie.refused' } });
    const values = { invoice: String(tied.id) };
    expect((await shop.preview()).refused).toMatchObject({ code: 'tie.billedAlready', values });
    expect(shop.linesNow()[0]).toMatchObject({ qty_order: 8, quantity_subscriptions: [] });
  });

  test('that Halo did not take, or answered otherwise, is told as it is', async () => {
    const shop = await byHand();
    await shop.prove();
    shop.state.halo.settings.keepsTies = false;
    expect(await shop.tieHere()).toMatchObject({ outcome: 'otherwise', problem: { code: 'tie.otherwise' } });
    shop.state.halo.settings.agentScopes = ['read:customers', 'read:softwarelicensing', 'read:invoices'];
    const before = shop.linesNow();
    expect(await shop.tieHere()).toMatchObject({ outcome: 'failed', problem: { code: 'halo.forbidden' } });
    expect(shop.linesNow()).toEqual(before);
  });
});

describe('a line that was tied from here', () => {
  test('is named when somebody took it off its licence', async () => {
    const shop = await byHand();
    await shop.prove();
    const tie = await shop.tieHere();
    const untied = async () => (await shop.call('billingWorklist', {})).untied;
    expect(await untied()).toBeNull();
    Object.assign(shop.invoice.lines[0] ?? {}, { quantity_subscriptions: [] });
    expect(await untied()).toMatchObject({
      code: 'billing.untied',
      lines: [{ tieId: tie.tieId, lineId: shop.of.lineId, product: 'Microsoft 365 E3' }],
    });
  });
});

describe('the lines to choose from', () => {
  test('begin with those whose item bills the same product elsewhere, with that evidence', async () => {
    const shop = await byHand();
    shop.tie('f-e3', { itemId: 7, itemCode: 'E3' });
    Object.assign(shop.invoice.lines[0] ?? {}, { item_shortdescription: 'Office for the head office' });
    await shop.call('billing', {});
    const { items } = await shop.call('billingItems', {});
    expect(items).toMatchObject([{ haloItemId: 7, itemCode: 'E3', lines: 1, customers: 1 }]);
    const { choices } = await shop.call('tieChoices', { params: { subscriptionId: 'c-e3' } });
    expect(choices.map(({ lineId, evidence }) => [lineId, evidence?.lines ?? null])).toEqual([
      [shop.of.lineId, 1],
      [shop.other.id, null],
    ]);
    await expect(shop.call('tieChoices', { params: { subscriptionId: 'nobody' } })).rejects.toMatchObject({
      status: 404,
      note: { code: 'tie.notImported' },
    });
  });
});
