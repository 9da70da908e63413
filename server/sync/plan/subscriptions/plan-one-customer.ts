import type { LeftOutRule } from '../../../../shared/left-out.ts';
import type { RunProblem } from '../../../../shared/problem.ts';
import type { Settings } from '../../../../shared/settings.ts';
import type { Settled } from '../../../decisions/settled.ts';
import type { RuleFor } from '../../../left-out/rule-for.ts';
import { type Active, activeInPairing } from '../guards/active.ts';
import type { Target } from '../model/customer-plan.ts';
import type { Normalised } from '../model/normalisations.ts';
import { type Orphan, type Pairing, pairSubscriptions } from '../pair/pair.ts';
import { planEndedOverlaps } from '../successions/plan-overlaps.ts';
import { believed } from './believed.ts';
import { type AcrossCustomers, clientIdOf, type HaloCustomer } from './halo-customer.ts';
import { takeLeftOut } from './left-alone.ts';
import { joined, type PartOfPlan } from './part-of-plan.ts';
import { planElsewhere } from './plan-elsewhere.ts';
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
  readonly readAt?: string;
}

type TargetOf = ReadonlyMap<string, Target>;

/**
 * Decides for every subscription of one Halo customer what its licence needs. A Sherweb customer whose read failed is
 * reported and otherwise left alone; nothing follows from what was not read.
 * @example 25 seats in Sherweb, a licence of 20: updateSubscription, count 20 → 25; no licence: createSubscription;
 * a licence whose subscription is gone: deactivateSubscription, where the settings say so
 */
export function planOneCustomer(customer: HaloCustomer, around: Around): SubscriptionPlan {
  const targetOf: TargetOf = new Map(
    customer.sources.map(({ target }) => [target.sherwebCustomerId, target]),
  );
  const problems: RunProblem[] = [];
  const subscriptions = customer.sources.flatMap((source) => believed(source, around, problems));
  const whole = pairSubscriptions({
    subscriptions,
    ...customer,
    clientId: clientIdOf(customer),
    sharedIds: around.sharedIds,
  });
  const { pairing: followed, rules, problems: told } = takeLeftOut(whole, targetOf, around);
  const stood = followed.orphans.filter((orphan) => stoodHere(orphan, customer));
  const ended = planEndedOverlaps(followed, goneOf(stood.filter(isActive), around), targetOf, around);
  const isLeft = ({ licence }: Orphan) => !ended.kept.has(licence.id);
  const pairing: Pairing = {
    ...followed,
    pairs: followed.pairs.filter(({ subscription }) => !ended.continued.has(subscription.id)),
    orphans: followed.orphans.filter(isLeft),
  };

  const each = planEach(pairing, targetOf, around);
  const asked = planElsewhere(each.elsewhere, haveLicencesHere(pairing, targetOf), around);
  const anew = joined(
    asked.wanted
      .filter(({ target }) => !target.suspended)
      .map(({ deletedId, ...wanted }) => planWithoutLicence(wanted, deletedId, around)),
  );
  const missing = [...each.missing, ...anew.missing];
  const { changes, unchanged, keptOtherwise, ...said } = joined([
    { problems: [...problems, ...told] },
    { changes: ended.changes, problems: ended.problems },
    each,
    { problems: asked.problems },
    anew,
    ...planUnpaired(missing, { ...pairing, stood: stood.filter(isLeft) }, customer, around),
    { problems: suspendedDecisions(customer, whole) },
  ]);
  const counts = activeInPairing(whole, targetOf);
  return { changes, problems: said.problems, unchanged, keptOtherwise, ...counts, leftOut: rules };
}

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
