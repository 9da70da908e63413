import type { Link } from '../../../../shared/link.ts';
import type { Subscription } from '../../../../shared/subscription.ts';
import { groupBy, repeated, theOnly } from '../../../lists/lists.ts';
import type { HaloLicence } from '../../../vendors/halo/licence.ts';
import { readMark } from '../../../vendors/halo/mark.ts';

interface Pair {
  readonly subscription: Subscription;
  readonly licence: HaloLicence;
  /** `link`: we remember it; `mark`: our link was lost and the licence's mark tells. */
  readonly by: 'link' | 'mark';
  /** Active licences besides the linked one that bear the mark too: copied by a person, or created late by Halo. */
  readonly copies: readonly HaloLicence[];
}

/** A licence of ours whose subscription is not there, with the link that makes it ours. */
export interface Orphan {
  readonly link: Link;
  readonly licence: HaloLicence;
  /** A person left it out of sync: it goes on under another subscription only once a person says so. */
  readonly isLeftOut?: boolean;
}

/** A subscription that several licences claim, or whose linked licence is another one's as well. */
interface Contested {
  readonly subscription: Subscription;
  readonly licences: readonly HaloLicence[];
}

export interface Pairing {
  readonly pairs: readonly Pair[];
  /** Subscriptions with no licence of ours. */
  readonly unpaired: readonly Subscription[];
  readonly contested: readonly Contested[];
  readonly orphans: readonly Orphan[];
  /** Active licences besides the one that is known as a gone subscription's, or that went on from it: they bear its mark too. */
  readonly copiesOfGone: readonly Orphan[];
  /** Licences that are not ours. */
  readonly foreign: readonly HaloLicence[];
  /** The link that is remembered of a subscription. */
  readonly linkOf: ReadonlyMap<string, Link>;
}

interface PairInput {
  readonly subscriptions: readonly Subscription[];
  readonly licences: readonly HaloLicence[];
  readonly links: readonly Link[];
  /** Licences that several links name: nobody knows whose they are. */
  readonly sharedIds: ReadonlySet<number>;
  /** The Halo customer that all of it belongs to; null: one yet to be created. */
  readonly clientId: number | null;
}

/** Licences that several links name. */
export const sharedLicences = (links: readonly Link[]): ReadonlySet<number> =>
  repeated(links.map(({ haloLicenceId }) => haloLicenceId));

/**
 * Finds for each subscription its licence, surest rule first: our link, then the mark in the licence. Nothing is
 * used twice, and nothing is guessed from names. Of several that bear its mark it is the one that stands where the
 * subscription belongs, if only one does.
 * @example link a→100, licences 100 (called "Teams, renamed") and 101 (mark of b): a=100 by link, b=101 by mark
 */
export function pairSubscriptions(input: PairInput): Pairing {
  const { subscriptions, licences, links } = input;
  const licenceById = new Map(licences.map((licence) => [licence.id, licence]));
  const linkOf = new Map(links.map((link) => [link.subscriptionId, link]));
  const { marked, foreign } = sortOut(licences, new Set(links.map(({ haloLicenceId }) => haloLicenceId)));

  const pairs: Pair[] = [];
  const unpaired: Subscription[] = [];
  const contested: Contested[] = [];
  for (const subscription of subscriptions) {
    const linked = licenceById.get(linkOf.get(subscription.id)?.haloLicenceId ?? 0);
    const bearers = (marked.get(subscription.id) ?? []).map(({ licence }) => licence);
    const found = licenceFor(subscription, linked, bearers, input);
    if (found === null) unpaired.push(subscription);
    else if ('by' in found) pairs.push(found);
    else contested.push(found);
  }
  return { pairs, unpaired, contested, ...withoutSubscription(input, licenceById, marked), foreign, linkOf };
}

/**
 * The licence of one subscription, or those that claim it; null: it has none.
 * @param linked the licence that our link names, if it is there
 * @param bearers licences that are linked to nobody and bear its mark
 */
function licenceFor(
  subscription: Subscription,
  linked: HaloLicence | undefined,
  bearers: readonly HaloLicence[],
  { sharedIds, clientId }: PairInput,
): Pair | Contested | null {
  if (linked !== undefined && sharedIds.has(linked.id)) return { subscription, licences: [linked] };
  const marked =
    theOnly(bearers) ?? theOnly(bearers.filter((each) => clientId !== null && each.clientId === clientId));
  const licence = linked ?? marked;
  if (licence !== undefined) {
    const copies = bearers.filter((each) => each !== licence && each.active);
    return { subscription, licence, by: linked === undefined ? 'mark' : 'link', copies };
  }
  return bearers.length === 0 ? null : { subscription, licences: bearers };
}

/** The licences of ours of subscriptions that are not there. */
function withoutSubscription(
  { subscriptions, links, sharedIds }: PairInput,
  licenceById: ReadonlyMap<number, HaloLicence>,
  marked: ReadonlyMap<string, readonly Orphan[]>,
): Pick<Pairing, 'orphans' | 'copiesOfGone'> {
  const present = new Set(subscriptions.map(({ id }) => id));
  const orphans: Orphan[] = [];
  for (const link of links) {
    const licence = licenceById.get(link.haloLicenceId);
    if (licence !== undefined && !present.has(link.subscriptionId) && !sharedIds.has(licence.id))
      orphans.push({ link, licence });
  }
  const known = new Set(
    links.flatMap(({ subscriptionId, continues = [] }) => [subscriptionId, ...continues]),
  );
  const copiesOfGone: Orphan[] = [];
  for (const [subscriptionId, bearers] of marked) {
    if (present.has(subscriptionId)) continue;
    if (known.has(subscriptionId)) copiesOfGone.push(...bearers.filter(({ licence }) => licence.active));
    else orphans.push(...bearers);
  }
  return { orphans, copiesOfGone };
}

/** Licences without a link: by the subscription that their mark names, and those of others. */
function sortOut(licences: readonly HaloLicence[], linkedIds: ReadonlySet<number>) {
  const bearers: Orphan[] = [];
  const foreign: HaloLicence[] = [];
  for (const licence of licences) {
    if (linkedIds.has(licence.id)) continue;
    const mark = readMark(licence.notes);
    if (mark === undefined) foreign.push(licence);
    else bearers.push({ link: { ...mark, haloLicenceId: licence.id }, licence });
  }
  return { marked: groupBy(bearers, ({ link }) => link.subscriptionId), foreign };
}
