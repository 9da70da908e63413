import type { Settings } from '../../../../shared/settings.ts';
import type { Subscription } from '../../../../shared/subscription.ts';
import type { PlannedChange } from '../../../../shared/sync-plan.ts';
import { isUsageBased } from '../../../vendors/assumptions/fees.ts';
import type { HaloLicence } from '../../../vendors/halo/licence.ts';
import { creationFieldsOf } from '../../../vendors/halo/mapper.ts';
import type { Target } from '../model/customer-plan.ts';
import type { Orphan } from '../pair/pair.ts';
import type { FieldChanges } from './diff.ts';

/**
 * A licence for a subscription that has none, with everything Halo is told of a new one.
 * @example 25 seats of Business Basic: createSubscription, count null → 25, active null → true, …
 */
export const licenceCreation = (
  subscription: Subscription,
  target: Target,
  settings: Settings,
): PlannedChange => {
  const fields = Object.fromEntries(
    Object.entries(creationFieldsOf(subscription, settings)).map(([field, to]) => [
      field,
      { from: null, to },
    ]),
  );
  return {
    ...about(target),
    kind: 'createSubscription',
    subscriptionId: subscription.id,
    haloLicenceId: null,
    fields,
    ...moneyOf(subscription, fields),
    title: subscription.productName,
  };
};

/** In which currency a change is, and whether its product is charged by use. */
const moneyOf = (
  subscription: Subscription,
  fields: FieldChanges,
): Pick<PlannedChange, 'currency' | 'usageBased'> => {
  const currency = subscription.fees?.currency;
  const hasMoney = fields.purchase_price !== undefined || fields.price !== undefined;
  return {
    ...(hasMoney && currency ? { currency } : {}),
    ...(isUsageBased(subscription) ? { usageBased: true } : {}),
  };
};

/** @param fields what becomes of each field, old and new value */
export const licenceChange = (
  kind: PlannedChange['kind'],
  subscription: Subscription,
  licence: HaloLicence,
  target: Target,
  fields: FieldChanges,
): PlannedChange => ({
  ...about(target),
  kind,
  subscriptionId: subscription.id,
  haloLicenceId: licence.id,
  fields,
  ...moneyOf(subscription, fields),
  title: subscription.productName,
});

/** The licence becomes (again) the one of the subscription. */
export const linkCreation = (subscription: Subscription, licence: HaloLicence, target: Target) =>
  licenceChange('linkSubscription', subscription, licence, target, {
    haloLicenceId: { from: null, to: licence.id },
  });

/** @param from id of the Sherweb customer that the link names so far */
export const linkMove = (subscription: Subscription, licence: HaloLicence, target: Target, from: string) =>
  licenceChange('linkSubscription', subscription, licence, target, {
    sherwebCustomerId: { from, to: subscription.sherwebCustomerId },
  });

/**
 * The licence goes on as the one of a subscription that came for its own: the link moves, the mark with it, and the
 * licence follows.
 */
export const continuation = (
  subscription: Subscription,
  { link, licence }: Orphan,
  target: Target,
  fields: FieldChanges,
): PlannedChange =>
  licenceChange('continueSubscription', subscription, licence, target, {
    subscriptionId: { from: link.subscriptionId, to: subscription.id },
    ...(link.sherwebCustomerId === subscription.sherwebCustomerId
      ? {}
      : { sherwebCustomerId: { from: link.sherwebCustomerId, to: subscription.sherwebCustomerId } }),
    ...fields,
  });

/** A link of a customer that was made anew is the new one's. */
export const orphanMove = ({ link, licence }: Orphan, target: Target): PlannedChange => ({
  ...about(target),
  kind: 'linkSubscription',
  subscriptionId: link.subscriptionId,
  haloLicenceId: licence.id,
  fields: { sherwebCustomerId: { from: link.sherwebCustomerId, to: target.sherwebCustomerId } },
  title: licence.name,
});

/** A licence whose subscription is gone is not billed any more. */
export const deactivation = ({ link, licence }: Orphan, target: Target): PlannedChange => ({
  ...about(target),
  kind: 'deactivateSubscription',
  subscriptionId: link.subscriptionId,
  haloLicenceId: licence.id,
  fields: { is_active: { from: true, to: false } },
  title: licence.name,
});

/**
 * A subscription goes on with the licence of one that is gone: its own is not billed any more.
 * @param own the licence that it had until now
 * @param gone the subscription whose licence it goes on with
 */
export const ownDeactivation = (
  { id: subscriptionId }: Subscription,
  own: HaloLicence,
  gone: string,
  target: Target,
): PlannedChange => ({
  ...about(target),
  kind: 'deactivateSubscription',
  subscriptionId,
  haloLicenceId: own.id,
  fields: { subscriptionId: { from: gone, to: subscriptionId }, is_active: { from: true, to: false } },
  title: own.name,
});

const about = ({ sherwebCustomerId, haloClientId, name }: Target) => ({
  sherwebCustomerId,
  haloClientId,
  customerName: name,
});
