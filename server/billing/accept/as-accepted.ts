import type { Acceptance } from '../../../shared/accepted.ts';
import type { BillingRow } from '../../../shared/billing.ts';

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
