import type { LineRef } from './line-index.ts';

/** Takes money off instead of billing seats: a discount, whatever quantity it has. */
export const isDiscount = ({ line }: Pick<LineRef, 'line'>): boolean => (line.unitPrice ?? 0) < 0;

/**
 * Lines that begin only once another of them has ended, as when a price changes: they bill the same seats later, not twice.
 * @example one until 31 December at 10.00, one from 1 January at 11.00: the second
 */
export const yetToBegin = (refs: readonly LineRef[]): LineRef[] => {
  // Nearly every subscription has one line, and there are 20,000 of them.
  if (refs.length < 2) return [];
  const [firstEnd] = refs.flatMap((ref) => endOf(ref) ?? []).toSorted();
  return firstEnd === undefined ? [] : refs.filter((ref) => (startOf(ref) ?? '') > firstEnd);
};

const startOf = ({ line, invoice }: LineRef): string | null =>
  [line.startsOn, invoice.startsOn]
    .flatMap((day) => day ?? [])
    .toSorted()
    .at(-1) ?? null;

const endOf = ({ line, invoice }: LineRef): string | null =>
  [line.endsOn, invoice.endsOn]
    .flatMap((day) => day ?? [])
    .toSorted()
    .at(0) ?? null;
