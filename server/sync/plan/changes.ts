import type { Mapping } from '../../../shared/mapping.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { Subscription } from '../../../shared/subscription.ts';
import type { PlannedChange } from '../../../shared/sync-plan.ts';
import { isUsageBased } from '../../vendors/assumptions/fees.ts';
import type { HaloLicence, LicenceFields } from '../../vendors/halo/licence.ts';
import { creationFieldsOf } from '../../vendors/halo/mapper.ts';
import type { SherwebCustomer } from '../../vendors/sherweb/client.ts';
import type { Target } from './customer-plan.ts';
import type { FieldChanges } from './diff.ts';
import type { Orphan } from './pair.ts';

/** Fields of a change that are ours, not Halo's. */
const ours = ['subscriptionId', 'sherwebCustomerId', 'haloLicenceId', 'haloClientId'];

/** The values that a change sets in Halo, by field. */
export const valuesOf = ({ fields }: PlannedChange): LicenceFields =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([field, { to }]) => (ours.includes(field) ? [] : [[field, to]])),
  );

/** Where a mapping that a change makes comes from, and whose place it takes, if anybody's. */
export const originOf = ({
  fields,
}: Pick<PlannedChange, 'fields'>): { origin: Mapping['origin']; replaces?: string } => {
  const replaces = fields.sherwebCustomerId?.from;
  if (typeof replaces === 'string') return { origin: 'manual', replaces };
  return { origin: fields.haloClientId?.to == null ? 'created' : 'exactName' };
};

/** @param topLevelId null: Halo's own choice */
export const customerCreation = (
  customer: SherwebCustomer,
  name: string,
  topLevelId: number | null,
): PlannedChange => ({
  ...noLicence,
  kind: 'createCustomer',
  sherwebCustomerId: customer.id,
  haloClientId: null,
  fields: {
    name: { from: null, to: name },
    ...(topLevelId === null ? {} : { toplevel_id: { from: null, to: topLevelId } }),
  },
  customerName: name,
  title: name,
});

/** The Halo customer of one that Sherweb no longer lists becomes the one of its successor. */
export const mappingMove = (
  customer: SherwebCustomer,
  haloClientId: number,
  from: string,
): PlannedChange => ({
  ...mappingCreation(customer, haloClientId),
  fields: {
    sherwebCustomerId: { from, to: customer.id },
    haloClientId: { from: haloClientId, to: haloClientId },
  },
  title: 'in place of a customer that is no longer in Sherweb',
});

/** @param haloClientId null: the Halo customer that the same plan creates */
export const mappingCreation = (customer: SherwebCustomer, haloClientId: number | null): PlannedChange => ({
  ...noLicence,
  kind: 'createMapping',
  sherwebCustomerId: customer.id,
  haloClientId,
  fields: { haloClientId: { from: null, to: haloClientId } },
  customerName: customer.displayName.trim(),
  title: haloClientId === null ? 'to the new Halo customer' : 'to the Halo customer of exactly that name',
});

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

/** The subscription whose being gone a change follows from; null: it follows from none. */
export const goneIdOf = ({ kind, subscriptionId, fields }: PlannedChange): string | null => {
  if (kind === 'deactivateSubscription') return subscriptionId;
  return kind === 'continueSubscription' ? String(fields.subscriptionId?.from) : null;
};

/** A link of a customer that was made anew is the new one's; its licence is decided about from then on. */
export const orphanMove = ({ link, licence }: Orphan, target: Target): PlannedChange => ({
  ...about(target),
  kind: 'linkSubscription',
  subscriptionId: link.subscriptionId,
  haloLicenceId: licence.id,
  fields: { sherwebCustomerId: { from: link.sherwebCustomerId, to: target.sherwebCustomerId } },
  title: licence.name,
});

export const deactivation = ({ link, licence }: Orphan, target: Target): PlannedChange => ({
  ...about(target),
  kind: 'deactivateSubscription',
  subscriptionId: link.subscriptionId,
  haloLicenceId: licence.id,
  fields: { is_active: { from: true, to: false } },
  title: licence.name,
});

const noLicence = { subscriptionId: null, haloLicenceId: null };

const about = ({ sherwebCustomerId, haloClientId, name }: Target) => ({
  sherwebCustomerId,
  haloClientId,
  customerName: name,
});
