import type { Billed } from '../../shared/client-subscriptions.ts';
import type { Compared, ComparedRow } from '../data/compared-document.ts';

/** How much of billing a person sees. */
export type BillingSight = 'nothing' | 'quantities' | 'states';

/** What is known of billing now: of a subscription, or of a licence without one. */
interface Present {
  readonly subscriptionId: string;
  /** Seats at Sherweb. */
  readonly quantity: number;
  readonly haloLicenceId: number | null;
}

/**
 * How one subscription was billed when last compared. What changed at Sherweb or in its link since then is not said to
 * be as it was.
 * @param rowOf compared rows by subscription
 * @returns null: not compared as it is now, or not for this person
 */
export function billedOf(
  { subscriptionId, quantity, haloLicenceId }: Present,
  rowOf: ReadonlyMap<string, ComparedRow>,
  why: Compared['why'],
  sight: BillingSight,
): Billed | null {
  const row = rowOf.get(subscriptionId);
  if (sight === 'nothing' || row === undefined) return null;
  const isAsThen = (row.bought ?? quantity) === quantity && row.haloLicenceId === haloLicenceId;
  if (!isAsThen) return null;
  const { at, bought, billed, state, whyNot, atStakePerMonth, currency } = row;
  const seen = { at, bought, billed };
  if (sight === 'quantities')
    return { ...seen, state: null, why: null, atStakePerMonth: null, currency: null };
  const said = whyNot === null ? null : (why[whyNot] ?? null);
  return { ...seen, state, why: said, atStakePerMonth, currency };
}
