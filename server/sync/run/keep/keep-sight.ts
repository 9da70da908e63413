import type { RunChange } from '../../../../shared/sync-run.ts';
import type { Data } from '../../../data/open-data.ts';
import { sightOf } from '../../plan/guards/lost-sight.ts';
import type { Reads } from '../../plan/model/reads.ts';

/**
 * Keeps how much Halo showed, of a read that nothing was suspicious about or that a person believes.
 * @param changes what was done since: Halo has so much more now
 * @throws StoreError
 */
export async function keepSight(
  data: Pick<Data, 'sight'>,
  reads: Reads,
  changes: readonly RunChange[] = [],
): Promise<void> {
  const seen = sightOf(reads);
  const made = (kind: RunChange['kind']) =>
    changes.filter((change) => change.kind === kind && change.outcome === 'applied').length;
  const more = (count: number | null, added: number) => (count === null ? null : count + added);
  const now = {
    ...seen,
    clients: more(seen.clients, made('createCustomer')),
    licences: more(seen.licences, made('createSubscription')),
  };
  await data.sight.change((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now));
}
