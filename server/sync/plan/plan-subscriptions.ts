import type { RunProblem } from '../../../shared/problem.ts';
import type { Subscription } from '../../../shared/subscription.ts';
import type { PlannedChange } from '../../../shared/sync-plan.ts';
import { atOnce, type Steps } from '../../event-loop/steps.ts';
import type { HaloLicence } from '../../vendors/halo/licence.ts';
import { ownedFieldsOf } from '../../vendors/halo/mapper.ts';
import { diffOwned } from './diff.ts';
import { findExisting } from './existing-licence.ts';
import { groupBy } from './group-by.ts';
import { type Pairing, pairInSteps } from './pair.ts';
import { planOrphans } from './plan-orphans.ts';
import { failedWith } from './problems.ts';
import type { SubscriptionPlanInput, Target } from './reads.ts';
import { creation, idsOf, licenceChange, linkChange, movedLinkChange } from './subscription-changes.ts';
import {
  contested,
  copied,
  countHidden,
  elsewhere,
  licenceUnverified,
  linkedTwice,
  looksLikeExisting,
  subscriptionUnreadable,
  underTwoCustomers,
} from './subscription-problems.ts';

export interface SubscriptionPlan {
  readonly changes: readonly PlannedChange[];
  readonly problems: readonly RunProblem[];
  readonly unchanged: number;
  /** Active linked licences by Sherweb customer: what the guard measures deactivations against. */
  readonly activeByCustomer: ReadonlyMap<string, number>;
}

/**
 * Decides for every subscription of the targets what its licence in Halo needs. Pure. A customer whose read failed
 * is reported and otherwise left alone; nothing follows from what was not read.
 */
