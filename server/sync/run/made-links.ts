import type { SyncRun } from '../../../shared/sync-run.ts';
import type { MadeLink } from '../apply/deps.ts';
import { isOwnDeactivation } from '../plan/model/said-by-changes.ts';
import { linksAfter } from '../plan/remembered/links-after.ts';

/**
 * The links that a run made, as its report tells: the last of each subscription. One that goes on with another licence
 * has lost its own before.
 */
export function linksOf({ changes, finishedAt }: Pick<SyncRun, 'changes' | 'finishedAt'>): MadeLink[] {
  const done = changes.filter(({ outcome }) => outcome === 'applied');
  const inOrder = [...done.filter(isOwnDeactivation), ...done.filter((change) => !isOwnDeactivation(change))];
  const links = inOrder.flatMap((change) => linksAfter(change, finishedAt));
  return [...new Map(links.map((link) => [link.subscriptionId, link])).values()];
}
