import type { LeftOutRule } from '../../../shared/left-out.ts';
import type { RunProblem } from '../../../shared/problem.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { PlannedChange } from '../../../shared/sync-plan.ts';
import type { Normalisation } from '../../data/normalisations-document.ts';
import type { Settled } from '../../decisions/settled.ts';
import type { RuleFor } from '../../left-out/rule-for.ts';
import { ownedFieldsOf } from '../../vendors/halo/mapper.ts';
import { aboutSubscription, idsOf, namesOf } from './about-subscription.ts';
import { believed } from './believed.ts';
import type { AcrossCustomers, HaloCustomer } from './by-halo-customer.ts';
import { onLicenceDeleted, onMadeInactive } from './by-hand.ts';
import { licenceChange, linkCreation, linkMove } from './changes.ts';
import { countActive } from './count-active.ts';
import type { Target } from './customer-plan.ts';
import { diffOwned, keptOtherwise } from './diff.ts';
import { takeLeftOut } from './left-alone.ts';
import type { Normalised } from './normalisations.ts';
import { type Pairing, pairSubscriptions } from './pair.ts';
import { type Elsewhere, planElsewhere } from './plan-elsewhere.ts';
import type { Missing } from './plan-missing.ts';
import { planUnpaired } from './plan-unpaired.ts';
import { decision, failed } from './problems.ts';
import { saysSuspended } from './says-suspended.ts';

export interface SubscriptionPlan {
  readonly changes: readonly PlannedChange[];
  readonly problems: readonly RunProblem[];
  readonly unchanged: number;
  /** Active licences of ours, and their seats: what the guards measure losses against. */
  readonly active: number;
  readonly seats: number;
  /** What counts as equal only because Halo is known to make it of what we want. */
  readonly keptOtherwise: readonly Normalisation[];
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
}

interface Draft {
  readonly changes: PlannedChange[];
  readonly problems: RunProblem[];
  unchanged: number;
  readonly missing: Missing[];
  readonly elsewhere: Elsewhere[];
  readonly keptOtherwise: Normalisation[];
}

/**
 * Decides for every subscription of one Halo customer what its licence needs. A Sherweb customer whose read failed is
 * reported and otherwise left alone; nothing follows from what was not read.
 * @example 25 seats in Sherweb, a licence of 20: updateSubscription, count 20 → 25; no licence: createSubscription;
 * a licence whose subscription is gone: deactivateSubscription, where the settings say so
 */
export function planOneCustomer(customer: HaloCustomer, around: Around): SubscriptionPlan {
  const targetOf = new Map(customer.sources.map(({ target }) => [target.sherwebCustomerId, target]));
  const draft: Draft = {
    changes: [],
    problems: [],
    unchanged: 0,
    missing: [],
    elsewhere: [],
    keptOtherwise: [],
  };
  const subscriptions = customer.sources.flatMap((source) => believed(source, around, draft.problems));
  const whole = pairSubscriptions({ subscriptions, ...customer, sharedIds: around.sharedIds });
  const { pairing, rules, problems: told } = takeLeftOut(whole, targetOf, around);
  draft.problems.push(...told);

  for (const subscription of pairing.unpaired) {
    const target = targetOf.get(subscription.sherwebCustomerId);
    if (target === undefined || target.suspended) continue;
    const licenceId = pairing.linkOf.get(subscription.id)?.haloLicenceId;
    if (licenceId !== undefined && around.unverifiedIds.has(licenceId))
      draft.problems.push(
        failed(
          'sync.licenceUnverified',
          aboutSubscription(subscription, target, { id: licenceId }),
          namesOf(subscription, target.name),
        ),
      );
    else planWithoutLicence({ subscription, target }, licenceId, around, draft);
  }
  for (const { subscription, licences } of pairing.contested) {
    const [only, ...more] = licences;
    const name = targetOf.get(subscription.sherwebCustomerId)?.name ?? subscription.sherwebCustomerId;
    const said = namesOf(subscription, name);
    draft.problems.push(
      only !== undefined && more.length === 0
        ? failed('sync.linkedTwice', aboutSubscription(subscription, null, only), {
            ...said,
            haloLicenceId: String(only.id),
          })
        : decision('sync.markedTwice', aboutSubscription(subscription, null, null), {
            ...said,
            count: licences.length,
            haloLicenceIds: idsOf(licences),
          }),
    );
  }
  for (const pair of pairing.pairs) {
    const target = targetOf.get(pair.subscription.sherwebCustomerId);
    if (target !== undefined) planPair(pair, target, pairing.linkOf, around, draft);
  }
  const moved = planElsewhere(draft.elsewhere, around);
  draft.problems.push(...moved.problems);
  draft.missing.push(...moved.missing.filter(({ target }) => !target.suspended));
  for (const part of planUnpaired(draft.missing, pairing, customer, around)) {
    draft.changes.push(...part.changes);
    draft.problems.push(...part.problems);
  }
  draft.problems.push(...saysSuspended(customer, whole));
  const { missing: _planned, elsewhere: _asked, ...planned } = draft;
  return { ...planned, ...countActive(whole, targetOf), leftOut: rules };
}

