import type { Settings } from '../../../shared/settings.ts';
import type { Subscription } from '../../../shared/subscription.ts';
import type { PlannedChange } from '../../../shared/sync-plan.ts';
import type { HaloLicence, LicenceFields } from '../../vendors/halo/licence.ts';
import { creationFieldsOf } from '../../vendors/halo/mapper.ts';
import type { SherwebCustomer } from '../../vendors/sherweb/client.ts';
import type { Target } from './customer-plan.ts';
import type { FieldChanges } from './diff.ts';
import type { Orphan } from './pair.ts';

/** The values that a change sets, by field. */
export const valuesOf = ({ fields }: PlannedChange): LicenceFields =>
  Object.fromEntries(Object.entries(fields).map(([field, { to }]) => [field, to]));

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
): PlannedChange => ({
  ...about(target),
  kind: 'createSubscription',
  subscriptionId: subscription.id,
  haloLicenceId: null,
  fields: Object.fromEntries(
    Object.entries(creationFieldsOf(subscription, settings)).map(([field, to]) => [
      field,
      { from: null, to },
    ]),
  ),
  title: subscription.productName,
});

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
