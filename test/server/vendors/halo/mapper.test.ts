import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffOwned } from '../../../../server/sync/plan/diff/diff.ts';
import { clientRow, licenceRow } from '../../../../server/vendors/halo/calls/api-types.ts';
import {
  creationFieldsOf,
  newLicenceToWire,
  ownedFieldsOf,
  toHaloClient,
  toLicence,
  toWire,
} from '../../../../server/vendors/halo/mapper.ts';
import { readMark } from '../../../../server/vendors/halo/mark.ts';
import { defaultSettings } from '../../../../shared/settings.ts';
import { BillingCycleSchema, type Subscription } from '../../../../shared/subscription.ts';
import { subscription } from '../../sync/builders.ts';

const licence = (row: Record<string, unknown>) => toLicence(licenceRow.parse({ id: 1, ...row }));

describe('a licence as Halo lists it', () => {
  it.each([
    ['a plain day', '2026-03-04', '2026-03-04'],
    ['a date without zone', '2026-03-04T00:00:00', '2026-03-04'],
    ['a date with seven digits', '2026-03-04T23:59:59.1234567', '2026-03-04'],
    ['a date with a Z', '2026-03-04T00:00:00Z', '2026-03-04'],
    ['the empty date', '1900-01-01T00:00:00', null],
    ['the date for "no end"', '1901-01-01T00:00:00', null],
    ['a date of 1899', '1899-12-30T00:00:00', null],
    ['null', null, null],
    ['nothing', undefined, undefined],
    ['what is no date', 'soon', undefined],
    ['another type', 20_260_304, undefined],
  ])('shows %s as a day', (_, written, expected) => {
    const { owned } = licence({ end_date: written, start_date: written });
    expect([owned.end_date, owned.start_date]).toEqual([expected, expected]);
    expect('end_date' in owned).toBe(expected !== undefined);
  });

  it.each([
    ['count', null, 0],
    ['billing_cycle', null, ''],
    ['billing_cycle', ' Monthly ', 'Monthly'],
    ['term_duration', null, ''],
    ['autorenew', null, false],
    ['product_sku', null, ''],
    ['product_sku', ' CFQ7 ', 'CFQ7'],
    ['purchase_price', null, 0],
    ['count', 'many', undefined],
    ['autorenew', 'yes', undefined],
    ['purchase_price', '18.40', undefined],
  ] as const)('shows the field %s of %j as %j', (field, written, expected) => {
    const { owned } = licence({ [field]: written });
    expect(owned[field]).toBe(expected);
    expect(field in owned).toBe(expected !== undefined);
  });

  it('shows only what is there: absent is not known', () => {
    expect(licence({})).toEqual({
      id: 1,
      clientId: null,
      name: '',
      active: true,
      owned: { is_active: true },
      notes: undefined,
    });
  });

  it.each([
    ['is_active wins over the word', { is_active: false, status: 'Active' }, false],
    ['is_active wins over the other word', { is_active: true, status: 'Inactive' }, true],
    ['the word decides where is_active is not listed', { status: 'Inactive' }, false],
    ['the word in any case', { status: ' ACTIVE ' }, true],
    ['one that ends with its term is active until then', { status: 'PendingCancel' }, true],
    ['another word is not active', { status: 'Cancelled' }, false],
    ['neither: active', { status: null }, true],
    ['null is not an answer', { is_active: null, status: 'Inactive' }, false],
  ])('is active or not: %s', (_, row, expected) => {
    const found = licence(row);
    expect([found.active, found.owned.is_active]).toEqual([expected, expected]);
  });

  it.each([
    [null, ''],
    ['', ''],
    [undefined, undefined],
    ['Some text', 'Some text'],
  ])('notes of %j are %j: not shown is not empty', (written, expected) => {
    expect(licence({ notes: written }).notes).toBe(expected);
  });

  it('is refused without an id', () => {
    for (const id of [undefined, null, 0, -1, 'x'])
      expect(licenceRow.safeParse({ id, name: 'x' }).success).toBe(false);
  });
});

describe('a customer as Halo lists it', () => {
  it.each([
    [{ inactive: true }, true],
    [{ inactive: false }, false],
    [{ inactive: null }, false],
    [{}, false],
  ])('of %j is inactive only where Halo says so (%s)', (row, inactive) => {
    expect(toHaloClient(clientRow.parse({ id: 5, name: 'Contoso', ...row }))).toEqual({
      id: 5,
      name: 'Contoso',
      inactive,
      topLevelName: null,
    });
  });
});

