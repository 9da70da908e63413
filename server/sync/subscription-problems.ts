import type { Subscription } from '../../shared/subscription.ts';
import type { HaloLicence } from '../halo/licence.ts';
import type { UnreadableSubscription } from '../sherweb/read-items.ts';
import { decision, failed } from './problems.ts';
import type { Target } from './types.ts';

const about = (subscription: Subscription, target: Target | undefined, haloLicenceId: number | null) => ({
  sherwebCustomerId: subscription.sherwebCustomerId,
  haloClientId: target?.haloClientId ?? null,
  subscriptionId: subscription.id,
  haloLicenceId,
});

export const underTwoCustomers = (subscription: Subscription, name: string) =>
  failed(
    'sync.underTwoCustomers',
    `${name}: "${subscription.productName}" stands under two Sherweb customers at once and was left alone.`,
    'Ask Sherweb which customer it belongs to.',
    about(subscription, undefined, null),
  );

export const subscriptionUnreadable = (item: UnreadableSubscription, target: Target) =>
  failed(
    'sync.subscriptionUnreadable',
    `${target.name}: ${item.name === null ? `subscription ${item.id}` : `"${item.name}"`} ${item.why}; its licence was left alone.`,
    'Look at the subscription in Sherweb\'s portal; if it is right there, run "doctor" and send us its report.',
    {
      sherwebCustomerId: target.sherwebCustomerId,
      haloClientId: target.haloClientId,
      subscriptionId: item.id,
    },
  );

export const licenceUnverified = (subscription: Subscription, target: Target, licenceId: number) =>
  failed(
    'sync.licenceUnverified',
    `${target.name}: the licence of "${subscription.productName}" is not in Halo's list and could not be looked up, so none was created.`,
    "Sync again; if it stays, check that the application's agent may see all licences.",
    about(subscription, target, licenceId),
  );

export const contested = (subscription: Subscription, licences: readonly HaloLicence[], name: string) =>
  decision(
    'sync.markedTwice',
    `${name}: ${licences.length} licences in Halo (${licences.map(({ id }) => id).join(', ')}) carry the mark of "${subscription.productName}".`,
    'Remove the mark from the notes of all but the right one.',
    about(subscription, undefined, null),
  );

export const linkedTwice = (subscription: Subscription, licence: HaloLicence, name: string) =>
  failed(
    'sync.linkedTwice',
    `${name}: the licence of "${subscription.productName}" (${licence.id}) is linked to another subscription as well and was left alone.`,
    'Stop the companion and put back a backup of links.json in its data folder from before this began.',
    about(subscription, undefined, licence.id),
  );

export const elsewhere = (subscription: Subscription, licence: HaloLicence, target: Target) =>
  decision(
    'sync.licenceAtOtherCustomer',
    `${target.name}: the licence of "${subscription.productName}" stands at another Halo customer (${licence.clientId ?? 'none'}) than the mapping says.`,
    'Move the licence to the mapped customer in Halo, or make it inactive there and sync again to get a new one, or correct the mapping.',
    about(subscription, target, licence.id),
  );

export const countHidden = (subscription: Subscription, licence: HaloLicence, target: Target) =>
  failed(
    'sync.countHidden',
    `${target.name}: Halo does not show the count of the licence of "${subscription.productName}".`,
    'Run "doctor" and send us its report.',
    about(subscription, target, licence.id),
  );

export const looksLikeExisting = (
  subscription: Subscription,
  alike: readonly HaloLicence[],
  target: Target,
) =>
  decision(
    'sync.existingLicence',
    `${target.name}: Halo already has ${alike.length === 1 ? 'a licence' : 'licences'} that may be "${subscription.productName}" (${alike.map(({ id }) => id).join(', ')}), made by someone else.`,
    'Set onExistingLicence to adopt (link to it) or create (make another one), or make the old licence inactive in Halo.',
    about(subscription, target, alike.length === 1 ? (alike[0]?.id ?? null) : null),
  );
