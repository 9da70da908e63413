import type { BillingRow, Worklist } from '../../../shared/billing.ts';
import type { Margin, PriceChange } from '../../../shared/margin.ts';
import { money } from './money.ts';
import { colour, counted, moment, shown } from './text.ts';

/** So many rows are printed; all stand in the CSV. */
const mostRows = 20;

const marginText = ({ perMonth, percent, currency }: Margin): string =>
  `margin ${money(perMonth, currency)}${percent === null ? '' : ` (${percent}%)`}`;

const changeText = ({ of, from, to, currency, since }: PriceChange): string =>
  `${of} ${money(from, currency)} → ${money(to, currency)} since ${moment(since)}`;

/**
 * What cost, price and margin tell beside the worklist: rows below the margin that the admin set, prices that changed
 * since the last snapshot, and charges that name no customer. Nothing where no cost is proven.
 * @param nameOf the customer of a row
 */
export function moneyLines({ billing }: Worklist, nameOf: (row: BillingRow) => string): string[] {
  const low = billing.rows.filter(({ margin }) => margin?.isLow === true);
  const changed = billing.rows.filter(({ priceChanges }) => priceChanges !== undefined);
  const line = (row: BillingRow, parts: readonly string[]) =>
    `   ${shown(nameOf(row), 32)}: ${shown(row.product, 40)}, ${parts.join(', ')}`;
  const after = ({ margin }: BillingRow) => (margin === undefined ? [] : [marginText(margin)]);
  return [
    ...part(`${counted(low.length, 'row')} below the margin that you set`, low, (row) =>
      line(row, after(row)),
    ),
    ...part(
      `${counted(changed.length, 'row')} with another price or cost than in the last snapshot`,
      changed,
      (row) => line(row, [...(row.priceChanges ?? []).map(changeText), ...after(row)]),
    ),
    ...(billing.unnamedCharges ?? []).map(
      ({ currency, count, amount: sum }) =>
        `?  ${counted(count, 'charge')} of Sherweb's that ${count === 1 ? 'names' : 'name'} no customer: ${money(sum, currency)} in this billing period`,
    ),
  ];
}

const part = (title: string, rows: readonly BillingRow[], text: (row: BillingRow) => string): string[] =>
  rows.length === 0
    ? []
    : [
        '',
        colour.yellow(`!  ${title}`),
        ...rows.slice(0, mostRows).map(text),
        ...(rows.length > mostRows ? [`   and ${rows.length - mostRows} more, see --csv`] : []),
      ];