export function* planSubscriptionsInSteps(input: SubscriptionPlanInput): Steps<SubscriptionPlan> {
  const { settings, halo } = input;
  const targetOf = new Map(input.targets.map((target) => [target.sherwebCustomerId, target]));
  const problems: RunProblem[] = [];
  const changes: PlannedChange[] = [];
  let unchanged = 0;

  const read: Subscription[] = [];
  const doubted = new Set<string>();
  for (const target of input.targets) {
    const answer = input.reads.get(target.sherwebCustomerId);
    if (answer?.ok) {
      read.push(...answer.subscriptions);
      problems.push(...answer.unreadable.map((item) => subscriptionUnreadable(item, target)));
      for (const { id } of answer.unreadable) doubted.add(id);
    } else if (answer !== undefined) problems.push(failedWith(answer.note, target.name, idsOf(target)));
  }
  yield;
  const twice = idsSeenTwice(read);
  yield;
  const subscriptions = read.filter(({ id }) => !twice.has(id) && !doubted.has(id));
  for (const subscription of read.filter(({ id }) => twice.has(id)))
    problems.push(underTwoCustomers(subscription, nameOf(targetOf, subscription)));

  yield;
  const pairing = yield* pairInSteps(subscriptions, halo.licences, input.links);
  yield;
  const { linkOf } = pairing;

  const missing: { subscription: Subscription; target: Target }[] = [];
  for (const subscription of pairing.unpaired) {
    const target = targetOf.get(subscription.sherwebCustomerId);
    if (target === undefined) continue;
    const link = linkOf.get(subscription.id);
    if (link !== undefined && halo.unverifiedIds.has(link.haloLicenceId))
      problems.push(licenceUnverified(subscription, target, link.haloLicenceId));
    else missing.push({ subscription, target });
  }
  for (const { subscription, licences } of pairing.contested) {
    const [only, ...more] = licences;
    const name = nameOf(targetOf, subscription);
    problems.push(
      only !== undefined && more.length === 0
        ? linkedTwice(subscription, only, name)
        : contested(subscription, licences, name),
    );
  }

  for (const { subscription, licence, by, copies } of pairing.pairs) {
    yield;
    const target = targetOf.get(subscription.sherwebCustomerId);
    if (target === undefined) continue;
    if (copies.length > 0) problems.push(copied(subscription, licence, copies, target));
    if (!standsAt(licence, target)) {
      if (licence.active) problems.push(elsewhere(subscription, licence, target));
      else missing.push({ subscription, target });
      continue;
    }
    if (licence.owned.count === undefined) {
      problems.push(countHidden(subscription, licence, target));
      continue;
    }
    const customerBefore = linkOf.get(subscription.id)?.sherwebCustomerId;
    if (by === 'mark') changes.push(linkChange(subscription, licence, target));
    // A link that names the former customer would take that customer's read for this subscription's.
    else if (customerBefore !== undefined && customerBefore !== subscription.sherwebCustomerId)
      changes.push(movedLinkChange(subscription, licence, target, customerBefore));
    const fields = diffOwned(licence.owned, ownedFieldsOf(subscription, settings));
    if (Object.keys(fields).length === 0) unchanged += 1;
    else
      changes.push(
        licenceChange(
          licence.active ? 'updateSubscription' : 'reactivateSubscription',
          subscription,
          licence,
          target,
          fields,
        ),
      );
  }

  const foreignByClient = groupBy(pairing.foreign, (licence) => licence.clientId);
  // By Halo customer: several Sherweb customers may be one, and a licence can be adopted once only.
  for (const [clientId, group] of groupBy(missing, ({ target }) => target.haloClientId)) {
    const foreign = clientId === null ? [] : (foreignByClient.get(clientId) ?? []);
    const existing = findExisting(
      group.map(({ subscription }) => subscription),
      foreign,
    );
    for (const { subscription, target } of group) {
      yield;
      const alike = existing.get(subscription.id) ?? [];
      const [only] = alike;
      if (only === undefined || settings.onExistingLicence === 'create')
        changes.push(creation(subscription, target, settings));
      else if (
        settings.onExistingLicence === 'adopt' &&
        alike.length === 1 &&
        isClaimedOnce(existing, only)
      ) {
        changes.push(linkChange(subscription, only, target));
        const fields = diffOwned(only.owned, ownedFieldsOf(subscription, settings));
        if (Object.keys(fields).length > 0)
          changes.push(licenceChange('updateSubscription', subscription, only, target, fields));
      } else problems.push(looksLikeExisting(subscription, alike, target));
    }
  }

  const orphans = planOrphans({
    ...input,
    orphans: pairing.orphans,
    targetOf,
    present: new Set([...twice, ...doubted]),
  });
  return {
    changes: [...changes, ...orphans.changes],
    problems: [...problems, ...orphans.problems],
    unchanged,
    activeByCustomer: activeByCustomer(pairing, targetOf),
  };
}

/** The same at once. */
export const planSubscriptions = (input: SubscriptionPlanInput): SubscriptionPlan =>
  atOnce(planSubscriptionsInSteps(input));

/** Whether a licence stands at the customer it should; a customer yet to be created has none. */
const standsAt = (licence: HaloLicence, { haloClientId }: Target): boolean =>
  haloClientId !== null && licence.clientId === haloClientId;

const nameOf = (targets: ReadonlyMap<string, Target>, subscription: Subscription): string =>
  targets.get(subscription.sherwebCustomerId)?.name ?? subscription.sherwebCustomerId;

const idsSeenTwice = (subscriptions: readonly Subscription[]): ReadonlySet<string> => {
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const { id } of subscriptions) (once.has(id) ? twice : once).add(id);
  return twice;
};

const isClaimedOnce = (
  existing: ReadonlyMap<string, readonly HaloLicence[]>,
  licence: HaloLicence,
): boolean =>
  [...existing.values()].filter((licences) => licences.some(({ id }) => id === licence.id)).length === 1;

function activeByCustomer(
  pairing: Pairing,
  targets: ReadonlyMap<string, Target>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (customerId: string, { active }: HaloLicence) => {
    if (active && targets.has(customerId)) counts.set(customerId, (counts.get(customerId) ?? 0) + 1);
  };
  for (const { subscription, licence } of pairing.pairs) count(subscription.sherwebCustomerId, licence);
  for (const { link, licence } of pairing.orphans) count(link.sherwebCustomerId, licence);
  return counts;
}
