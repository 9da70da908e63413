import type { Acceptance } from '../../shared/accepted.ts';
import type { Billed } from '../../shared/client-subscriptions.ts';
import type { Compared, ComparedRow } from '../data/documents/compared.ts';
import type { Data } from '../data/open-data.ts';
import { type RuleFor, ruleFor } from '../left-out/rule-for.ts';
import { note } from '../messages/note.ts';
import { holds } from './acceptance-holds.ts';

/** How much of billing a person sees. */
export type BillingSight = 'nothing' | 'quantities' | 'states';

/** What is known of billing now: of a subscription, or of a licence without one. */
interface Present {
  readonly subscriptionId: string;
  readonly sherwebCustomerId: string;
  /** Null: Sherweb has it no more. */
  readonly sku: string | null;
  /** Seats at Sherweb. */
  readonly quantity: number;
  readonly haloLicenceId: number | null;
}

/** What was compared last, and what persons said of it, until now. */
export interface BilledSources {
  /** Compared rows by subscription. */
  readonly rowOf: ReadonlyMap<string, ComparedRow>;
  readonly why: Compared['why'];
  /** By subscription. */
  readonly acceptanceOf: ReadonlyMap<string, Acceptance>;
  readonly ruleFor: RuleFor;
}

/** The same from what is kept now. */
export const billedSources = ({
  compared,
  accepted,
  leftOut,
}: Pick<Data, 'compared' | 'accepted' | 'leftOut'>): BilledSources => ({
  rowOf: new Map(compared.value.rows.map((row) => [row.subscriptionId, row])),
  why: compared.value.why,
  acceptanceOf: new Map(accepted.value.accepted.map((each) => [each.subscriptionId, each])),
  ruleFor: ruleFor(leftOut.value.rules),
});

/**
 * How one subscription was billed when last compared. What changed at Sherweb, in its link or among the rules since then
 * is not said to be as it was; what was accepted or left out since then shows at once.
 * @param today `YYYY-MM-DD`
 * @returns null: not compared as it is now, or not for this person
 */
export function billedOf(
  present: Present,
  { rowOf, why, acceptanceOf, ruleFor: ofRule }: BilledSources,
  sight: BillingSight,
  today: string,
): Billed | null {
  const { subscriptionId, sherwebCustomerId, sku, quantity, haloLicenceId } = present;
  const row = rowOf.get(subscriptionId);
  if (sight === 'nothing' || row === undefined) return null;
  const isAsThen = (row.bought ?? quantity) === quantity && row.haloLicenceId === haloLicenceId;
  if (!isAsThen) return null;
  const { at, bought, state, whyNot, currency } = row;
  const isLeftOut =
    sku !== null && ofRule({ subscriptionId, sherwebCustomerId, sku }, 'billing') !== undefined;
  if (!isLeftOut && whyNot === 'leftOut') return null;
  const billed = isLeftOut ? null : row.billed;
  if (sight === 'quantities')
    return { at, bought, billed, state: null, why: null, atStakePerMonth: null, currency: null };
  if (isLeftOut) {
    const said = note('billing.leftOut', { count: 1 });
    return { at, bought, billed, state: 'notComparable', why: said, atStakePerMonth: null, currency };
  }
  const acceptance = acceptanceOf.get(subscriptionId);
  const isAccepted = acceptance !== undefined && holds(acceptance, row, row.termEndsOn, today);
  return {
    at,
    bought,
    billed,
    state: isAccepted ? 'accepted' : state,
    why: whyNot === null ? null : (why[whyNot] ?? null),
    atStakePerMonth: row.atStakePerMonth,
    currency,
  };
}
