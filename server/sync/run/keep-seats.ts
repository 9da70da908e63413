import type { RunChange } from '../../../shared/sync-run.ts';
import type { Data } from '../../data/open-data.ts';
import type { Reads } from '../plan/reads.ts';
import { withSeatsInStep } from '../plan/seats-in-step.ts';
import { withSeenTogether } from '../plan/seen-together.ts';

/**
 * Keeps with the links what a later plan compares with: how many seats were bought where Halo has as many now, and which
 * subscriptions were there together with an older one of the same SKU.
 * @throws StoreError
 */
export async function keepSeats(
  { links }: Pick<Data, 'links'>,
  reads: Pick<Reads, 'subscriptions' | 'halo'>,
  changes: readonly RunChange[],
): Promise<void> {
  const inStep = withSeatsInStep(links.value.links, reads, changes);
  const after = withSeenTogether(inStep, reads.subscriptions);
  if (after !== links.value.links) await links.change(() => ({ links: [...after] }));
}
