import type { Acceptance } from '../../../shared/accepted.ts';
import type { BillingRow } from '../../../shared/billing.ts';

/** How far apart billed and expected are; null: not known. */
const difference = ({ billed, expected }: Pick<BillingRow, 'billed' | 'expected'>): number | null =>
  billed === null || expected === null ? null : Math.abs(billed - expected);

/**
 * Whether what was accepted still is what is there: the same state, no further seat apart, the same term, and not over.
 * @param termEndsOn of the subscription now
 * @param today `YYYY-MM-DD`
 * @example accepted 5 extra: holds for 5 and for 3, not for 6
 */
export function holds(
  acceptance: Acceptance,
  row: BillingRow,
  termEndsOn: string | null,
  today: string,
): boolean {
  if (acceptance.state !== row.state || acceptance.termEndsOn !== termEndsOn) return false;
  if (acceptance.until !== null && today > acceptance.until) return false;
  const [then, now] = [difference(acceptance), difference(row)];
  return then === null || now === null ? then === now : now <= then;
}

/** Who accepted it, as a row says it. */
const nameOf = ({ by }: Acceptance): string => (by.kind === 'connection' ? by.name : by.kind);

/** The row as accepted: its numbers stay, and it counts in no sum. */
export const asAccepted = (row: BillingRow, acceptance: Acceptance): BillingRow => ({
  ...row,
  state: 'accepted',
  accepted: {
    reason: acceptance.reason,
    by: nameOf(acceptance),
    at: acceptance.at,
    until: acceptance.until,
  },
});
