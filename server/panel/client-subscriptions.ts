import type { Role } from '../../shared/access.ts';
import type { ClientSubscriptions } from '../../shared/client-subscriptions.ts';
import type { Link } from '../../shared/link.ts';
import type { Main } from '../data/main-document.ts';
import type { Snapshot } from '../data/snapshot-document.ts';
import type { StoredRead } from '../data/stored-read.ts';

/** Older than a missed daily sync: not to be relied on without a refresh. */
export const staleAfterMs = 26 * 3_600_000;

/** What a person of `role` sees of one Halo customer's subscriptions, from the last good read. */
export function clientSubscriptions(input: {
  readonly haloClientId: number;
  readonly main: Main;
  /** By subscription. */
  readonly links: ReadonlyMap<string, Link>;
  readonly snapshot: Snapshot;
  /** The last reads of the customers that are mapped to it, by Sherweb customer. */
  readonly reads: ReadonlyMap<string, StoredRead>;
  readonly role: Role;
  readonly now: Date;
}): ClientSubscriptions {
  const { haloClientId, main, snapshot, role, now } = input;
  const excluded = new Set(main.exclusions);
  const mappings = main.mappings.filter(
    (mapping) => mapping.haloClientId === haloClientId && !excluded.has(mapping.sherwebCustomerId),
  );
  const reads = mappings.map(({ sherwebCustomerId }) => input.reads.get(sherwebCustomerId));
  const found = reads.flatMap((read) => read?.subscriptions ?? []);
  const showMoney = role === 'admin' || main.settings.techniciansSeeMoney;

  const times = reads.map((read) => read?.asOf ?? null);
  const asOf = times.includes(null) || times.length === 0 ? null : (times.toSorted()[0] ?? null);
  const problem = reads.find((read) => read?.problem)?.problem ?? null;
  const isOld = asOf !== null && now.getTime() - Date.parse(asOf) > staleAfterMs;
  return {
    mappings: mappings.map(({ sherwebCustomerId }) => {
      const customer = snapshot.sherwebCustomers.find(({ id }) => id === sherwebCustomerId);
      return {
        sherwebCustomerId,
        sherwebName: customer?.displayName ?? '',
        haloClientId,
        suspendedOn: customer?.suspendedOn ?? null,
      };
    }),
    subscriptions: found.map((subscription) => ({
      ...subscription,
      fees: showMoney ? subscription.fees : null,
      licence: licenceIn(input.links.get(subscription.id)),
    })),
    asOf,
    stale: mappings.length > 0 && (asOf === null || isOld || problem !== null),
    problem,
    notRefreshed: null,
  };
}

const licenceIn = (link: Link | undefined) =>
  link === undefined ? null : { haloLicenceId: link.haloLicenceId };
