import type { Compared } from '../data/documents/compared.ts';
import type { VerdictRow } from './compare/compare-customer.ts';
import type { WhyNot } from './compare/subject.ts';
import type { BillingReads } from './read-to-compare.ts';
import { whyNotNote } from './why-not.ts';

/**
 * What is kept of a comparison for the panels of customers. One that Halo's invoices failed leaves what was known.
 * @param asked the Sherweb customers that it is about; null: all
 * @param at ISO time
 */
export function comparedAfter(
  before: Compared,
  verdicts: readonly VerdictRow[],
  trouble: BillingReads['trouble'],
  asked: ReadonlySet<string> | null,
  at: string,
): Compared {
  if (trouble?.whyNot === 'invoicesFailed') return before;
  const rows = verdicts.map(({ row, whyNot, termEndsOn }) => ({
    subscriptionId: row.subscriptionId,
    sherwebCustomerId: row.sherwebCustomerId,
    haloLicenceId: row.haloLicenceId,
    bought: row.bought,
    billed: row.billed,
    expected: row.expected,
    termEndsOn,
    state: row.state,
    atStakePerMonth: row.atStakePerMonth,
    currency: row.currency,
    whyNot,
    at,
  }));
  const others = asked === null ? [] : before.rows.filter((row) => !asked.has(row.sherwebCustomerId));
  const reasons = new Set(verdicts.flatMap(({ whyNot }) => whyNot ?? []));
  return {
    rows: [...others, ...rows],
    why: { ...(asked === null ? {} : before.why), ...sentences(reasons, trouble) },
    failed: asked === null ? null : before.failed,
  };
}

const sentences = (reasons: ReadonlySet<WhyNot>, trouble: BillingReads['trouble']) =>
  Object.fromEntries([...reasons].map((whyNot) => [whyNot, whyNotNote(whyNot, 1, trouble)]));
