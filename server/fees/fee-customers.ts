import type { StoredRead } from '../data/documents/stored-read.ts';
import type { Data } from '../data/open-data.ts';
import type { FeeCustomer } from './examine-fee.ts';

/** Every customer that Sherweb lists, with its subscriptions as last read. */
export const feeCustomersOf = (
  { value }: Data['snapshot'],
  reads: ReadonlyMap<string, StoredRead>,
): FeeCustomer[] =>
  value.sherwebCustomers.flatMap(({ id, displayName: name }) => {
    const read = reads.get(id);
    return read === undefined ? [] : [{ id, name, subscriptions: read.subscriptions }];
  });
