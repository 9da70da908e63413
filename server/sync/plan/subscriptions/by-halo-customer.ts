import type { Link } from '../../../../shared/link.ts';
import type { Pause } from '../../../event-loop/give-way.ts';
import { inChunks, pickByKey, repeated } from '../../../lists/lists.ts';
import { readMark } from '../../../vendors/halo/mark.ts';
import type { Target } from '../model/customer-plan.ts';
import type { Reads } from '../model/reads.ts';
import { linksNotContradicted } from '../pair/contradicted-links.ts';
import { sharedLicences } from '../pair/pair.ts';
import type { AcrossCustomers, HaloCustomer } from './halo-customer.ts';
import { addFormer, addLink, addTarget, noOwners, type Owners, ownerOf } from './owners.ts';

export interface SubscriptionReads
  extends Pick<Reads, 'settings' | 'sherweb' | 'remembered' | 'subscriptions' | 'halo' | 'followers'> {
  /** Whose subscriptions belong to this run. */
  readonly targets: readonly Target[];
  /** Halo customer by Sherweb customer, of those that are mapped and that Sherweb no longer lists. */
  readonly former: ReadonlyMap<string, number>;
}

/** So many links or licences are dealt out before others have a turn. */
const dealtAtOnce = 1_000;

/**
 * Deals everything that was read out to the Halo customers it concerns: targets with their subscriptions, then links,
 * then licences. What concerns no target is left out.
 * @param reads of it, each target without Halo customer yet is one of its own
 */
export async function byHaloCustomer(
  reads: SubscriptionReads,
  pause: Pause,
): Promise<AcrossCustomers & { customers: HaloCustomer[] }> {
  const owners = noOwners();
  for (const target of reads.targets) {
    addTarget(owners, target, reads.subscriptions.get(target.sherwebCustomerId));
    await pause();
  }
  for (const [sherwebCustomerId, haloClientId] of reads.former)
    addFormer(owners, sherwebCustomerId, haloClientId);

  const unreadableIds = unreadableIn(owners);
  const twiceIds = twiceIn(reads, owners);
  for (const id of [...twiceIds, ...unreadableIds]) owners.ofSubscription.delete(id);

  const isGone = goneWith(reads, owners);
  const links = await dealLinks(reads, owners, isGone, pause);
  const sharedIds = await dealLicences(reads, owners, links, isGone, pause);
  return { customers: owners.customers, twiceIds, unreadableIds, sharedIds };
}

/** Subscriptions that are there but cannot be believed. */
const unreadableIn = ({ customers }: Owners): ReadonlySet<string> =>
  new Set(
    customers.flatMap(({ sources }) =>
      sources.flatMap(({ read }) => (read.ok ? read.unreadable.map(({ id }) => id) : [])),
    ),
  );

/** Subscriptions that stand under several customers of all that was read, those that are held included. */
function twiceIn({ subscriptions }: SubscriptionReads, { ofSubscription }: Owners): ReadonlySet<string> {
  const lists = [...subscriptions.values()].map((read) => (read.ok ? read.subscriptions : []));
  // Nearly always nothing is there twice, and counting is enough.
  const count = lists.reduce((sum, list) => sum + list.length, 0);
  return count === ofSubscription.size ? new Set() : repeated(lists.flat().map(({ id }) => id));
}

type IsGone = (of: Pick<Link, 'sherwebCustomerId'>) => boolean;

/** Whether the Sherweb customer of a link or a mark is listed no more, and mapped to no Halo customer of this run. */
function goneWith({ sherweb }: SubscriptionReads, { ofSource }: Owners): IsGone {
  const listed = new Set([...sherweb.customers, ...sherweb.unreadable].map(({ id }) => id));
  const placed = new Set(ofSource.keys());
  // One that is listed without its id may be any. What a former customer had goes on by itself.
  return ({ sherwebCustomerId: id }) => !listed.has(id) && !listed.has(null) && !placed.has(id);
}

/** Deals out the links that Halo does not contradict, and answers them. */
async function dealLinks(
  { remembered, halo: { licences } }: SubscriptionReads,
  owners: Owners,
  isGone: IsGone,
  pause: Pause,
): Promise<readonly Link[]> {
  const clientOf = (id: string) => owners.ofSubscription.get(id)?.sources[0]?.target.haloClientId;
  const links = await linksNotContradicted({ links: remembered.links, licences, clientOf, isGone }, pause);
  const left = new Set(links.filter(isGone));
  const leftIds = new Set([...left].map(({ haloLicenceId }) => haloLicenceId));
  const standing = pickByKey(licences, ({ id }) => id, leftIds);
  for (const chunk of inChunks(links, dealtAtOnce)) {
    for (const link of chunk) {
      // Whoever unmapped it left its licences where they stand, and what bills them.
      if (left.has(link)) leaveHere(owners, link, standing.get(link.haloLicenceId)?.clientId);
      addLink(owners, link);
    }
    await pause();
  }
  return links;
}

const leaveHere = (
  owners: Owners,
  { sherwebCustomerId }: Pick<Link, 'sherwebCustomerId'>,
  haloClientId: number | null | undefined,
): void => {
  if (haloClientId != null) addFormer(owners, sherwebCustomerId, haloClientId);
};

/** Deals out the licences, and answers those that several links name: each is contested at every one of its owners. */
async function dealLicences(
  { halo: { licences } }: SubscriptionReads,
  owners: Owners,
  links: readonly Link[],
  isGone: IsGone,
  pause: Pause,
): Promise<ReadonlySet<number>> {
  // Nearly always each link names a licence of its own, and counting is enough.
  const sharedIds = owners.ofLicence.size === links.length ? new Set<number>() : sharedLicences(links);
  for (const chunk of inChunks(licences, dealtAtOnce)) {
    for (const licence of chunk) {
      if (sharedIds.has(licence.id)) continue;
      const mark = owners.ofLicence.has(licence.id) ? undefined : readMark(licence.notes);
      if (mark !== undefined && isGone(mark)) leaveHere(owners, mark, licence.clientId);
      ownerOf(owners, licence)?.licences.push(licence);
    }
    await pause();
  }
  for (const licence of licences.filter(({ id }) => sharedIds.has(id))) {
    const sharing = links.filter(({ haloLicenceId }) => haloLicenceId === licence.id);
    const ownersOfIt = new Set(
      sharing.map(({ subscriptionId }) => owners.ofSubscription.get(subscriptionId)),
    );
    for (const owner of ownersOfIt) owner?.licences.push(licence);
  }
  return sharedIds;
}
