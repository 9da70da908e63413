import type { Note } from '../../shared/problem.ts';
import type { Subscription } from '../../shared/subscription.ts';
import type { RunChange } from '../../shared/sync-run.ts';
import type { HaloClient } from '../halo/licence.ts';
import { makeNote } from '../note.ts';
import type { SherwebCustomer } from '../sherweb/client.ts';
import type { UnreadableSubscription } from '../sherweb/read-items.ts';
import type { CustomerRead } from '../sync/types.ts';
import type { Snapshot } from './snapshot-document.ts';

/** The snapshot after both lists of customers were read. */
export const withLists = (
  snapshot: Snapshot,
  customers: readonly SherwebCustomer[],
  clients: readonly HaloClient[],
  readAt: string,
): Snapshot => ({
  ...snapshot,
  sherwebCustomers: customers.map(({ id, displayName, path, suspendedOn }) => ({
    id,
    displayName,
    path: [...path],
    suspendedOn,
  })),
  haloClients: clients.map(({ id, name, inactive, topLevelName }) => ({ id, name, inactive, topLevelName })),
  listsReadAt: readAt,
});

/** The snapshot after some customers were read; a failed read keeps the rows of the last good one. */
export function withReads(
  snapshot: Snapshot,
  reads: ReadonlyMap<string, CustomerRead>,
  readAt: string,
): Snapshot {
  const subscriptions = { ...snapshot.subscriptions };
  for (const [customerId, read] of reads) {
    const before = subscriptions[customerId] ?? { asOf: null, subscriptions: [], problem: null };
    subscriptions[customerId] = read.ok
      ? {
          asOf: readAt,
          // What cannot be believed is shown as it was before.
          subscriptions: [...read.subscriptions, ...formerOf(before.subscriptions, read.unreadable)],
          problem: doubtOf(read.unreadable),
        }
      : { ...before, problem: read.note };
  }
  return { ...snapshot, subscriptions };
}

const formerOf = (
  before: readonly Subscription[],
  unreadable: readonly UnreadableSubscription[],
): Subscription[] => before.filter(({ id }) => unreadable.some((item) => item.id === id));

const doubtOf = ([first, ...more]: readonly UnreadableSubscription[]): Note | null =>
  first === undefined
    ? null
    : makeNote(
        'sync.subscriptionUnreadable',
        more.length === 0 ? '{subscription} {why}.' : '{subscription} {why}, and {more} more like it.',
        "Look at the subscription in Sherweb's portal.",
        {
          subscription: first.name ?? first.id,
          why: first.why,
          more: more.length,
          wording: more.length === 0 ? 'shown' : 'shownOfSeveral',
        },
      );

/** The snapshot with the Halo customers that a run has created since the lists were read. */
export function withCreated(snapshot: Snapshot, changes: readonly RunChange[]): Snapshot {
  const known = new Set(snapshot.haloClients.map(({ id }) => id));
  const created = changes.flatMap(({ kind, outcome, haloClientId, fields }) =>
    kind === 'createCustomer' && outcome === 'applied' && haloClientId !== null && !known.has(haloClientId)
      ? [{ id: haloClientId, name: String(fields.name?.to ?? ''), inactive: false, topLevelName: null }]
      : [],
  );
  return created.length === 0
    ? snapshot
    : { ...snapshot, haloClients: [...snapshot.haloClients, ...created] };
}
