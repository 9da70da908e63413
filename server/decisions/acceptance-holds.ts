import type { Acceptance } from '../../shared/accepted.ts';
import type { BillingRow } from '../../shared/billing.ts';

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
  row: Pick<BillingRow, 'state' | 'billed' | 'expected'>,
  termEndsOn: string | null,
  today: string,
): boolean {
  if (acceptance.state !== row.state || acceptance.termEndsOn !== termEndsOn) return false;
  if (acceptance.until !== null && today > acceptance.until) return false;
  const [then, now] = [difference(acceptance), difference(row)];
  return then === null || now === null ? then === now : now <= then;
}
