import type { Subscription } from '../../../../shared/subscription.ts';
import type { HaloLicence } from '../../../vendors/halo/licence.ts';
import type { Target } from './customer-plan.ts';
import type { About } from './problems.ts';

/**
 * The ids that a problem of a subscription is about.
 * @param target null: the customer does not matter
 * @param licence null: it has none, or it does not matter
 */
export const aboutSubscription = (
  subscription: Subscription,
  target: Target | null,
  licence: Pick<HaloLicence, 'id'> | null,
): About => ({
  sherwebCustomerId: subscription.sherwebCustomerId,
  haloClientId: target?.haloClientId ?? null,
  subscriptionId: subscription.id,
  haloLicenceId: licence?.id ?? null,
});

/** What its sentences call it, and its customer. */
export const namesOf = ({ productName }: Subscription, customer: string) => ({
  customer,
  subscription: productName,
});

/** Ids in Halo, as sentences name them. @example 5000, 5001 */
export const idsOf = (records: readonly { readonly id: number }[]): string =>
  records.map(({ id }) => id).join(', ');
