import type { Link } from '../../../shared/link.ts';
import type { Subscription } from '../../../shared/subscription.ts';
import { atOnce, type Steps } from '../../event-loop/steps.ts';
import type { HaloLicence } from '../../vendors/halo/licence.ts';
import { readMark } from '../../vendors/halo/mark.ts';

interface Pair {
  readonly subscription: Subscription;
  readonly licence: HaloLicence;
  /** `link`: we remember it; `mark`: our link was lost and the licence's mark tells. */
  readonly by: 'link' | 'mark';
  /** Active licences besides the linked one that bear the mark too: copied by a person, or created late by Halo. */
  readonly copies: readonly HaloLicence[];
}

export interface Pairing {
  readonly pairs: readonly Pair[];
  /** Subscriptions with no licence of ours. */
  readonly unpaired: readonly Subscription[];
  /** Subscriptions that several licences claim by their marks, or whose linked licence is another one's as well. */
  readonly contested: readonly {
    readonly subscription: Subscription;
    readonly licences: readonly HaloLicence[];
  }[];
  /** Licences of ours whose subscription is not among those given, with the link that makes them ours. */
  readonly orphans: readonly { readonly link: Link; readonly licence: HaloLicence }[];
  /** Licences that are not ours. */
  readonly foreign: readonly HaloLicence[];
  /** The link that is remembered of a subscription. */
  readonly linkOf: ReadonlyMap<string, Link>;
}

/**
 * Finds for each subscription its licence, surest rule first: our link, then the mark in the licence. Nothing is
 * used twice, and nothing is guessed from names.
 */
export function* pairInSteps(
  subscriptions: readonly Subscription[],
  licences: readonly HaloLicence[],
  links: readonly Link[],
): Steps<Pairing> {
  const licenceById = new Map(licences.map((licence) => [licence.id, licence]));
  const linkOf = new Map(links.map((link) => [link.subscriptionId, link]));
  const linkedIds = new Set<number>();
  const sharedIds = new Set<number>();
  for (const { haloLicenceId } of links)
    (linkedIds.has(haloLicenceId) ? sharedIds : linkedIds).add(haloLicenceId);
  yield;
  const isShared = (licenceId: number): boolean => sharedIds.has(licenceId);
  const markedBySubscription = new Map<string, { link: Link; licence: HaloLicence }[]>();
  const foreign: HaloLicence[] = [];

  for (const licence of licences) {
    yield;
    if (linkedIds.has(licence.id)) continue;
    const mark = readMark(licence.notes);
    if (mark === undefined) {
      foreign.push(licence);
      continue;
    }
    const marked = { link: { ...mark, haloLicenceId: licence.id }, licence };
    markedBySubscription.set(mark.subscriptionId, [
      ...(markedBySubscription.get(mark.subscriptionId) ?? []),
      marked,
    ]);
  }

  const pairs: Pair[] = [];
  const unpaired: Subscription[] = [];
  const contested: { subscription: Subscription; licences: HaloLicence[] }[] = [];
  /** Linked licences whose subscription is there. */
  const claimed = new Set<number>();
  for (const subscription of subscriptions) {
    yield;
    const link = linkOf.get(subscription.id);
    const linked = link === undefined ? undefined : licenceById.get(link.haloLicenceId);
    const marked = markedBySubscription.get(subscription.id) ?? none;
    const [only] = marked;
    if (linked !== undefined) claimed.add(linked.id);
    if (linked !== undefined && isShared(linked.id)) contested.push({ subscription, licences: [linked] });
    else if (linked !== undefined) {
      const copies = marked.length === 0 ? none : activeOf(marked);
      pairs.push({ subscription, licence: linked, by: 'link', copies });
    } else if (marked.length > 1)
      contested.push({ subscription, licences: marked.map(({ licence }) => licence) });
    else if (only !== undefined)
      pairs.push({ subscription, licence: only.licence, by: 'mark', copies: none });
    else unpaired.push(subscription);
  }

  // Nearly always there is none, and then nothing about them has to be found out.
  const unclaimed = links.filter(({ haloLicenceId }) => !claimed.has(haloLicenceId));
  const present =
    unclaimed.length + markedBySubscription.size === 0
      ? new Set<string>()
      : new Set(subscriptions.map(({ id }) => id));
  const orphans = unclaimed.flatMap((link) => {
    const licence = licenceById.get(link.haloLicenceId);
    const isTaken = present.has(link.subscriptionId) || isShared(link.haloLicenceId);
    return licence === undefined || isTaken ? [] : [{ link, licence }];
  });
  for (const [subscriptionId, marked] of markedBySubscription)
    if (!present.has(subscriptionId) && !linkOf.has(subscriptionId)) orphans.push(...marked);

  return {
    pairs,
    unpaired,
    contested,
    orphans,
    foreign,
    linkOf,
  };
}

const none: readonly never[] = [];

const activeOf = (marked: readonly { readonly licence: HaloLicence }[]): HaloLicence[] =>
  marked.map(({ licence }) => licence).filter(({ active }) => active);

/** The same at once. */
export const pairSubscriptions = (...given: Parameters<typeof pairInSteps>): Pairing =>
  atOnce(pairInSteps(...given));
