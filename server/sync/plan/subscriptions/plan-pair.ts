import type { RunProblem } from '../../../../shared/problem.ts';
import type { Settings } from '../../../../shared/settings.ts';
import type { PlannedChange } from '../../../../shared/sync-plan.ts';
import type { Settled } from '../../../decisions/settled.ts';
import type { OwnedFields } from '../../../vendors/halo/licence.ts';
import { ownedFieldsOf } from '../../../vendors/halo/mapper.ts';
import { licenceChange, linkCreation, linkMove } from '../diff/changes.ts';
import { diffOwned, keptOtherwise } from '../diff/diff.ts';
import { aboutSubscription, idsOf, namesOf } from '../model/about-subscription.ts';
import type { Target } from '../model/customer-plan.ts';
import type { Normalised } from '../model/normalisations.ts';
import { decision, failed } from '../model/problems.ts';
import { onMadeInactive } from '../pair/by-hand.ts';
import type { Pairing } from '../pair/pair.ts';
import type { PartOfPlan } from './part-of-plan.ts';
import { planWithoutLicence } from './plan-without-licence.ts';

type Pair = Pairing['pairs'][number];
type LinkOf = Pairing['linkOf'];

interface Around {
  readonly settings: Settings;
  readonly settlements: Settled;
  readonly normalised: Normalised;
}

/**
 * Decides what the licence of one subscription needs.
 * @param target the Halo customer that the subscription belongs to
 * @param linkOf the link that is remembered of each subscription
 * @example 25 seats in Sherweb, a licence of 20: updateSubscription, count 20 → 25; a licence that says 25: unchanged
 */
export function planPair(pair: Pair, target: Target, linkOf: LinkOf, around: Around): Partial<PartOfPlan> {
  const { licence } = pair;
  const copied = copiedDecision(pair, target);
  // A customer yet to be created has no licence of its own.
  const isThere = target.haloClientId !== null && licence.clientId === target.haloClientId;
  const plan = isThere ? planHere(pair, target, linkOf, around) : planAway(pair, target, linkOf, around);
  return { ...plan, problems: [...copied, ...(plan.problems ?? [])] };
}

/** The licence stands where its subscription belongs: it follows, unless a person's hand says otherwise. */
function planHere(
  { subscription, licence, by }: Pair,
  target: Target,
  linkOf: LinkOf,
  around: Around,
): Partial<PartOfPlan> {
  if (licence.owned.count === undefined) {
    const about = aboutSubscription(subscription, target, licence);
    return { problems: [failed('sync.countHidden', about, namesOf(subscription, target.name))] };
  }
  const link = linkOf.get(subscription.id);
  const linked: PlannedChange[] = [];
  if (by === 'mark') linked.push(linkCreation(subscription, licence, target));
  // A link that names the former customer would take that customer's read for this subscription's.
  else if (link !== undefined && link.sherwebCustomerId !== subscription.sherwebCustomerId)
    linked.push(linkMove(subscription, licence, target, link.sherwebCustomerId));

  const isOurs = licence.active || link?.deactivated === true;
  const hand = isOurs ? null : onMadeInactive(subscription, target, licence, around);
  if (hand?.way === 'hold') return { changes: linked, problems: [hand.question] };
  if (hand?.way === 'leave') return { changes: linked, unchanged: 1 };

  const owned = ownedFieldsOf(subscription, around.settings);
  const wanted = hand?.way === 'keep' ? withoutActive(owned) : owned;
  const known = around.normalised.get(licence.id) ?? [];
  const fields = diffOwned(licence.owned, wanted, known);
  const kept = { keptOtherwise: keptOtherwise(licence.owned, wanted, known) };
  // What a suspended customer's licences would need is told once for the whole customer.
  if (Object.keys(fields).length === 0 || target.suspended) return { ...kept, changes: linked, unchanged: 1 };
  const kind = fields.is_active === undefined ? 'updateSubscription' : 'reactivateSubscription';
  return { ...kept, changes: [...linked, licenceChange(kind, subscription, licence, target, fields)] };
}

const withoutActive = ({ is_active: _, ...others }: Partial<OwnedFields>): Partial<OwnedFields> => others;

/** The licence stands at another Halo customer. An inactive one there is as good as none. */
function planAway(
  { subscription, licence }: Pair,
  target: Target,
  linkOf: LinkOf,
  around: Around,
): Partial<PartOfPlan> {
  const linkedId = linkOf.get(subscription.id)?.haloLicenceId;
  // One that only bears the mark stands in for the linked one, which is gone.
  const deletedId = linkedId === licence.id ? undefined : linkedId;
  if (licence.active) return { elsewhere: [{ subscription, target, licence, deletedId }] };
  if (target.suspended) return {};
  return planWithoutLicence({ subscription, target }, deletedId, around);
}

/** Somebody copied the licence, and the mark with it. */
function copiedDecision({ subscription, licence, copies }: Pair, target: Target): RunProblem[] {
  if (copies.length === 0) return [];
  return [
    decision('sync.licenceCopied', aboutSubscription(subscription, target, licence), {
      ...namesOf(subscription, target.name),
      count: copies.length,
      haloLicenceId: String(licence.id),
      haloLicenceIds: idsOf(copies),
    }),
  ];
}
