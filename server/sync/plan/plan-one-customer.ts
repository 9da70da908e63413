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
import { licenceChange, linkCreation, linkMove } from './changes.ts';
import type { Target } from './customer-plan.ts';
import { diffOwned, keptOtherwise } from './diff.ts';
import { takeLeftOut } from './left-alone.ts';
import type { Normalised } from './normalisations.ts';
import { type Pairing, pairSubscriptions } from './pair.ts';
import { type Elsewhere, planElsewhere } from './plan-elsewhere.ts';
import type { Missing } from './plan-missing.ts';
import { planUnpaired } from './plan-unpaired.ts';
import { decision, failed } from './problems.ts';

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
    if (target === undefined) continue;
    const licenceId = pairing.linkOf.get(subscription.id)?.haloLicenceId;
    if (licenceId !== undefined && around.unverifiedIds.has(licenceId))
      draft.problems.push(
        failed(
          'sync.licenceUnverified',
          aboutSubscription(subscription, target, { id: licenceId }),
          namesOf(subscription, target.name),
        ),
      );
    else draft.missing.push({ subscription, target });
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
  draft.missing.push(...moved.missing);
  for (const part of planUnpaired(draft.missing, pairing, customer, around)) {
    draft.changes.push(...part.changes);
    draft.problems.push(...part.problems);
  }
  const { missing: _planned, elsewhere: _asked, ...planned } = draft;
  return { ...planned, ...countActive(whole, targetOf), leftOut: rules };
}

/** Compares one subscription with its licence. */
function planPair(
  { subscription, licence, by, copies }: Pairing['pairs'][number],
  target: Target,
  linkOf: Pairing['linkOf'],
  { settings, normalised }: Pick<Around, 'settings' | 'normalised'>,
  draft: Draft,
): void {
  const { changes, problems, missing } = draft;
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
    } else missing.push({ subscription, target });
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
  const wanted = ownedFieldsOf(subscription, settings);
  const known = normalised.get(licence.id) ?? [];
  draft.keptOtherwise.push(...keptOtherwise(licence.owned, wanted, known));
  const fields = diffOwned(licence.owned, wanted, known);
  if (Object.keys(fields).length === 0) draft.unchanged += 1;
  else {
    const kind = licence.active ? 'updateSubscription' : 'reactivateSubscription';
    changes.push(licenceChange(kind, subscription, licence, target, fields));
  }
}

function countActive({ pairs, orphans }: Pairing, targetOf: ReadonlyMap<string, Target>) {
  const active = [
    ...pairs.filter(({ subscription }) => targetOf.has(subscription.sherwebCustomerId)),
    ...orphans.filter(({ link }) => targetOf.has(link.sherwebCustomerId)),
  ].filter(({ licence }) => licence.active);
  const seats = active.reduce((sum, { licence }) => sum + Math.max(0, licence.owned.count ?? 0), 0);
  return { active: active.length, seats };
}
