import type { VerdictRow } from './compare/compare-customer.ts';
import type { BillingReads } from './read-to-compare.ts';

/** Sherweb's part of a snapshot is no older: a daily sync reads it, and may miss one day. */
const oldestMs = 2 * 24 * 3_600_000;

/** A larger share of licences out of sight is lost sight, not licences that somebody deleted. */
const mostHidden = 0.1;

/**
 * Whether everything was read, so that a comparison may be kept as the snapshot of its month: Halo's invoices, and every
 * customer at Sherweb not long ago. Pure.
 * @param comparedAt ISO date-time, UTC
 */
export function isWholeRead(
  { trouble, invoices, haloClientIds, reads }: BillingReads,
  verdicts: readonly VerdictRow[],
  comparedAt: string,
): boolean {
  if (trouble !== null || invoices.unreadable.length > 0 || haloClientIds.size === 0) return false;
  const oldest = Date.parse(comparedAt) - oldestMs;
  const isFresh = [...haloClientIds.keys()].every((id) => {
    const read = reads.get(id);
    return read?.problem === null && read.asOf !== null && Date.parse(read.asOf) >= oldest;
  });
  const hidden = verdicts.filter(({ whyNot }) => whyNot === 'licenceHidden').length;
  return isFresh && hidden <= verdicts.length * mostHidden;
}
