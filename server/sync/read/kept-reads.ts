import type { Note } from '../../../shared/problem.ts';
import type { Subscription } from '../../../shared/subscription.ts';
import type { StoredRead } from '../../data/documents/stored-read.ts';
import { note } from '../../messages/note.ts';
import type { UnreadableSubscription } from '../../vendors/sherweb/read-items.ts';
import type { CustomerRead } from '../plan/model/reads.ts';

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
