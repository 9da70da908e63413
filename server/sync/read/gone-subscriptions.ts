import type { PlannedChange } from '../../../shared/sync-plan.ts';
import type { GoneSubscription } from '../../data/documents/stored-read.ts';
import type { Data } from '../../data/open-data.ts';

/**
 * What is remembered of the subscriptions that deactivations follow from, by their ids.
 * @throws StoreError `folder`
 */
export async function goneSubscriptions(
  { subscriptions }: Pick<Data, 'subscriptions'>,
  changes: readonly PlannedChange[],
): Promise<ReadonlyMap<string, GoneSubscription>> {
  const gone = changes.filter(({ kind }) => kind === 'deactivateSubscription');
  const found = new Map<string, GoneSubscription>();
  for (const customerId of new Set(gone.map(({ sherwebCustomerId }) => sherwebCustomerId)))
    for (const each of (await subscriptions.get(customerId))?.gone ?? [])
      found.set(each.subscription.id, each);
  return found;
}
