import { withLists } from '../../../customers/update-lists.ts';
import type { ReadHead, StoredRead } from '../../../data/documents/stored-read.ts';
import type { Data } from '../../../data/open-data.ts';
import type { Reads } from '../../plan/model/reads.ts';
import { keptReads } from '../../read/kept-reads.ts';
import { keptLicencesOf } from './kept-licences.ts';

/**
 * What a customer had that Sherweb lists no longer is gone with it.
 * @param heads of what is kept, by Sherweb customer
 * @param list the whole one; a row in it that says of nobody whose it is may be anybody's
 */
const goneCustomers = (
  heads: ReadonlyMap<string, ReadHead>,
  list: Reads['sherweb'],
  readAt: string,
): [string, StoredRead][] => {
  const listed = new Set([...list.customers, ...list.unreadable].map(({ id }) => id));
  if (listed.has(null)) return [];
  return [...heads]
    .filter(([id, { count }]) => count > 0 && !listed.has(id))
    .map(([id]) => [id, { asOf: readAt, subscriptions: [], problem: null }]);
};

/**
 * Keeps what a run read, for whoever looks at customers and subscriptions between runs.
 * @throws StoreError
 */
export async function keepReads(
  data: Pick<Data, 'snapshot' | 'subscriptions' | 'keptLicences'>,
  reads: Reads,
  readAt: string,
): Promise<void> {
  const { sherweb, clients, remembered, traces } = reads;
  // A take-over reads of customers, too, that may never be mapped.
  const mapped = new Set(remembered.mappings.map(({ sherwebCustomerId }) => sherwebCustomerId));
  const subscriptions =
    traces === undefined
      ? reads.subscriptions
      : new Map([...reads.subscriptions].filter(([id]) => mapped.has(id)));
  await data.snapshot.change((before) => withLists(before, sherweb.customers, clients, readAt));
  const kept = await keptReads(data.subscriptions, subscriptions, readAt);
  for (const [id, read] of goneCustomers(data.subscriptions.heads, sherweb, readAt)) kept.set(id, read);
  await data.subscriptions.put(kept);
  await data.keptLicences.change((before) => {
    const licences = keptLicencesOf(reads, before.licences, readAt);
    return licences.length + before.licences.length === 0 ? before : { licences };
  });
}