/** A subscription without licence gets one, unless a person deleted the one it had (`deletedId`). */
function planWithoutLicence(
  missing: Missing,
  deletedId: number | undefined,
  around: Around,
  draft: Draft,
): void {
  const deleted = deletedId === undefined ? null : { id: deletedId };
  const hand = deleted && onLicenceDeleted(missing.subscription, missing.target, deleted, around);
  if (hand === null || hand.way === 'create') draft.missing.push(missing);
  else if (hand.way === 'hold') draft.problems.push(hand.question);
  else draft.unchanged += 1;
}

/** Compares one subscription with its licence. */
function planPair(
  { subscription, licence, by, copies }: Pairing['pairs'][number],
  target: Target,
  linkOf: Pairing['linkOf'],
  around: Around,
  draft: Draft,
): void {
  const { changes, problems } = draft;
  const { settings, normalised } = around;
  const about = aboutSubscription(subscription, target, licence);
  const said = namesOf(subscription, target.name);
  if (copies.length > 0)
    problems.push(
      decision('sync.licenceCopied', about, {
        ...said,
        count: copies.length,
        haloLicenceId: String(licence.id),
        haloLicenceIds: idsOf(copies),
      }),
    );
  // A customer yet to be created has no licence of its own.
  if (target.haloClientId === null || licence.clientId !== target.haloClientId) {
    if (licence.active) {
      draft.elsewhere.push({ subscription, target, licence });
    } else if (!target.suspended) {
      const linkedId = linkOf.get(subscription.id)?.haloLicenceId;
      // One that only bears the mark stands in for the linked one, which is gone.
      const deletedId = linkedId === licence.id ? undefined : linkedId;
      planWithoutLicence({ subscription, target }, deletedId, around, draft);
    }
    return;
  }
  if (licence.owned.count === undefined) {
    problems.push(failed('sync.countHidden', about, said));
    return;
  }
  const customerBefore = linkOf.get(subscription.id)?.sherwebCustomerId;
  if (by === 'mark') changes.push(linkCreation(subscription, licence, target));
  // A link that names the former customer would take that customer's read for this subscription's.
  else if (customerBefore !== undefined && customerBefore !== subscription.sherwebCustomerId)
    changes.push(linkMove(subscription, licence, target, customerBefore));
  const isOurs = licence.active || linkOf.get(subscription.id)?.deactivated === true;
  const hand = isOurs ? null : onMadeInactive(subscription, target, licence, around);
  if (hand?.way === 'hold') problems.push(hand.question);
  else if (hand?.way === 'leave') draft.unchanged += 1;
  if (hand?.way === 'hold' || hand?.way === 'leave') return;
  const { is_active, ...others } = ownedFieldsOf(subscription, settings);
  const wanted =
    hand?.way === 'keep' ? others : { ...others, ...(is_active === undefined ? {} : { is_active }) };
  const known = normalised.get(licence.id) ?? [];
  draft.keptOtherwise.push(...keptOtherwise(licence.owned, wanted, known));
  const fields = diffOwned(licence.owned, wanted, known);
  // Told once for the whole customer.
  if (Object.keys(fields).length === 0 || target.suspended) draft.unchanged += 1;
  else {
    const kind = fields.is_active === undefined ? 'updateSubscription' : 'reactivateSubscription';
    changes.push(licenceChange(kind, subscription, licence, target, fields));
  }
}
