import { z } from 'zod';
import { NoteSchema } from '../../../shared/problem.ts';
import { SubscriptionSchema } from '../../../shared/subscription.ts';
import { SeatHistorySchema } from './seat-history.ts';

/** A subscription that Sherweb listed and lists no longer, as it was then. */
export const GoneSubscriptionSchema = z.object({ lastSeenAt: z.string(), subscription: SubscriptionSchema });
export type GoneSubscription = z.infer<typeof GoneSubscriptionSchema>;

/** One Sherweb customer: the last good read, and why the last try failed if it did. */
export const StoredReadSchema = z.object({
  asOf: z.string().nullable(),
  subscriptions: z.array(SubscriptionSchema),
  problem: NoteSchema.nullable(),
  /** The newest of those that are gone; told by what is kept, never given to it. */
  gone: z.array(GoneSubscriptionSchema).optional(),
  /** What the quantities were before; told by what is kept, never given to it. */
  seats: SeatHistorySchema.optional(),
});
export type StoredRead = z.infer<typeof StoredReadSchema>;

/** What of it is always at hand; `count`: subscriptions of the last good read. */
export const ReadHeadSchema = z.object({
  asOf: z.string().nullable(),
  count: z.number().int(),
  problem: NoteSchema.nullable(),
});
export type ReadHead = z.infer<typeof ReadHeadSchema>;

/** What is kept of a read beside its subscriptions. */
export const headOf = ({ asOf, subscriptions, problem }: StoredRead): ReadHead => ({
  asOf,
  count: subscriptions.length,
  problem,
});

/** So many subscriptions that are gone are remembered of a customer. */
const mostGone = 200;

/**
 * What is gone of a customer after another read.
 * @param before what was kept of the last read, and when that was; null: it was never read
 * @returns those that were listed then and are not now, first, then those that were gone already and did not come back
 */
export function goneAfter(
  before: Pick<StoredRead, 'asOf' | 'subscriptions' | 'gone'> | null,
  subscriptions: readonly Pick<StoredRead['subscriptions'][number], 'id'>[],
): GoneSubscription[] {
  if (before === null) return [];
  const listed = new Set(subscriptions.map(({ id }) => id));
  const { asOf } = before;
  const vanished =
    asOf === null ? [] : before.subscriptions.map((each) => ({ lastSeenAt: asOf, subscription: each }));
  return [...vanished, ...(before.gone ?? [])]
    .filter(({ subscription }) => !listed.has(subscription.id))
    .slice(0, mostGone);
}
