import type { Data } from '../data/open-data.ts';
import type { FeeCustomer } from './examine-fee.ts';

/** Every customer that Sherweb lists, with its subscriptions as last read. */
export async function storedFeeCustomers({
  snapshot,
  subscriptions,
}: Pick<Data, 'snapshot' | 'subscriptions'>): Promise<FeeCustomer[]> {
  const customers: FeeCustomer[] = [];
  for (const { id, displayName: name } of snapshot.value.sherwebCustomers) {
    const read = await subscriptions.get(id);
    if (read !== undefined) customers.push({ id, name, subscriptions: read.subscriptions });
  }
  return customers;
}
