import { z } from 'zod';
import { HaloCustomerSchema } from '../../shared/mapping.ts';
import { NoteSchema } from '../../shared/problem.ts';
import { SubscriptionSchema } from '../../shared/subscription.ts';

/** What both sides were when last read. All of it can be read again; nothing is decided from it. */
export const SnapshotSchema = z.object({
  sherwebCustomers: z.array(
    z.object({
      id: z.string(),
      displayName: z.string(),
      path: z.array(z.string()),
      suspendedOn: z.string().nullable(),
    }),
  ),
  haloClients: z.array(HaloCustomerSchema),
  /** When the two lists were read; null: never. */
  listsReadAt: z.string().nullable(),
  /** By Sherweb customer: the last good read, and why the last try failed if it did. */
  subscriptions: z.record(
    z.string(),
    z.object({
      asOf: z.string().nullable(),
      subscriptions: z.array(SubscriptionSchema),
      problem: NoteSchema.nullable(),
    }),
  ),
});
export type Snapshot = z.infer<typeof SnapshotSchema>;

export const emptySnapshot = (): Snapshot => ({
  sherwebCustomers: [],
  haloClients: [],
  listsReadAt: null,
  subscriptions: {},
});
