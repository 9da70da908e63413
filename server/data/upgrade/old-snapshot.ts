import { z } from 'zod';
import { type StoredRead, StoredReadSchema } from '../documents/stored-read.ts';

/** The subscriptions that a snapshot of version 1 held; what cannot be read of it is read again by the next sync. */
export function readsOfOldSnapshot(subscriptions: unknown): Map<string, StoredRead> {
  const found = z.record(z.string(), z.unknown()).safeParse(subscriptions);
  const reads = Object.entries(found.data ?? {}).flatMap(([id, read]) => {
    const parsed = StoredReadSchema.safeParse(read);
    return parsed.success ? [[id, parsed.data] as const] : [];
  });
  return new Map(reads);
}
