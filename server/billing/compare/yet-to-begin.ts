import type { LineRef } from './line-index.ts';

/**
 * Lines that begin only once another of them has ended, as when a price changes: they bill the same seats later, not twice.
 * @example one until 31 December at 10.00, one from 1 January at 11.00: the second
 */
export const yetToBegin = (refs: readonly LineRef[]): readonly LineRef[] => {
  // Nearly every subscription has one line, and there are 20,000 of them.
  if (refs.length < 2) return [];
  const [firstEnd] = refs.flatMap((ref) => endOf(ref) ?? []).toSorted();
  return firstEnd === undefined ? [] : refs.filter((ref) => (startOf(ref) ?? '') > firstEnd);
};

/** `YYYY-MM-DD`: the later day of line and invoice. */
const startOf = ({ line, invoice }: LineRef): string | undefined =>
  [line.startsOn, invoice.startsOn]
    .flatMap((day) => day ?? [])
    .toSorted()
    .at(-1);

/** `YYYY-MM-DD`: the earlier day of line and invoice. */
const endOf = ({ line, invoice }: LineRef): string | undefined =>
  [line.endsOn, invoice.endsOn]
    .flatMap((day) => day ?? [])
    .toSorted()
    .at(0);
