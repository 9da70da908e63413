import type { UntiedLine } from '../../../shared/tie.ts';
import type { KeptTie } from '../../data/documents/line-ties.ts';
import type { VerdictRow } from '../compare/compare-customer.ts';

/** States in which no line follows the licence. */
const untiedStates: readonly VerdictRow['row']['state'][] = ['notBilled', 'handKept'];

/**
 * Lines that were tied from here, and follow their licence no more, though nobody took that back here. Pure.
 * @param comparedAt ISO date-time: what was tied after it is not yet in the rows
 */
export function untiedLines(
  ties: readonly KeptTie[],
  verdicts: readonly VerdictRow[],
  comparedAt: string,
): UntiedLine[] {
  const applied = new Map(
    ties
      .filter(({ outcome, at }) => outcome === 'applied' && at < comparedAt)
      .map((tie) => [tie.subscriptionId, tie]),
  );
  return verdicts.flatMap(({ row }): UntiedLine[] => {
    const tie = untiedStates.includes(row.state) ? applied.get(row.subscriptionId) : undefined;
    if (tie?.lineId == null) return [];
    const { tieId, recurringInvoiceId, lineId, haloClientId, haloLicenceId, product, at } = tie;
    return [{ tieId, recurringInvoiceId, lineId, haloClientId, haloLicenceId, product, at }];
  });
}
