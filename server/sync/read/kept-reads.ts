import type { Note } from '../../../shared/problem.ts';
import type { Subscription } from '../../../shared/subscription.ts';
import { withLists } from '../../customers/update-lists.ts';
import type { Data } from '../../data/open-data.ts';
import type { ReadHead, StoredRead } from '../../data/stored-read.ts';
import { note } from '../../messages/note.ts';
import type { UnreadableSubscription } from '../../vendors/sherweb/read-items.ts';
import type { CustomerRead, Reads } from '../plan/model/reads.ts';
import { keptLicencesOf } from './kept-licences.ts';

const nothingYet: StoredRead = { asOf: null, subscriptions: [], problem: null };

/**
 * What to keep after some customers were read; a failed read keeps the rows of the last good one.
 * @param readAt ISO date-time, UTC
 */
export async function keptReads(
  before: { get(customerId: string): Promise<StoredRead | undefined> },
  reads: ReadonlyMap<string, CustomerRead>,
  readAt: string,
): Promise<Map<string, StoredRead>> {
  const kept = new Map<string, StoredRead>();
  for (const [customerId, read] of reads) {
    if (read.ok && read.unreadable.length === 0) {
      kept.set(customerId, { asOf: readAt, subscriptions: [...read.subscriptions], problem: null });
      continue;
    }
    const former = (await before.get(customerId)) ?? nothingYet;
    kept.set(
      customerId,
      read.ok
        ? {
            asOf: readAt,
            // What cannot be believed is shown as it was before.
            subscriptions: [...read.subscriptions, ...formerOf(former.subscriptions, read.unreadable)],
            problem: unreadableNote(read.unreadable),
          }
        : { ...former, problem: read.note },
    );
  }
  return kept;
}

const formerOf = (
  before: readonly Subscription[],
  unreadable: readonly UnreadableSubscription[],
): Subscription[] => before.filter(({ id }) => unreadable.some((item) => item.id === id));

const unreadableNote = ([first, ...more]: readonly UnreadableSubscription[]): Note | null =>
  first === undefined
    ? null
    : note('sync.subscriptionUnreadable', {
        subscription: first.name ?? first.id,
        why: first.why,
        more: more.length,
        wording: more.length === 0 ? 'shown' : 'shownOfSeveral',
      });

/**
 * What a customer had that Sherweb lists no longer is gone with it.
 * @param heads of what is kept, by Sherweb customer
 * @param list the whole one; a row in it that says of nobody whose it is may be anybody's
 */
const goneCustomers = (
  heads: ReadonlyMap<string, ReadHead>,
  list: Reads['sherweb'],
  readAt: string,
): [string, StoredRead][] => {
  const listed = new Set([...list.customers, ...list.unreadable].map(({ id }) => id));
  if (listed.has(null)) return [];
  return [...heads]
    .filter(([id, { count }]) => count > 0 && !listed.has(id))
    .map(([id]) => [id, { asOf: readAt, subscriptions: [], problem: null }]);
};

/**
 * Keeps what a run read, for whoever looks at customers and subscriptions between runs.
 * @throws StoreError
 */
export async function keepReads(
  data: Pick<Data, 'snapshot' | 'subscriptions' | 'keptLicences'>,
  reads: Reads,
  readAt: string,
): Promise<void> {
  const { sherweb, clients, remembered, traces } = reads;
  // A take-over reads of customers, too, that may never be mapped.
  const mapped = new Set(remembered.mappings.map(({ sherwebCustomerId }) => sherwebCustomerId));
  const subscriptions =
    traces === undefined
      ? reads.subscriptions
      : new Map([...reads.subscriptions].filter(([id]) => mapped.has(id)));
  await data.snapshot.change((before) => withLists(before, sherweb.customers, clients, readAt));
  const kept = await keptReads(data.subscriptions, subscriptions, readAt);
  for (const [id, read] of goneCustomers(data.subscriptions.heads, sherweb, readAt)) kept.set(id, read);
  await data.subscriptions.put(kept);
  await data.keptLicences.change((before) => {
    const licences = keptLicencesOf(reads, before.licences, readAt);
    return licences.length + before.licences.length === 0 ? before : { licences };
  });
}
