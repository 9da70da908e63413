import type { RunChange, SyncRun } from '../../../shared/sync-run.ts';
import type { MadeLink } from '../apply/deps.ts';
import { isOwnDeactivation } from '../plan/model/said-by-changes.ts';
import { linksAfter } from '../plan/remembered/links-after.ts';

/**
 * The links that a run made, as its report tells: the last of each subscription, in the order that changes are applied in.
 * One that goes on with another licence has lost its own before; one that moved to another customer and became inactive
 * is remembered as what we deactivated.
 */
export function linksOf({ changes, finishedAt }: Pick<SyncRun, 'changes' | 'finishedAt'>): MadeLink[] {
  const done = changes.filter(({ outcome }) => outcome === 'applied');
  const inOrder = done.toSorted((one, other) => placeOf(one) - placeOf(other));
  const links = inOrder.flatMap((change) => linksAfter(change, finishedAt));
  return [...new Map(links.map((link) => [link.subscriptionId, link])).values()];
}

const placeOf = (change: RunChange): number =>
  change.kind === 'linkSubscription' ? 0 : isOwnDeactivation(change) ? 1 : 2;
