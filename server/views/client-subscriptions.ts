import type { Role } from '../../shared/access.ts';
import type { ClientSubscriptions } from '../../shared/client-subscriptions.ts';
import type { Links } from '../data/links-document.ts';
import type { Main } from '../data/main-document.ts';
import type { Snapshot } from '../data/snapshot-document.ts';
import type { StoredRead } from '../data/subscriptions-shelf.ts';

/** Older than a missed daily sync: not to be relied on without a refresh. */
export const staleAfterMs = 26 * 3_600_000;

/** What a person of `role` sees of one Halo customer's subscriptions, from the last good read. */
export function clientSubscriptions(input: {
  readonly haloClientId: number;
  readonly main: Main;
  readonly links: Links;
  readonly snapshot: Snapshot;
  /** The last reads of the customers that are mapped to it, by Sherweb customer. */
  readonly reads: ReadonlyMap<string, StoredRead>;
  readonly role: Role;
  readonly now: Date;
}): ClientSubscriptions {
  const { haloClientId, main, snapshot, role, now } = input;
  const names = new Map(snapshot.sherwebCustomers.map((customer) => [customer.id, customer]));
  const excluded = new Set(main.exclusions);
  const mappings = main.mappings.filter(
    (mapping) => mapping.haloClientId === haloClientId && !excluded.has(mapping.sherwebCustomerId),
  );
  const reads = mappings.map(({ sherwebCustomerId }) => input.reads.get(sherwebCustomerId));
  const found = reads.flatMap((read) => read?.subscriptions ?? []);
  const ids = new Set(found.map(({ id }) => id));
  const licences = new Map(
    input.links.links
      .filter(({ subscriptionId }) => ids.has(subscriptionId))
      .map(({ subscriptionId, haloLicenceId }) => [subscriptionId, { haloLicenceId }]),
  );
  const showMoney = role === 'admin' || main.settings.techniciansSeeMoney;

  const times = reads.map((read) => read?.asOf ?? null);
  const asOf = times.includes(null) || times.length === 0 ? null : (times.toSorted()[0] ?? null);
  const problem = reads.find((read) => read?.problem)?.problem ?? null;
  const isOld = asOf !== null && now.getTime() - Date.parse(asOf) > staleAfterMs;
  return {
    mappings: mappings.map(({ sherwebCustomerId }) => ({
      sherwebCustomerId,
      sherwebName: names.get(sherwebCustomerId)?.displayName ?? '',
      haloClientId,
      suspendedOn: names.get(sherwebCustomerId)?.suspendedOn ?? null,
    })),
    subscriptions: found.map((subscription) => ({
      ...subscription,
      fees: showMoney ? subscription.fees : null,
      licence: licences.get(subscription.id) ?? null,
    })),
    asOf,
    stale: mappings.length > 0 && (asOf === null || isOld || problem !== null),
    problem,
  };
}
