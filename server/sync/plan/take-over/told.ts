import type { Subscription } from '../../../../shared/subscription.ts';
import type { Bought, Standing } from '../../../../shared/take-over.ts';
import type { HaloLicence } from '../../../vendors/halo/licence.ts';
import type { Target } from '../model/customer-plan.ts';
import { sourceOf } from './writers.ts';

/** A licence that nobody here made, as it is told to people. */
export const standing = (licence: HaloLicence): Standing => ({
  haloLicenceId: licence.id,
  name: licence.name,
  sku: licence.owned.product_sku || null,
  count: licence.owned.count ?? null,
  distributor: sourceOf(licence),
});

/** A subscription as it is told to people. */
export const boughtOf = (
  { id, sherwebCustomerId, productName, sku, quantity }: Subscription,
  { name }: Target,
  haloClientId: number,
): Bought => ({
  sherwebCustomerId,
  customerName: name,
  haloClientId,
  subscriptionId: id,
  product: productName,
  sku,
  seats: quantity,
});
