import type { Subscription } from '../../../shared/subscription.ts';
import { phrase } from '../../messages/phrases.ts';
import type { HaloLicence } from '../../vendors/halo/licence.ts';
import type { UnreadableSubscription } from '../../vendors/sherweb/read-items.ts';
import type { Target } from './customer-plan.ts';
import { decision, failed } from './problems.ts';

const idsOf = (licences: readonly HaloLicence[]) => licences.map(({ id }) => id).join(', ');

const about = (subscription: Subscription, target: Target | undefined, haloLicenceId: number | null) => ({
  sherwebCustomerId: subscription.sherwebCustomerId,
  haloClientId: target?.haloClientId ?? null,
  subscriptionId: subscription.id,
  haloLicenceId,
});

export const underTwoCustomers = (subscription: Subscription, name: string) =>
  failed(
    'sync.underTwoCustomers',
    '{customer}: "{subscription}" stands under two Sherweb customers at once and was left alone.',
    'Ask Sherweb which customer it belongs to.',
    about(subscription, undefined, null),
    { customer: name, subscription: subscription.productName },
  );

export const subscriptionUnreadable = (item: UnreadableSubscription, target: Target) =>
  failed(
    'sync.subscriptionUnreadable',
    '{customer}: {subscription} {why}; its licence was left alone.',
    'Look at the subscription in Sherweb\'s portal; if it is right there, run "doctor" and send us its report.',
    {
      sherwebCustomerId: target.sherwebCustomerId,
      haloClientId: target.haloClientId,
      subscriptionId: item.id,
    },
    {
      customer: target.name,
      subscription:
        item.name === null
          ? phrase('subscription.numbered', { id: item.id })
          : phrase('subscription.named', { name: item.name }),
      why: item.why,
    },
  );

export const licenceUnverified = (subscription: Subscription, target: Target, licenceId: number) =>
  failed(
    'sync.licenceUnverified',
    `{customer}: the licence of "{subscription}" is not in Halo's list and could not be looked up, so none was created.`,
    "Sync again; if it stays, check that the application's agent may see all licences.",
    about(subscription, target, licenceId),
    { customer: target.name, subscription: subscription.productName },
  );

export const contested = (subscription: Subscription, licences: readonly HaloLicence[], name: string) =>
  decision(
    'sync.markedTwice',
    '{customer}: {count} licences in Halo ({haloLicenceIds}) carry the mark of "{subscription}".',
    'Remove the mark from the notes of all but the right one.',
    about(subscription, undefined, null),
    {
      customer: name,
      count: licences.length,
      haloLicenceIds: idsOf(licences),
      subscription: subscription.productName,
    },
  );

export const copied = (
  subscription: Subscription,
  licence: HaloLicence,
  copies: readonly HaloLicence[],
  target: Target,
) =>
  decision(
    'sync.licenceCopied',
    copies.length === 1
      ? '{customer}: besides the licence of "{subscription}" ({haloLicenceId}), another active one in Halo ({haloLicenceIds}) carries its mark and may be billed too.'
      : '{customer}: besides the licence of "{subscription}" ({haloLicenceId}), {count} other active ones in Halo ({haloLicenceIds}) carry its mark and may be billed too.',
    'Make it inactive in Halo if it bills the same a second time, else remove the mark from its notes.',
    about(subscription, target, licence.id),
    {
      customer: target.name,
      count: copies.length,
      subscription: subscription.productName,
      haloLicenceId: String(licence.id),
      haloLicenceIds: idsOf(copies),
    },
  );

export const linkedTwice = (subscription: Subscription, licence: HaloLicence, name: string) =>
  failed(
    'sync.linkedTwice',
    '{customer}: the licence of "{subscription}" ({haloLicenceId}) is linked to another subscription as well and was left alone.',
    'Stop the companion and put back a backup of links.json in its data folder from before this began.',
    about(subscription, undefined, licence.id),
    { customer: name, subscription: subscription.productName, haloLicenceId: String(licence.id) },
  );

export const elsewhere = (subscription: Subscription, licence: HaloLicence, target: Target) =>
  decision(
    'sync.licenceAtOtherCustomer',
    '{customer}: the licence of "{subscription}" stands at another Halo customer ({haloClientId}) than the mapping says.',
    'Move the licence to the mapped customer in Halo, or make it inactive there and sync again to get a new one, or correct the mapping.',
    about(subscription, target, licence.id),
    {
      customer: target.name,
      subscription: subscription.productName,
      haloClientId: String(licence.clientId ?? '–'),
    },
  );

export const countHidden = (subscription: Subscription, licence: HaloLicence, target: Target) =>
  failed(
    'sync.countHidden',
    '{customer}: Halo does not show the count of the licence of "{subscription}".',
    'Run "doctor" and send us its report.',
    about(subscription, target, licence.id),
    { customer: target.name, subscription: subscription.productName },
  );

export const looksLikeExisting = (
  subscription: Subscription,
  alike: readonly HaloLicence[],
  target: Target,
) =>
  decision(
    'sync.existingLicence',
    alike.length === 1
      ? '{customer}: Halo already has a licence that may be "{subscription}" ({haloLicenceIds}), made by someone else.'
      : '{customer}: Halo already has licences that may be "{subscription}" ({haloLicenceIds}), made by someone else.',
    'Set onExistingLicence to adopt (link to it) or create (make another one), or make the old licence inactive in Halo.',
    about(subscription, target, alike.length === 1 ? (alike[0]?.id ?? null) : null),
    {
      customer: target.name,
      count: alike.length,
      subscription: subscription.productName,
      haloLicenceIds: idsOf(alike),
    },
  );
