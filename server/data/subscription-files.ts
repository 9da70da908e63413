import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { type Subscription, SubscriptionSchema } from '../../shared/subscription.ts';
import { openCollection } from '../store/collection/collection.ts';
import type { Files } from '../store/disk/files.ts';
import { DamageError } from '../store/store-error.ts';
import { SeatHistorySchema } from './documents/seat-history.ts';
import { GoneSubscriptionSchema } from './documents/stored-read.ts';

/** A customer's subscriptions, in a file of their own; `digest` tells whether they are still the same. */
const RecordSchema = z.object({
  customerId: z.string(),
  digest: z.string(),
  subscriptions: z.array(SubscriptionSchema),
  gone: z.array(GoneSubscriptionSchema).optional(),
  seats: SeatHistorySchema.optional(),
});
export type CustomerRecord = z.infer<typeof RecordSchema>;

/** The files of the customers; one that is damaged is as good as none: what was in it is read again. */
export interface SubscriptionFiles {
  /** @throws StoreError `folder` */
  get(customerId: string): Promise<CustomerRecord | undefined>;
  /** The digest of what is in a file, which is looked at no more than once. @throws StoreError `folder` */
  digestIn(customerId: string): Promise<string | undefined>;
  /** Resolves when all of them are on disk. @throws StoreError `writeFailed` */
  putAll(changed: readonly CustomerRecord[]): Promise<void>;
}

/** Opens the customers' files. @throws StoreError */
export async function openSubscriptionFiles(deps: {
  readonly dataDir: string;
  readonly now: () => Date;
  readonly files?: Files;
}): Promise<SubscriptionFiles> {
  const { dataDir, now, files } = deps;
  const records = await openCollection<CustomerRecord>({
    folder: join(dataDir, 'snapshot-subscriptions'),
    kind: 'subscriptions',
    schema: RecordSchema,
    version: 1,
    long: { key: 'subscriptions', element: SubscriptionSchema },
    now,
    ...(files === undefined ? {} : { files }),
  });
  const digests = new Map<string, string | undefined>();
  return {
    async get(customerId) {
      const record = await unlessDamaged(records.get(fileIdOf(customerId)));
      // The next read of this customer writes it again, whatever it finds.
      if (record === undefined) digests.set(customerId, undefined);
      return record?.customerId === customerId ? record : undefined;
    },
    async digestIn(customerId) {
      if (!digests.has(customerId)) {
        const found = await unlessDamaged(records.getPart(fileIdOf(customerId), { from: 0, count: 0 }));
        digests.set(customerId, found?.value.customerId === customerId ? found.value.digest : undefined);
      }
      return digests.get(customerId);
    },
    async putAll(changed) {
      // Until all of them are on disk, nobody knows what is.
      for (const { customerId } of changed) digests.set(customerId, undefined);
      await records.putAll(new Map(changed.map((record) => [fileIdOf(record.customerId), record])));
      for (const { customerId, digest } of changed) digests.set(customerId, digest);
    },
  };
}

/** Tells whether subscriptions are still the same. */
export const digestOf = (subscriptions: readonly Subscription[]): string =>
  createHash('sha256').update(JSON.stringify(subscriptions)).digest('base64url');

/** A damaged file is as good as none: what was in it is read again. */
const unlessDamaged = <T>(found: Promise<T>): Promise<T | undefined> =>
  found.catch((error) => {
    if (error instanceof DamageError) return undefined;
    throw error;
  });

/** Sherweb's ids are GUIDs; any other text becomes a name that every file system takes and tells apart. */
const fileIdOf = (customerId: string): string =>
  /^[a-z0-9][a-z0-9-]{0,63}$/.test(customerId)
    ? customerId
    : `other_${createHash('sha256').update(customerId).digest('hex')}`;
