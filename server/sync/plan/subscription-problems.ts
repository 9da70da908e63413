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
  failed('sync.underTwoCustomers', about(subscription, undefined, null), {
    customer: name,
    subscription: subscription.productName,
  });

export const subscriptionUnreadable = (item: UnreadableSubscription, target: Target) =>
  failed(
    'sync.subscriptionUnreadable',
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
  failed('sync.licenceUnverified', about(subscription, target, licenceId), {
    customer: target.name,
    subscription: subscription.productName,
  });

export const contested = (subscription: Subscription, licences: readonly HaloLicence[], name: string) =>
  decision('sync.markedTwice', about(subscription, undefined, null), {
    customer: name,
    count: licences.length,
    haloLicenceIds: idsOf(licences),
    subscription: subscription.productName,
  });

export const copied = (
  subscription: Subscription,
  licence: HaloLicence,
  copies: readonly HaloLicence[],
  target: Target,
) =>
  decision('sync.licenceCopied', about(subscription, target, licence.id), {
    customer: target.name,
    count: copies.length,
    subscription: subscription.productName,
    haloLicenceId: String(licence.id),
    haloLicenceIds: idsOf(copies),
  });

export const linkedTwice = (subscription: Subscription, licence: HaloLicence, name: string) =>
  failed('sync.linkedTwice', about(subscription, undefined, licence.id), {
    customer: name,
    subscription: subscription.productName,
    haloLicenceId: String(licence.id),
  });

export const elsewhere = (subscription: Subscription, licence: HaloLicence, target: Target) =>
  decision('sync.licenceAtOtherCustomer', about(subscription, target, licence.id), {
    customer: target.name,
    subscription: subscription.productName,
    haloClientId: String(licence.clientId ?? '–'),
  });

export const countHidden = (subscription: Subscription, licence: HaloLicence, target: Target) =>
  failed('sync.countHidden', about(subscription, target, licence.id), {
    customer: target.name,
    subscription: subscription.productName,
  });

export const looksLikeExisting = (
  subscription: Subscription,
  alike: readonly HaloLicence[],
  target: Target,
) =>
  decision(
    'sync.existingLicence',
    about(subscription, target, alike.length === 1 ? (alike[0]?.id ?? null) : null),
    {
      customer: target.name,
      count: alike.length,
      subscription: subscription.productName,
      haloLicenceIds: idsOf(alike),
    },
  );
