import { z } from 'zod';
import { type Note, NoteSchema } from '../../shared/problem.ts';
import { type Subscription, SubscriptionSchema } from '../../shared/subscription.ts';
import { makeNote } from '../messages/note.ts';
import type { ShelfShape } from '../store/shelf-lines.ts';
import type { CustomerRead } from '../sync/types.ts';
import type { UnreadableSubscription } from '../vendors/sherweb/read-items.ts';

/** One Sherweb customer: the last good read, and why the last try failed if it did. */
export const StoredReadSchema = z.object({
  asOf: z.string().nullable(),
  subscriptions: z.array(SubscriptionSchema),
  problem: NoteSchema.nullable(),
});
export type StoredRead = z.infer<typeof StoredReadSchema>;

/** What of it is always at hand; `count`: subscriptions of the last good read. */
const ReadHeadSchema = z.object({
  asOf: z.string().nullable(),
  count: z.number().int(),
  problem: NoteSchema.nullable(),
});
export type ReadHead = z.infer<typeof ReadHeadSchema>;

/** Sherweb's subscriptions by Sherweb customer, as last read. All of it can be read again; nothing is decided from it. */
export const subscriptionsShape: ShelfShape<ReadHead, StoredRead> = {
  kind: 'subscriptions',
  version: 1,
  schema: StoredReadSchema,
  head: ReadHeadSchema,
  headOf: ({ asOf, subscriptions, problem }) => ({ asOf, count: subscriptions.length, problem }),
};

const never: StoredRead = { asOf: null, subscriptions: [], problem: null };

/** What to keep after some customers were read; a failed read keeps the rows of the last good one. */
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
    const former = (await before.get(customerId)) ?? never;
    kept.set(
      customerId,
      read.ok
        ? {
            asOf: readAt,
            // What cannot be believed is shown as it was before.
            subscriptions: [...read.subscriptions, ...formerOf(former.subscriptions, read.unreadable)],
            problem: doubtOf(read.unreadable),
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
