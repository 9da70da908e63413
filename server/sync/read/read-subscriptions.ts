import PQueue from 'p-queue';
import type { SherwebClient } from '../../vendors/sherweb/client.ts';
import type { CustomerRead } from '../plan/model/reads.ts';
import { noteOf } from './note-of.ts';

/** So many customers are asked for at once: the caller's queue, which decides how many requests go out, never runs dry. */
const customersAtOnce = 16;

/**
 * Reads the subscriptions of each customer. A failed read is kept as such: it never looks like an empty customer.
 * @param onRead called with how many customers have been read
 * @throws the signal's reason once it is aborted
 */
export async function readSubscriptions(
  sherweb: Pick<SherwebClient, 'readSubscriptions'>,
  customerIds: readonly string[],
  onRead: (done: number) => void,
  signal: AbortSignal,
): Promise<Map<string, CustomerRead>> {
  const reads = new Map<string, CustomerRead>();
  const queue = new PQueue({ concurrency: customersAtOnce });
  await queue.addAll(
    customerIds.map((id) => async () => {
      const read = await sherweb.readSubscriptions(id, signal).then(
        (list): CustomerRead => ({ ok: true, ...list }),
        (error): CustomerRead => ({ ok: false, note: noteOf(error) }),
      );
      reads.set(id, read);
      onRead(reads.size);
    }),
  );
  return reads;
}
