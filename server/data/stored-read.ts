import { z } from 'zod';
import { NoteSchema } from '../../shared/problem.ts';
import { SubscriptionSchema } from '../../shared/subscription.ts';

/** One Sherweb customer: the last good read, and why the last try failed if it did. */
export const StoredReadSchema = z.object({
  asOf: z.string().nullable(),
  subscriptions: z.array(SubscriptionSchema),
  problem: NoteSchema.nullable(),
});
export type StoredRead = z.infer<typeof StoredReadSchema>;

/** What of it is always at hand; `count`: subscriptions of the last good read. */
export const ReadHeadSchema = z.object({
  asOf: z.string().nullable(),
  count: z.number().int(),
  problem: NoteSchema.nullable(),
});
export type ReadHead = z.infer<typeof ReadHeadSchema>;

export const headOf = ({ asOf, subscriptions, problem }: StoredRead): ReadHead => ({
  asOf,
  count: subscriptions.length,
  problem,
});
