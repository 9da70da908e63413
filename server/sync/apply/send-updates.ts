import type { PlannedChange } from '../../../shared/sync-plan.ts';
import type { Applying } from './applying.ts';
import type { Breaker } from './breaker.ts';
import type { MadeLink } from './deps.ts';
import { type LicenceUpdate, updateBatch } from './update-batch.ts';

/**
 * Sends one batch of updates, and records the outcome of each change and the links that stand afterwards.
 * @param byUpdate what is sent, each with the change it carries out
 * @param linksOf the links that stand once a change was applied
 * @throws StoreError
 */
export async function sendUpdates(
  byUpdate: ReadonlyMap<LicenceUpdate, PlannedChange>,
  linksOf: (change: PlannedChange, update: LicenceUpdate) => readonly MadeLink[],
  breaker: Breaker,
  { outcomes, deps }: Applying,
): Promise<void> {
  const links: MadeLink[] = [];
  for (const [update, result] of await updateBatch([...byUpdate.keys()], deps.halo, breaker, deps.signal)) {
    const change = byUpdate.get(update);
    if (change === undefined) continue;
    if (result.ok) {
      outcomes.set(change, 'applied', result.kept);
      links.push(...linksOf(change, update));
    } else outcomes.set(change, 'failed', result.note);
  }
  if (links.length > 0) await deps.made.addLinks(links);
  await outcomes.recorded();
}
