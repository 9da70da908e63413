import type { Link } from '../../../shared/link.ts';
import type { Pause } from '../../event-loop/give-way.ts';
import type { HaloLicence } from '../../vendors/halo/licence.ts';
import { readMark } from '../../vendors/halo/mark.ts';
import { linksNotContradicted } from './contradicted-links.ts';
import type { Target } from './customer-plan.ts';
import { inChunks, repeated } from './lists.ts';
import { sharedLicences } from './pair.ts';
import type { CustomerRead, Reads } from './reads.ts';

/** What is decided together: one Halo customer, with everything on both sides that concerns it. */
export interface HaloCustomer {
  /** The Sherweb customers that are this Halo customer, with what was read of each. */
  readonly sources: { readonly target: Target; readonly read: CustomerRead }[];
  /** Sherweb customers that are mapped to it and that Sherweb no longer lists. */
  readonly formerIds: Set<string>;
  readonly links: Link[];
  /** Ours wherever they stand, and those of others that stand here. */
  readonly licences: HaloLicence[];
}

/** What only all customers together can tell. */
export interface AcrossCustomers {
  /** Subscriptions that stand under several Sherweb customers. */
  readonly twiceIds: ReadonlySet<string>;
  /** Subscriptions that are there but cannot be believed. */
  readonly unreadableIds: ReadonlySet<string>;
  /** Licences that several links name. */
  readonly sharedIds: ReadonlySet<number>;
}

export interface SubscriptionReads
  extends Pick<Reads, 'settings' | 'remembered' | 'subscriptions' | 'halo' | 'followers'> {
  /** Whose subscriptions belong to this run. */
  readonly targets: readonly Target[];
  /** Halo customer by Sherweb customer, of those that are mapped and that Sherweb no longer lists. */
  readonly former: ReadonlyMap<string, number>;
}

/** Where everything goes, as far as it is known. */
interface Dealt {
  readonly customers: HaloCustomer[];
  readonly ofClient: Map<number, HaloCustomer>;
  readonly ofSource: Map<string, HaloCustomer>;
  /** By subscription; null: it concerns none of this run. */
  readonly ofSubscription: Map<string, HaloCustomer | null>;
  /** By linked licence; null as before. */
  readonly ofLicence: Map<number, HaloCustomer | null>;
  readonly unreadableIds: Set<string>;
}

/** So many links or licences are dealt out before others have a turn. */
const dealtAtOnce = 1_000;

/**
 * Deals everything that was read out to the Halo customers it concerns. A link goes where its subscription is, else to
 * its customer; a licence where its link or its mark belongs, else where it stands; what concerns no target is left out.
 * @param reads of it, each target without Halo customer yet is one of its own
 */
export async function byHaloCustomer(
  reads: SubscriptionReads,
  pause: Pause,
): Promise<AcrossCustomers & { customers: HaloCustomer[] }> {
  const dealt: Dealt = {
    customers: [],
    ofClient: new Map(),
    ofSource: new Map(),
    ofSubscription: new Map(),
    ofLicence: new Map(),
    unreadableIds: new Set(),
  };
  for (const target of reads.targets) {
    dealTarget(target, reads.subscriptions.get(target.sherwebCustomerId), dealt);
    await pause();
  }
  for (const [sherwebCustomerId, haloClientId] of reads.former) {
    const customer = dealt.ofClient.get(haloClientId);
    customer?.formerIds.add(sherwebCustomerId);
    if (customer !== undefined) dealt.ofSource.set(sherwebCustomerId, customer);
  }
  const { customers, unreadableIds, ofSubscription, ofLicence } = dealt;
  // Of all that was read, customers that are held included. Nearly always nothing is there twice.
  const lists = [...reads.subscriptions.values()].map((read) => (read.ok ? read.subscriptions : []));
  const isOnceEach = lists.reduce((sum, list) => sum + list.length, 0) === ofSubscription.size;
  const twiceIds = isOnceEach ? new Set<string>() : repeated(lists.flat().map(({ id }) => id));
  for (const id of [...twiceIds, ...unreadableIds]) ofSubscription.delete(id);
  const clientOf = (id: string) => ofSubscription.get(id)?.sources[0]?.target.haloClientId;
  const links = await linksNotContradicted(
    { links: reads.remembered.links, licences: reads.halo.licences, clientOf },
    pause,
  );
  for (const chunk of inChunks(links, dealtAtOnce)) {
    for (const link of chunk) dealLink(link, dealt);
    await pause();
  }
  // Nearly always each link names a licence of its own.
  const sharedIds = ofLicence.size === links.length ? new Set<number>() : sharedLicences(links);
  for (const chunk of inChunks(reads.halo.licences, dealtAtOnce)) {
    for (const licence of chunk)
      if (!sharedIds.has(licence.id)) ownerOf(licence, dealt)?.licences.push(licence);
    await pause();
  }
  // One that is shared is contested at each of those that share it.
  for (const licence of sharedIds.size === 0 ? [] : reads.halo.licences) {
    const sharing = sharedIds.has(licence.id)
      ? links.filter(({ haloLicenceId }) => haloLicenceId === licence.id)
      : [];
    const owners = new Set(sharing.map(({ subscriptionId }) => ofSubscription.get(subscriptionId)));
    for (const owner of owners) owner?.licences.push(licence);
  }
  return { customers, twiceIds, unreadableIds, sharedIds };
}

function dealTarget(target: Target, read: CustomerRead | undefined, dealt: Dealt): void {
  const { customers, ofClient, ofSource, ofSubscription, unreadableIds } = dealt;
  let customer = target.haloClientId === null ? undefined : ofClient.get(target.haloClientId);
  if (customer === undefined) {
    customer = { sources: [], formerIds: new Set(), links: [], licences: [] };
    customers.push(customer);
    if (target.haloClientId !== null) ofClient.set(target.haloClientId, customer);
  }
  ofSource.set(target.sherwebCustomerId, customer);
  if (read === undefined) return;
  customer.sources.push({ target, read });
  if (!read.ok) return;
  for (const { id } of read.subscriptions) ofSubscription.set(id, customer);
  for (const { id } of read.unreadable) unreadableIds.add(id);
}

function dealLink(link: Link, { ofSource, ofSubscription, ofLicence }: Dealt): void {
  let owner = ofSubscription.get(link.subscriptionId);
  if (owner === undefined) {
    owner = ofSource.get(link.sherwebCustomerId) ?? null;
    ofSubscription.set(link.subscriptionId, owner);
  }
  owner?.links.push(link);
  ofLicence.set(link.haloLicenceId, owner);
}

/** Whose a licence is: its link tells, else its mark, else where it stands. */
function ownerOf({ id, clientId, notes }: HaloLicence, dealt: Dealt): HaloCustomer | null | undefined {
  const byLink = dealt.ofLicence.get(id);
  if (byLink !== undefined) return byLink;
  const mark = readMark(notes);
  if (mark === undefined) return clientId === null ? null : dealt.ofClient.get(clientId);
  const byMark = dealt.ofSubscription.get(mark.subscriptionId);
  return byMark === undefined ? dealt.ofSource.get(mark.sherwebCustomerId) : byMark;
}
