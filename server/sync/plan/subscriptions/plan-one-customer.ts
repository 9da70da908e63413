import type { LeftOutRule } from '../../../../shared/left-out.ts';
import type { Settings } from '../../../../shared/settings.ts';
import type { Settled } from '../../../decisions/settled.ts';
import type { RuleFor } from '../../../left-out/rule-for.ts';
import { type Active, activeInPairing } from '../guards/active.ts';
import type { Target } from '../model/customer-plan.ts';
import type { Normalised } from '../model/normalisations.ts';
import type { Orphan, Pairing } from '../pair/pair.ts';
import { planEndedOverlaps } from '../successions/plan-overlaps.ts';
import type { AcrossCustomers, HaloCustomer } from './halo-customer.ts';
import { pairCustomer } from './pair-customer.ts';
import { joined, type PartOfPlan } from './part-of-plan.ts';
import { type Elsewhere, planElsewhere } from './plan-elsewhere.ts';
import { goneOf, isActive } from './plan-orphans.ts';
import { planPair } from './plan-pair.ts';
import { planUnpaired, stoodHere } from './plan-unpaired.ts';
import { contestedProblem, planWithoutLicence, unverifiedProblem } from './plan-without-licence.ts';
import { suspendedDecisions } from './suspended-decisions.ts';

export interface SubscriptionPlan extends Omit<PartOfPlan, 'missing' | 'elsewhere'>, Active {
  /** The rule of each subscription that persons left out. */
  readonly leftOut: readonly LeftOutRule[];
}

interface Around extends AcrossCustomers {
  readonly settings: Settings;
  readonly settlements: Settled;
  readonly leftOut: RuleFor;
  /** Linked licences of which it is not known whether they exist. */
  readonly unverifiedIds: ReadonlySet<number>;
  readonly normalised: Normalised;
  /** The currency that costs in Halo are in; null: not known. */
  readonly haloCurrency: string | null;
  /** Of when the reads are, ISO date-time, UTC. */
  readonly readAt: string;
}

type TargetOf = ReadonlyMap<string, Target>;

/**
 * Decides for every subscription of one Halo customer what its licence needs. A Sherweb customer whose read failed is
 * reported and otherwise left alone; nothing follows from what was not read. What one step settles the next do not see:
 *
 * 1. what can be believed is paired
 * 2. what persons left out of sync stays as it is
 * 3. of two subscriptions of one SKU the older ended: which licence goes on
 * 4. what each subscription needs by itself
 * 5. licences that stand at another Halo customer: asked about, once for all of them
 * 6. what found no partner: successions, overlaps, creations, adoptions, deactivations
 * @example 25 seats in Sherweb, a licence of 20: updateSubscription, count 20 → 25; no licence: createSubscription;
 * a licence whose subscription is gone: deactivateSubscription, where the settings say so
 */
export function planOneCustomer(customer: HaloCustomer, around: Around): SubscriptionPlan {
  const { targetOf, whole, followed, leftOut, problems } = pairCustomer(customer, around);

  const ofFollowed = new Set(followed.orphans);
  const leftOutHere = whole.orphans
    .filter((orphan) => !ofFollowed.has(orphan) && stoodHere(orphan, customer))
    .map((orphan) => ({ ...orphan, isLeftOut: true }));
  const stood = followed.orphans.filter((orphan) => stoodHere(orphan, customer));
  const gone = goneOf(stood.filter(isActive), around);
  const ended = planEndedOverlaps(followed, gone, targetOf, around);
  const isOpen = ({ licence }: Orphan) => !ended.kept.has(licence.id);
  const pairing: Pairing = {
    ...followed,
    pairs: followed.pairs.filter(({ subscription }) => !ended.continued.has(subscription.id)),
    orphans: followed.orphans.filter(isOpen),
  };

  const each = planEach(pairing, targetOf, around);
  const elsewhere = planElsewhere(each.elsewhere, haveLicencesHere(pairing, targetOf), around);
  const anew = planAnew(elsewhere.wanted, around);
  const missing = [...each.missing, ...anew.missing];
  const open = { ...pairing, stood: [...stood.filter(isOpen), ...leftOutHere] };
  const unpaired = planUnpaired(missing, open, customer, around);

  const plan = joined([
    { problems },
    { changes: ended.changes, problems: ended.problems },
    each,
    { problems: elsewhere.problems },
    anew,
    ...unpaired,
    { problems: suspendedDecisions(customer, whole) },
  ]);
  const { changes, unchanged, keptOtherwise } = plan;
  const active = activeInPairing(whole, targetOf);
  return { changes, problems: plan.problems, unchanged, keptOtherwise, ...active, leftOut };
}

/** Licences at the mapped customer for those that stand elsewhere, as a person chose. */
const planAnew = (wanted: readonly Elsewhere[], around: Around): PartOfPlan =>
  joined(
    wanted
      .filter(({ target }) => !target.suspended)
      .map(({ deletedId, ...each }) => planWithoutLicence(each, deletedId, around)),
  );

/** The Sherweb customers of which an active licence stands at the Halo customer that they are mapped to. */
const haveLicencesHere = ({ pairs }: Pairing, targetOf: TargetOf): ReadonlySet<string> =>
  new Set(
    pairs.flatMap(({ subscription: { sherwebCustomerId }, licence }) =>
      licence.active && licence.clientId === targetOf.get(sherwebCustomerId)?.haloClientId
        ? [sherwebCustomerId]
        : [],
    ),
  );

/** What each subscription needs by itself; what is decided of several together is `missing` or `elsewhere`. */
function planEach(pairing: Pairing, targetOf: TargetOf, around: Around): PartOfPlan {
  const unpaired = pairing.unpaired.map((subscription): Partial<PartOfPlan> => {
    const target = targetOf.get(subscription.sherwebCustomerId);
    if (target === undefined || target.suspended) return {};
    const licenceId = pairing.linkOf.get(subscription.id)?.haloLicenceId;
    return licenceId !== undefined && around.unverifiedIds.has(licenceId)
      ? { problems: [unverifiedProblem({ subscription, target }, licenceId)] }
      : planWithoutLicence({ subscription, target }, licenceId, around);
  });
  const contested = pairing.contested.map((each) => {
    const { sherwebCustomerId } = each.subscription;
    return contestedProblem(each, targetOf.get(sherwebCustomerId)?.name ?? sherwebCustomerId);
  });
  const paired = pairing.pairs.map((pair): Partial<PartOfPlan> => {
    const target = targetOf.get(pair.subscription.sherwebCustomerId);
    return target === undefined ? {} : planPair(pair, target, pairing.linkOf, around);
  });
  return joined([...unpaired, { problems: contested }, ...paired]);
}
