import { cents } from '../../../shared/cents.ts';
import type { Margin } from '../../../shared/margin.ts';
import { inMonth } from '../../vendors/halo/invoices/in-month.ts';
import type { LineRef } from './line-index.ts';
import { addMoney, type Money, moneyOf } from './money.ts';
import { type Subject, seatsOf } from './subject.ts';
import type { Verdict } from './verdict.ts';

/**
 * What comes in and what is paid for a subscription in a month: the prices of its active lines less its proven cost.
 * @param isShared a line kept by hand bills it together with others, so that nobody knows which part is its own
 * @returns undefined where no cost is proven
 * @example 12 seats at 25.00 on the line, 22.50 proven: 300.00 less 270.00 is 30.00, 10 %
 */
export function marginOf(
  subject: Subject,
  { lines, state }: Pick<Verdict, 'lines' | 'state'>,
  isShared: boolean,
): Margin | undefined {
  const { cost } = subject;
  if (cost === undefined) return undefined;
  const active = lines.filter((ref) => ref.state === 'active');
  const isUnknown = isShared || state === 'notComparable';
  const price = isUnknown
    ? { perMonth: null, currency: null }
    : addMoney(active.map((ref) => moneyOf(seatsOn(ref, subject), ref)));
  const paid = costPerMonth(subject, cost.amount);
  const currency = active.length === 0 ? cost.currency : price.currency;
  const isOne = currency !== null && currency === cost.currency;
  const perMonth = isOne && price.perMonth !== null && paid !== null ? cents(price.perMonth - paid) : null;
  return {
    pricePerMonth: price.perMonth,
    costPerMonth: paid,
    perMonth,
    percent: percentOf(perMonth, price.perMonth),
    currency: isOne ? currency : null,
    isLow: false,
  };
}

/** On a line that several licences share, its own seats. */
const seatsOn = ({ line }: LineRef, subject: Subject): number | null =>
  line.ties.length > 1 ? seatsOf(subject) : line.quantity;

function costPerMonth({ byUse, bought, cycle }: Subject, amount: number): Money['perMonth'] {
  const factor = inMonth[cycle];
  return byUse || bought === null || factor === undefined ? null : cents(bought * amount * factor);
}

/** A margin's share of the price, in percent with one decimal; null: not known, or nothing is billed. */
export const percentOf = (margin: number | null, price: number | null): number | null =>
  margin === null || price === null || price === 0 ? null : Math.round((margin / price) * 1000) / 10;
