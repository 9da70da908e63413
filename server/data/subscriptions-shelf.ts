import { z } from 'zod';
import { NoteSchema } from '../../shared/problem.ts';
import { SubscriptionSchema } from '../../shared/subscription.ts';
import type { ShelfShape } from '../store/shelf-lines.ts';

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
