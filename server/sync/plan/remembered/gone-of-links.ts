import type { Link } from '../../../../shared/link.ts';
import type { CustomerRead } from '../model/reads.ts';

/** What is new about whether the subscription of a link is there: since when it is gone, or null: it is back. */
interface GoneOfLink extends Pick<Link, 'haloLicenceId'> {
  readonly goneSince: string | null;
}

/**
 * Which links lost their subscription since the last sync, and which have it again. Only a complete read of its customer
 * tells that one is gone, and that nobody else has it.
 * @param subscriptions by Sherweb customer
 * @param readAt ISO date-time, UTC
 * @returns by subscription id
 */
export function goneOfLinks(
  links: readonly Link[],
  subscriptions: ReadonlyMap<string, CustomerRead>,
  readAt: string,
): Map<string, GoneOfLink> {
  const there = new Set<string>();
  for (const read of subscriptions.values())
    if (read.ok) for (const { id } of [...read.subscriptions, ...read.unreadable]) there.add(id);
  const found = new Map<string, GoneOfLink>();
  for (const { subscriptionId, sherwebCustomerId, haloLicenceId, goneSince } of links) {
    const isThere = there.has(subscriptionId);
    if (isThere && goneSince !== undefined) found.set(subscriptionId, { haloLicenceId, goneSince: null });
    if (!isThere && goneSince === undefined && subscriptions.get(sherwebCustomerId)?.ok === true)
      found.set(subscriptionId, { haloLicenceId, goneSince: readAt });
  }
  return found;
}
