import type { PlannedChange } from '../../../shared/sync-plan.ts';
import { linksAfter } from '../plan/remembered/links-after.ts';
import type { Applying } from './applying.ts';
import { stillFitting } from './still-fits.ts';

/** Keeps which licences are subscriptions' own from now on; Halo is told nothing. */
export async function applyLinks(changes: readonly PlannedChange[], applying: Applying): Promise<void> {
  const { deps, outcomes } = applying;
  const links = stillFitting(changes, applying);
  if (links.length === 0 || deps.signal.aborted) return;
  const at = deps.now().toISOString();
  await deps.made.addLinks(links.flatMap((change) => linksAfter(change, at)));
  for (const change of links) outcomes.set(change, 'applied', null);
}
