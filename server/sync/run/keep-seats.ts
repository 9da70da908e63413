import type { RunChange } from '../../../shared/sync-run.ts';
import type { Data } from '../../data/open-data.ts';
import type { Reads } from '../plan/reads.ts';
import { withSeatsInStep } from '../plan/seats-in-step.ts';

/** Keeps how many seats were bought where Halo has as many now. @throws StoreError */
export async function keepSeats(
  { links }: Pick<Data, 'links'>,
  reads: Pick<Reads, 'subscriptions' | 'halo'>,
  changes: readonly RunChange[],
): Promise<void> {
  const after = withSeatsInStep(links.value.links, reads, changes);
  if (after !== links.value.links) await links.change(() => ({ links: [...after] }));
}
