import type { BillingState } from '../../../shared/billing.ts';
import type { BillingCycle } from '../../../shared/subscription.ts';
import type { ByHand } from './by-hand.ts';
import type { Seats } from './expected.ts';
import type { LineRef } from './line-index.ts';
import type { Money } from './money.ts';
import type { WhyNot } from './subject.ts';

/** What is known about how one subject is billed. */
export interface Facts {
  /** Lines tied to its licence, active or not. */
  readonly tied: readonly LineRef[];
  readonly byHand: ByHand | undefined;
  /** Active lines that take money off; they bill no seats, and are not among the others. */
  readonly discounts: readonly LineRef[];
  readonly seats: Seats;
  /** The currency of its customer's invoices; null: several, or none shown. */
  readonly currency: string | null;
}

export interface Verdict {
  readonly state: BillingState;
  readonly billed: number | null;
  readonly expected: number | null;
  readonly lines: readonly LineRef[];
  readonly money: Money;
  readonly whyNot: WhyNot | null;
}

export const unknownMoney: Money = { perMonth: null, currency: null };

/** The verdict on a subject of which something that is needed is not known. @param lines those that bill it all the same */
export const notComparable = (whyNot: WhyNot, lines: readonly LineRef[]): Verdict => ({
  state: 'notComparable',
  billed: null,
  expected: null,
  lines,
  money: unknownMoney,
  whyNot,
});

/** A verdict on quantities that are known. Each is named: spread, they took half the time of a comparison of 20,000. */
export const verdictOn =
  ({ billed, expected, lines }: Pick<Verdict, 'billed' | 'expected' | 'lines'>) =>
  (state: BillingState, money: Money): Verdict => ({ state, billed, expected, lines, money, whyNot: null });

/** Quantities of lines added up; null: one of them is not shown. */
export const billedBy = (refs: readonly LineRef[]): number | null => {
  let sum = 0;
  for (const { line } of refs) {
    if (line.quantity === null) return null;
    sum += line.quantity;
  }
  return sum;
};

/** Bought by the year and billed by the month, or the reverse; where either is not known, not. */
export const isOtherPeriod = (cycle: BillingCycle, refs: readonly LineRef[]): boolean =>
  (cycle === 'monthly' || cycle === 'yearly') &&
  refs.some(({ invoice }) => invoice.period !== 'unknown' && invoice.period !== cycle);
