import type { SyncRun } from '../../../../shared/sync-run.ts';
import type { MadeLink } from '../../apply/deps.ts';
import { linksAfter } from '../../plan/remembered/links-after.ts';
import { inWaves } from '../../plan/waves.ts';

/**
 * The links that a run made, as its report tells: the last of each subscription, in the order that changes are applied in.
 * One that goes on with another licence has lost its own before; one that moved to another customer and became inactive
 * is remembered as what we deactivated.
 */
export function linksOf({ changes, finishedAt }: Pick<SyncRun, 'changes' | 'finishedAt'>): MadeLink[] {
  const done = changes.filter(({ outcome }) => outcome === 'applied');
  const links = [...inWaves(done).values()].flat().flatMap((change) => linksAfter(change, finishedAt));
  return [...new Map(links.map((link) => [link.subscriptionId, link])).values()];
}
