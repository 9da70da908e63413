import type { PlannedChange } from '../../../../shared/sync-plan.ts';
import type { SherwebCustomer } from '../../../vendors/sherweb/client.ts';

/**
 * A new Halo customer.
 * @param topLevelId null: Halo's own choice
 */
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

/**
 * The Halo customer of one that Sherweb no longer lists becomes the one of its successor.
 * @param from id of the Sherweb customer that is no longer listed
 */
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

/**
 * A Sherweb customer is this Halo customer from now on.
 * @param haloClientId null: the one that the same plan creates
 */
export const mappingCreation = (
  customer: Pick<SherwebCustomer, 'id' | 'displayName'>,
  haloClientId: number | null,
): PlannedChange => ({
  ...noLicence,
  kind: 'createMapping',
  sherwebCustomerId: customer.id,
  haloClientId,
  fields: { haloClientId: { from: null, to: haloClientId } },
  customerName: customer.displayName.trim(),
  title: haloClientId === null ? 'to the new Halo customer' : 'to the Halo customer of exactly that name',
});

const noLicence = { subscriptionId: null, haloLicenceId: null };
