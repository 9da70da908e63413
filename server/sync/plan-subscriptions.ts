import type { RunProblem } from '../../shared/problem.ts';
import type { Subscription } from '../../shared/subscription.ts';
import type { PlannedChange } from '../../shared/sync-plan.ts';
import { groupBy } from '../group-by.ts';
import type { HaloLicence } from '../halo/licence.ts';
import { creationFieldsOf, ownedFieldsOf } from '../halo/mapper.ts';
import { diffOwned, type FieldChanges } from './diff.ts';
import { findExisting } from './existing-licence.ts';
import { pairSubscriptions } from './pair.ts';
import { planOrphans } from './plan-orphans.ts';
import { decision, failed, failedWith } from './problems.ts';
import type { SubscriptionPlan, SubscriptionPlanInput, Target } from './types.ts';

/**
 * Decides for every subscription of the targets what its licence in Halo needs. Pure. A customer whose read failed
 * is reported and otherwise left alone; nothing follows from what was not read.
 */
export function planSubscriptions(input: SubscriptionPlanInput): SubscriptionPlan {
  const { settings, halo } = input;
  const targetOf = new Map(input.targets.map((target) => [target.sherwebCustomerId, target]));
  const problems: RunProblem[] = [];
  const changes: PlannedChange[] = [];
  let unchanged = 0;

  const read: Subscription[] = [];
  for (const target of input.targets) {
    const answer = input.reads.get(target.sherwebCustomerId);
    if (answer?.ok) read.push(...answer.subscriptions);
    else if (answer !== undefined) problems.push(failedWith(answer.note, target.name, idsOf(target)));
  }
  const twice = idsSeenTwice(read);
  const subscriptions = read.filter((subscription) => !twice.has(subscription.id));
  for (const subscription of read.filter(({ id }) => twice.has(id)))
    problems.push(underTwoCustomers(subscription, nameOf(targetOf, subscription)));

  const pairing = pairSubscriptions(subscriptions, halo.licences, input.links);
  const linkOf = new Map(input.links.map((link) => [link.subscriptionId, link]));

  const missing: { subscription: Subscription; target: Target }[] = [];
  for (const subscription of pairing.unpaired) {
    const target = targetOf.get(subscription.sherwebCustomerId);
    if (target === undefined) continue;
    const link = linkOf.get(subscription.id);
    if (link !== undefined && halo.unverifiedIds.has(link.haloLicenceId))
      problems.push(licenceUnverified(subscription, target, link.haloLicenceId));
    else missing.push({ subscription, target });
  }
  for (const { subscription, licences } of pairing.contested)
    problems.push(contested(subscription, licences, nameOf(targetOf, subscription)));

  for (const { subscription, licence, by } of pairing.pairs) {
    const target = targetOf.get(subscription.sherwebCustomerId);
    if (target === undefined) continue;
    if (licence.clientId !== target.haloClientId) {
      if (licence.active) problems.push(elsewhere(subscription, licence, target));
      else missing.push({ subscription, target });
      continue;
    }
    if (licence.owned.count === undefined) {
      problems.push(countHidden(subscription, licence, target));
      continue;
    }
    if (by === 'mark') changes.push(linkChange(subscription, licence, target));
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
  for (const [target, group] of groupBy(missing, ({ target }) => target)) {
    const foreign = foreignByClient.get(target.haloClientId) ?? [];
    const existing = findExisting(
      group.map(({ subscription }) => subscription),
      foreign,
    );
    for (const { subscription } of group) {
      const alike = existing.get(subscription.id) ?? [];
      const [only] = alike;
      if (only === undefined || settings.onExistingLicence === 'create')
        changes.push(creation(subscription, target, input));
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

  const orphans = planOrphans({ ...input, orphans: pairing.orphans, targetOf, twice });
  return {
    changes: [...changes, ...orphans.changes],
    problems: [...problems, ...orphans.problems],
    unchanged,
    activeByCustomer: activeByCustomer(pairing, targetOf),
  };
}

const idsOf = (target: Target) => ({
  sherwebCustomerId: target.sherwebCustomerId,
  haloClientId: target.haloClientId,
});

const nameOf = (targets: ReadonlyMap<string, Target>, subscription: Subscription): string =>
  targets.get(subscription.sherwebCustomerId)?.name ?? subscription.sherwebCustomerId;

const idsSeenTwice = (subscriptions: readonly Subscription[]): ReadonlySet<string> => {
  const groups = groupBy(subscriptions, ({ id }) => id);
  return new Set([...groups].filter(([, group]) => group.length > 1).map(([id]) => id));
};

const isClaimedOnce = (
  existing: ReadonlyMap<string, readonly HaloLicence[]>,
  licence: HaloLicence,
): boolean =>
  [...existing.values()].filter((licences) => licences.some(({ id }) => id === licence.id)).length === 1;

function activeByCustomer(
  pairing: ReturnType<typeof pairSubscriptions>,
  targets: ReadonlyMap<string, Target>,
): ReadonlyMap<string, number> {
  const owners = [
    ...pairing.pairs
      .filter(({ licence }) => licence.active)
      .map(({ subscription }) => subscription.sherwebCustomerId),
    ...pairing.orphans.filter(({ licence }) => licence.active).map(({ link }) => link.sherwebCustomerId),
  ].filter((id) => targets.has(id));
  return new Map([...groupBy(owners, (id) => id)].map(([id, group]) => [id, group.length]));
}

const creation = (
  subscription: Subscription,
  target: Target,
  { settings }: SubscriptionPlanInput,
): PlannedChange => ({
  kind: 'createSubscription',
  ...idsOf(target),
  subscriptionId: subscription.id,
  haloLicenceId: null,
  fields: Object.fromEntries(
    Object.entries(creationFieldsOf(subscription, settings)).map(([field, to]) => [
      field,
      { from: null, to },
    ]),
  ),
  customerName: target.name,
  title: subscription.productName,
});

const licenceChange = (
  kind: PlannedChange['kind'],
  subscription: Subscription,
  licence: HaloLicence,
  target: Target,
  fields: FieldChanges,
): PlannedChange => ({
  kind,
  ...idsOf(target),
  subscriptionId: subscription.id,
  haloLicenceId: licence.id,
  fields,
  customerName: target.name,
  title: subscription.productName,
});

const linkChange = (subscription: Subscription, licence: HaloLicence, target: Target): PlannedChange =>
  licenceChange('linkSubscription', subscription, licence, target, {
    haloLicenceId: { from: null, to: licence.id },
  });

const about = (subscription: Subscription, target: Target | undefined, haloLicenceId: number | null) => ({
  sherwebCustomerId: subscription.sherwebCustomerId,
  haloClientId: target?.haloClientId ?? null,
  subscriptionId: subscription.id,
  haloLicenceId,
});

const underTwoCustomers = (subscription: Subscription, name: string) =>
  failed(
    'sync.underTwoCustomers',
    `${name}: "${subscription.productName}" stands under two Sherweb customers at once and was left alone.`,
    'Ask Sherweb which customer it belongs to.',
    about(subscription, undefined, null),
  );

const licenceUnverified = (subscription: Subscription, target: Target, licenceId: number) =>
  failed(
    'sync.licenceUnverified',
    `${target.name}: the licence of "${subscription.productName}" is not in Halo's list and could not be looked up, so none was created.`,
    "Sync again; if it stays, check that the application's agent may see all licences.",
    about(subscription, target, licenceId),
  );

const contested = (subscription: Subscription, licences: readonly HaloLicence[], name: string) =>
  decision(
    'sync.markedTwice',
    `${name}: ${licences.length} licences in Halo (${licences.map(({ id }) => id).join(', ')}) carry the mark of "${subscription.productName}".`,
    'Remove the mark from the notes of all but the right one.',
    about(subscription, undefined, null),
  );

const elsewhere = (subscription: Subscription, licence: HaloLicence, target: Target) =>
  decision(
    'sync.licenceAtOtherCustomer',
    `${target.name}: the licence of "${subscription.productName}" stands at another Halo customer (${licence.clientId ?? 'none'}) than the mapping says.`,
    'Move the licence to the mapped customer in Halo, or make it inactive there and sync again to get a new one, or correct the mapping.',
    about(subscription, target, licence.id),
  );

const countHidden = (subscription: Subscription, licence: HaloLicence, target: Target) =>
  failed(
    'sync.countHidden',
    `${target.name}: Halo does not show the count of the licence of "${subscription.productName}".`,
    'Run "doctor" and send us its report.',
    about(subscription, target, licence.id),
  );

const looksLikeExisting = (subscription: Subscription, alike: readonly HaloLicence[], target: Target) =>
  decision(
    'sync.existingLicence',
    `${target.name}: Halo already has ${alike.length === 1 ? 'a licence' : 'licences'} that may be "${subscription.productName}" (${alike.map(({ id }) => id).join(', ')}), made by someone else.`,
    'Set onExistingLicence to adopt (link to it) or create (make another one), or make the old licence inactive in Halo.',
    about(subscription, target, alike.length === 1 ? (alike[0]?.id ?? null) : null),
  );
