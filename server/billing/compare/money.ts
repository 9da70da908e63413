import { cents } from '../../../shared/cents.ts';
import { inMonth } from '../../vendors/halo/invoices/in-month.ts';
import type { LineRef } from './line-index.ts';
import type { Subject } from './subject.ts';

/** An amount a month, in a currency where that is known; null: the amount is not. */
export interface Money {
  readonly perMonth: number | null;
  readonly currency: string | null;
}

/**
 * What so many seats of a line come to in a month: seats x price, by the invoice's period; below 0 for a credit.
 * @example 4 seats at 120.00 a year: 40.00
 */
export function moneyOf(seats: number | null, { invoice, line }: LineRef): Money {
  const factor = inMonth[invoice.period];
  const isKnown = seats !== null && line.unitPrice !== null && factor !== undefined;
  return {
    perMonth: isKnown ? cents(seats * line.unitPrice * factor) : null,
    currency: invoice.currency,
  };
}

/** The same where there is no line to tell a price: by the price that Halo's licence has, if it has one. */
export function moneyWithoutLine(
  seats: number | null,
  { licence, cycle }: Subject,
  currency: string | null,
): Money {
  const price = licence?.price;
  const factor = inMonth[cycle];
  const isKnown = seats !== null && price !== undefined && price > 0 && factor !== undefined;
  return { perMonth: isKnown ? cents(Math.abs(seats) * price * factor) : null, currency };
}

/** Amounts added up; null where one is not known, or their currencies differ. */
export function addMoney(parts: readonly Money[]): Money {
  const [first] = parts;
  const isOne = parts.every(({ currency }) => currency === first?.currency);
  const isKnown = isOne && parts.every(({ perMonth }) => perMonth !== null);
  return {
    perMonth: isKnown ? cents(parts.reduce((sum, { perMonth }) => sum + (perMonth ?? 0), 0)) : null,
    currency: isOne ? (first?.currency ?? null) : null,
  };
}
