import type { StoredRead } from './documents/stored-read.ts';
import type { Subscriptions } from './subscriptions.ts';

/**
 * The last reads of some customers, each file read once.
 * @param customerIds all that were ever read unless told
 * @returns by Sherweb customer; one without a read, or with a damaged file, is left out
 * @throws StoreError `folder`
 */
export async function storedReads(
  subscriptions: Pick<Subscriptions, 'heads' | 'get'>,
  customerIds: Iterable<string> = subscriptions.heads.keys(),
): Promise<Map<string, StoredRead>> {
  const reads = new Map<string, StoredRead>();
  for (const id of customerIds) {
    const read = await subscriptions.get(id);
    if (read !== undefined) reads.set(id, read);
  }
  return reads;
}
