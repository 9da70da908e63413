import type { Settings } from '../../../shared/settings.ts';
import type { Subscription } from '../../../shared/subscription.ts';
import type { PlannedChange } from '../../../shared/sync-plan.ts';
import type { HaloLicence } from '../../vendors/halo/licence.ts';
import { creationFieldsOf } from '../../vendors/halo/mapper.ts';
import type { FieldChanges } from './diff.ts';
import type { Target } from './reads.ts';

export const idsOf = (target: Target) => ({
  sherwebCustomerId: target.sherwebCustomerId,
  haloClientId: target.haloClientId,
});

export const creation = (subscription: Subscription, target: Target, settings: Settings): PlannedChange => ({
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

export const licenceChange = (
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

export const linkChange = (subscription: Subscription, licence: HaloLicence, target: Target): PlannedChange =>
  licenceChange('linkSubscription', subscription, licence, target, {
    haloLicenceId: { from: null, to: licence.id },
  });

export const movedLinkChange = (
  subscription: Subscription,
  licence: HaloLicence,
  target: Target,
  from: string,
) =>
  licenceChange('linkSubscription', subscription, licence, target, {
    sherwebCustomerId: { from, to: subscription.sherwebCustomerId },
  });
