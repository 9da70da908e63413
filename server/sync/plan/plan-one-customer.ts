import type { RunProblem } from '../../../shared/problem.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { Subscription } from '../../../shared/subscription.ts';
import type { PlannedChange } from '../../../shared/sync-plan.ts';
import { ownedFieldsOf } from '../../vendors/halo/mapper.ts';
import type { AcrossCustomers, HaloCustomer } from './by-halo-customer.ts';
import { licenceChange, linkCreation, linkMove } from './changes.ts';
import type { Target } from './customer-plan.ts';
import { diffOwned } from './diff.ts';
import { type Pairing, pairSubscriptions } from './pair.ts';
import { type Missing, planMissing } from './plan-missing.ts';
import { planOrphans } from './plan-orphans.ts';
import { failedWith } from './problems.ts';
import {
  contested,
  copied,
  countHidden,
  elsewhere,
  licenceUnverified,
  linkedTwice,
  subscriptionUnreadable,
  underTwoCustomers,
} from './subscription-problems.ts';

export interface SubscriptionPlan {
  readonly changes: readonly PlannedChange[];
  readonly problems: readonly RunProblem[];
  readonly unchanged: number;
  /** Active licences of ours: what the guard measures deactivations against. */
  readonly active: number;
}

interface Around extends AcrossCustomers {
  readonly settings: Settings;
  /** Linked licences of which it is not known whether they exist. */
  readonly unverifiedIds: ReadonlySet<number>;
}

type Draft = { changes: PlannedChange[]; problems: RunProblem[]; unchanged: number; missing: Missing[] };

/**
 * Decides for every subscription of one Halo customer what its licence needs. A Sherweb customer whose read failed is
 * reported and otherwise left alone; nothing follows from what was not read.
 * @example 25 seats in Sherweb, a licence of 20: updateSubscription, count 20 → 25; no licence: createSubscription;
 * a licence whose subscription is gone: deactivateSubscription, where the settings say so
 */
export function planOneCustomer(customer: HaloCustomer, around: Around): SubscriptionPlan {
  const targetOf = new Map(customer.sources.map(({ target }) => [target.sherwebCustomerId, target]));
  const draft: Draft = { changes: [], problems: [], unchanged: 0, missing: [] };
  const subscriptions = customer.sources.flatMap((source) => believed(source, around, draft.problems));
  const pairing = pairSubscriptions({ subscriptions, ...customer, sharedIds: around.sharedIds });

  for (const subscription of pairing.unpaired) {
    const target = targetOf.get(subscription.sherwebCustomerId);
    if (target === undefined) continue;
    const licenceId = pairing.linkOf.get(subscription.id)?.haloLicenceId;
    if (licenceId !== undefined && around.unverifiedIds.has(licenceId))
      draft.problems.push(licenceUnverified(subscription, target, licenceId));
    else draft.missing.push({ subscription, target });
  }
  for (const { subscription, licences } of pairing.contested) {
    const [only, ...more] = licences;
    const name = targetOf.get(subscription.sherwebCustomerId)?.name ?? subscription.sherwebCustomerId;
    draft.problems.push(
      only !== undefined && more.length === 0
        ? linkedTwice(subscription, only, name)
        : contested(subscription, licences, name),
    );
  }
  for (const pair of pairing.pairs) {
    const target = targetOf.get(pair.subscription.sherwebCustomerId);
    if (target !== undefined) planPair(pair, target, pairing.linkOf, around.settings, draft);
  }
  for (const part of [
    planMissing(draft.missing, pairing.foreign, around.settings),
    planOrphans(pairing.orphans, customer, around),
  ]) {
    draft.changes.push(...part.changes);
    draft.problems.push(...part.problems);
  }
  const { changes, problems, unchanged } = draft;
  return { changes, problems, unchanged, active: countActive(pairing, targetOf) };
}

/** The subscriptions of one Sherweb customer that may be followed; says what becomes of the others. */
function believed(
  { target, read }: HaloCustomer['sources'][number],
  { twiceIds, unreadableIds }: AcrossCustomers,
  problems: RunProblem[],
): Subscription[] {
  if (!read.ok) {
    const { sherwebCustomerId, haloClientId } = target;
    problems.push(failedWith(read.note, target.name, { sherwebCustomerId, haloClientId }));
    return [];
  }
  problems.push(...read.unreadable.map((item) => subscriptionUnreadable(item, target)));
  const twice = read.subscriptions.filter(({ id }) => twiceIds.has(id));
  problems.push(...twice.map((subscription) => underTwoCustomers(subscription, target.name)));
  return read.subscriptions.filter(({ id }) => !twiceIds.has(id) && !unreadableIds.has(id));
}

/** Compares one subscription with its licence. */
function planPair(
  { subscription, licence, by, copies }: Pairing['pairs'][number],
  target: Target,
  linkOf: Pairing['linkOf'],
  settings: Settings,
  draft: Draft,
): void {
  const { changes, problems, missing } = draft;
  if (copies.length > 0) problems.push(copied(subscription, licence, copies, target));
  // A customer yet to be created has no licence of its own.
  if (target.haloClientId === null || licence.clientId !== target.haloClientId) {
    if (licence.active) problems.push(elsewhere(subscription, licence, target));
    else missing.push({ subscription, target });
    return;
  }
  if (licence.owned.count === undefined) {
    problems.push(countHidden(subscription, licence, target));
    return;
  }
  const customerBefore = linkOf.get(subscription.id)?.sherwebCustomerId;
  if (by === 'mark') changes.push(linkCreation(subscription, licence, target));
  // A link that names the former customer would take that customer's read for this subscription's.
  else if (customerBefore !== undefined && customerBefore !== subscription.sherwebCustomerId)
    changes.push(linkMove(subscription, licence, target, customerBefore));
  const fields = diffOwned(licence.owned, ownedFieldsOf(subscription, settings));
  if (Object.keys(fields).length === 0) draft.unchanged += 1;
  else {
    const kind = licence.active ? 'updateSubscription' : 'reactivateSubscription';
    changes.push(licenceChange(kind, subscription, licence, target, fields));
  }
}

function countActive({ pairs, orphans }: Pairing, targetOf: ReadonlyMap<string, Target>): number {
  const ofPairs = pairs.filter(
    ({ licence, subscription }) => licence.active && targetOf.has(subscription.sherwebCustomerId),
  );
  const ofOrphans = orphans.filter(
    ({ licence, link }) => licence.active && targetOf.has(link.sherwebCustomerId),
  );
  return ofPairs.length + ofOrphans.length;
}
