import { describe, expect, test } from 'vitest';
import { openShop, rowOf } from '../support/billed.ts';
import { feeIsCost } from '../support/companion.ts';

type Shop = Awaited<ReturnType<typeof openShop>>;

/** `c-e3` has 12 seats, billed at 30.00 by a line that follows its licence, where the case says nothing else. */
const tied = ({ licence }: Shop) => ({ licenceId: licence('c-e3').id, unitPrice: 30 });
const discount = { description: 'Partner discount', unitPrice: -2 };
const byName = { description: 'Microsoft 365 E3', unitPrice: 30 };

const cases: readonly [situation: string, (shop: Shop) => unknown, Record<string, unknown>][] = [
  [
    'a discount that follows the licence, too, bills nothing twice',
    (shop) => shop.invoice('c-e3', [tied(shop), { ...tied(shop), ...discount }]),
    { state: 'right', billed: 12, atStakePerMonth: 0, lines: [{ unitPrice: 30 }, { unitPrice: -2 }] },
  ],
  [
    'neither does a rebate by hand in the name of the product',
    (shop) => shop.invoice('c-e3', [tied(shop), { ...byName, quantity: 1, unitPrice: -20 }]),
    { state: 'right', billed: 12, atStakePerMonth: 0 },
  ],
  [
    'a line kept by hand and its discount are one',
    ({ invoice }) =>
      invoice('c-e3', [
        { ...byName, quantity: 12 },
        { ...byName, quantity: 12, unitPrice: -2 },
      ]),
    { state: 'handKept', billed: 12 },
  ],
  [
    'a discount alone bills no seat',
    (shop) => shop.invoice('c-e3', [{ ...tied(shop), ...discount }]),
    { state: 'notBilled', billed: 0, expected: 12 },
  ],
  [
    'seats that a credit takes back each month are billed less',
    (shop) => shop.invoice('c-e3', [tied(shop), { ...byName, quantity: -2 }]),
    { state: 'billedLess', billed: 10, expected: 12, atStakePerMonth: 60 },
  ],
  [
    'a new price from New Year on follows the old one',
    (shop) =>
      shop.invoice(
        'c-e3',
        [
          { ...tied(shop), endsOn: '2099-12-31' },
          { ...tied(shop), startsOn: '2100-01-01', unitPrice: 33 },
        ],
        { nextcreationdate: '2100-01-01T00:00:00' },
      ),
    { state: 'right', billed: 12, atStakePerMonth: 0, lines: [{ active: true }, { active: false }] },
  ],
  [
    'so does an invoice that begins once the other has ended',
    ({ tie }) => [
      tie('c-e3', {}, { enddate: '2099-12-31T00:00:00' }),
      tie('c-e3', {}, { startdate: '2100-01-01T00:00:00' }),
    ],
    { state: 'right', billed: 12 },
  ],
  [
    'two that overlap by a day bill twice',
    ({ tie }) => [
      tie('c-e3', {}, { enddate: '2100-01-01T00:00:00' }),
      tie('c-e3', {}, { startdate: '2100-01-01T00:00:00' }),
    ],
    { state: 'billedTwice', billed: 24 },
  ],
];

describe('lines that bill no further seats', () => {
  test.each(cases)('%s', async (_situation, arrange, expected) => {
    const companion = await openShop();
    arrange(companion);
    expect(await rowOf(companion, 'c-e3')).toMatchObject(expected);
  });

  test('a discount is taken off the margin', async () => {
    const companion = await openShop({ settings: feeIsCost });
    companion.invoice('c-e3', [tied(companion), { ...tied(companion), ...discount }]);
    const { margin } = await rowOf(companion, 'c-e3');
    expect(margin).toMatchObject({ pricePerMonth: 12 * 28 });
  });

  test('a discount that goes on once its product is cancelled is money that is lost', async () => {
    const companion = await openShop({ settings: { deactivateDeleted: true } });
    companion.tieAll('c-e3');
    companion.invoice('c-e3', [{ ...tied(companion), ...discount }]);
    companion.state.halo.settings.linesFollowLicences = false;
    companion.state.sherweb.cancel('c-e3');
    await companion.sync();
    expect(await rowOf(companion, 'c-e3')).toMatchObject({ state: 'billedLess', atStakePerMonth: 24 });
  });
});
