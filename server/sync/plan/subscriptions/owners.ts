import type { Link } from '../../../../shared/link.ts';
import type { HaloLicence } from '../../../vendors/halo/licence.ts';
import { readMark } from '../../../vendors/halo/mark.ts';
import type { Target } from '../model/customer-plan.ts';
import type { CustomerRead } from '../model/reads.ts';
import type { HaloCustomer } from './halo-customer.ts';

/**
 * Whose everything is, as far as it is known: filled in by targets first, then by links. Null: it concerns no customer
 * of this run; undefined: nothing is known of it.
 */
export interface Owners {
  readonly customers: HaloCustomer[];
  readonly ofClient: Map<number, HaloCustomer>;
  readonly ofSource: Map<string, HaloCustomer>;
  readonly ofSubscription: Map<string, HaloCustomer | null>;
  /** Of licences that a link names. */
  readonly ofLicence: Map<number, HaloCustomer | null>;
}

/** Nothing is known yet. */
export const noOwners = (): Owners => ({
  customers: [],
  ofClient: new Map(),
  ofSource: new Map(),
  ofSubscription: new Map(),
  ofLicence: new Map(),
});

/** A Sherweb customer and its subscriptions belong to its Halo customer; one without is a Halo customer of its own. */
export function addTarget(owners: Owners, target: Target, read: CustomerRead | undefined): void {
  const { customers, ofClient, ofSource, ofSubscription } = owners;
  const { haloClientId, sherwebCustomerId } = target;
  let customer = haloClientId === null ? undefined : ofClient.get(haloClientId);
  if (customer === undefined) {
    customer = { sources: [], formerIds: new Set(), links: [], licences: [] };
    customers.push(customer);
    if (haloClientId !== null) ofClient.set(haloClientId, customer);
  }
  ofSource.set(sherwebCustomerId, customer);
  if (read === undefined) return;
  customer.sources.push({ target, read });
  if (read.ok) for (const { id } of read.subscriptions) ofSubscription.set(id, customer);
}

/** A Sherweb customer that is no longer listed leaves what it had to the Halo customer it is mapped to. */
export function addFormer(owners: Owners, sherwebCustomerId: string, haloClientId: number): void {
  const customer = owners.ofClient.get(haloClientId);
  if (customer === undefined) return;
  customer.formerIds.add(sherwebCustomerId);
  owners.ofSource.set(sherwebCustomerId, customer);
}

/** A link goes where its subscription is, else to its Sherweb customer; its licence goes with it. */
export function addLink({ ofSource, ofSubscription, ofLicence }: Owners, link: Link): void {
  let owner = ofSubscription.get(link.subscriptionId);
  if (owner === undefined) {
    owner = ofSource.get(link.sherwebCustomerId) ?? null;
    ofSubscription.set(link.subscriptionId, owner);
  }
  owner?.links.push(link);
  ofLicence.set(link.haloLicenceId, owner);
}

/**
 * Whose a licence is: its link tells, else its mark, else where it stands.
 * @returns null: it concerns nobody of this run; undefined: nobody that is known
 */
export function ownerOf(
  owners: Owners,
  { id, clientId, notes }: HaloLicence,
): HaloCustomer | null | undefined {
  const byLink = owners.ofLicence.get(id);
  if (byLink !== undefined) return byLink;
  const mark = readMark(notes);
  if (mark === undefined) return clientId === null ? null : owners.ofClient.get(clientId);
  const byMark = owners.ofSubscription.get(mark.subscriptionId);
  return byMark === undefined ? owners.ofSource.get(mark.sherwebCustomerId) : byMark;
}