describe('what is written to Halo', () => {
  it('has dates without zone, the sentinels for none, and the word beside is_active', () => {
    expect(toWire({ start_date: null, end_date: null, is_active: false })).toEqual({
      start_date: '1900-01-01T00:00:00',
      end_date: '1901-01-01T00:00:00',
      is_active: false,
      status: 'Inactive',
    });
    expect(toWire({ start_date: '2026-01-02', end_date: '2026-03-04', is_active: true })).toEqual({
      start_date: '2026-01-02T00:00:00',
      end_date: '2026-03-04T00:00:00',
      is_active: true,
      status: 'Active',
    });
  });

  it('is only what is given', () => {
    expect(toWire({ count: 3 })).toEqual({ count: 3 });
  });

  it('of a new licence carries the type, the customer, the vendor and the mark, and nothing of Halo’s own import', () => {
    const wire = newLicenceToWire(10, { subscriptionId: 'a', sherwebCustomerId: 's1' }, { name: 'Teams' });
    expect(wire).toMatchObject({ type: 1, client_id: 10, vendor: 'Sherweb', distributor: 'Sherweb' });
    expect(readMark(String(wire.notes))).toEqual({ subscriptionId: 'a', sherwebCustomerId: 's1' });
    expect(Object.keys(wire).filter((key) => key === 'id' || key.startsWith('_'))).toEqual([]);
  });
});

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyDay = fc.oneof({ weight: 9, arbitrary: day }, fc.constantFrom('1900-01-01', '1901-01-01'));

const anySubscription: fc.Arbitrary<Subscription> = fc
  .record({
    productName: fc.string({ minLength: 1 }),
    sku: fc.string(),
    quantity: fc.nat(),
    purchaseDate: anyDay.map((text) => `${text}T10:30:00.123Z`),
    billingCycle: fc.constantFrom(...BillingCycleSchema.options),
    commitment: fc.option(
      fc.record({
        type: fc.oneof(fc.constantFrom('Annual', 'Monthly'), fc.string({ minLength: 1 })),
        termEndDate: anyDay,
        renewal: fc.option(fc.record({ date: day, scheduledQuantity: fc.option(fc.nat()) })),
        minimalQuantities: fc.constant<{ committedUntil: string; quantity: number }[]>([]),
      }),
    ),
    fees: fc.option(
      fc.record({
        recurring: fc.double({ min: 0, max: 1e6, noNaN: true }),
        setup: fc.constant(0),
        currency: fc.constant('USD'),
      }),
    ),
  })
  .map((change) => subscription('a', change));

const recurringFee = fc.constantFrom('cost', 'price', 'nothing');

describe('a subscription written to Halo and read back', () => {
  it('has nothing left to change', () => {
    fc.assert(
      fc.property(anySubscription, recurringFee, (of, fee) => {
        const settings = { ...defaultSettings, recurringFee: fee };
        const mark = { subscriptionId: of.id, sherwebCustomerId: of.sherwebCustomerId };
        const wire = newLicenceToWire(10, mark, creationFieldsOf(of, settings));
        const back = toLicence(licenceRow.parse({ ...JSON.parse(JSON.stringify(wire)), id: 1 }));
        expect(back.active).toBe(true);
        expect(diffOwned(back.owned, ownedFieldsOf(of, settings))).toEqual({});
      }),
      { numRuns: 1000 },
    );
  });

  it('is brought to rest by one update, whatever stood there before', () => {
    fc.assert(
      fc.property(anySubscription, anySubscription, fc.boolean(), (before, after, active) => {
        const row = {
          id: 1,
          ...toWire({ ...creationFieldsOf(before, defaultSettings), is_active: active }),
        };
        const wanted = ownedFieldsOf(after, defaultSettings);
        const changes = diffOwned(toLicence(licenceRow.parse(row)).owned, wanted);
        const sent = toWire(
          Object.fromEntries(Object.entries(changes).map(([field, { to }]) => [field, to])),
        );
        const left = diffOwned(toLicence(licenceRow.parse({ ...row, ...sent })).owned, wanted);
        expect(left).toEqual({});
        expect(sent).not.toHaveProperty('name');
        expect(sent).not.toHaveProperty('notes');
        expect(sent).not.toHaveProperty('price');
      }),
      { numRuns: 1000 },
    );
  });
});
