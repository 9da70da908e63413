import { cents } from '../../shared/cents.ts';
import { orderOfIntention } from '../../shared/intended-order.ts';
import { mappedTo } from '../../shared/mapping.ts';
import type { ListedRenewal } from '../../shared/renewals.ts';
import type { Subscription } from '../../shared/subscription.ts';
import { bySubscription } from '../data/documents/links.ts';
import type { Data } from '../data/open-data.ts';
import { billedOf, billedSources } from '../decisions/billed-of.ts';
import { type ProvenCost, provenCosts } from '../fees/proven-cost.ts';
import { renewalOf } from './decide/renewal.ts';
import { standingOf } from './decide/standing.ts';
import type { Moment } from './decide/verdict.ts';

/** Tells of one commitment what comes next, and what is known beside it; null: there is none. */
type Tell = (subscription: Subscription, customerName: string, asOf: string | null) => ListedRenewal | null;

/**
 * Makes what tells of commitments, by what is kept now.
 * @param nowMs milliseconds since 1970
 */
export function createTeller(
  data: Pick<
    Data,
    'main' | 'links' | 'compared' | 'accepted' | 'leftOut' | 'feeEvidence' | 'intentions' | 'orders'
  >,
  moment: Moment,
  nowMs: number,
): Tell {
  const { main, links, feeEvidence, intentions, orders } = data;
  const clientOf = mappedTo(main.value.mappings);
  const linkOf = bySubscription(links.value);
  const billing = billedSources(data);
  const costOf = provenCosts(main.value.settings, feeEvidence.value);
  const wanted = new Map(intentions.value.intentions.map((each) => [each.subscriptionId, each]));

  return (subscription, customerName, asOf) => {
    const { id, sherwebCustomerId, commitment } = subscription;
    const renewal = renewalOf(subscription, clientOf.get(sherwebCustomerId) ?? null, nowMs);
    if (renewal === null) return null;
    const haloLicenceId = linkOf.get(id)?.haloLicenceId ?? null;
    const present = { ...subscription, subscriptionId: id, haloLicenceId };
    const termEndsOn = commitment?.termEndDate ?? null;
    const intention = wanted.get(id);
    const made =
      intention &&
      orderOfIntention(orders.value.orders, { subscriptionId: id, intendedAt: intention.at })?.order;
    return {
      ...renewal,
      intention:
        intention === undefined ? null : standingOf(intention, { ...renewal, termEndsOn }, moment, made),
      customerName,
      term: commitment?.type.trim() ?? '',
      termEndsOn,
      haloLicenceId,
      cost: ofAllSeats(costOf(subscription), subscription),
      billed: billedOf(present, billing, 'states', moment.today),
      asOf,
    };
  };
}

const ofAllSeats = (
  cost: ProvenCost | undefined,
  { quantity, billingCycle: cycle }: Subscription,
): ListedRenewal['cost'] =>
  cost === undefined ? null : { perCycle: cents(cost.amount * quantity), currency: cost.currency, cycle };
