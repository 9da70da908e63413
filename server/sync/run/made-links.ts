import type { SyncRun } from '../../../shared/sync-run.ts';
import type { MadeLink } from '../apply/deps.ts';
import { linksAfter } from '../plan/links-after.ts';

/** The links that a run made, as its report tells; a later one of a subscription goes before an earlier one. */
export const linksOf = ({ changes, finishedAt }: Pick<SyncRun, 'changes' | 'finishedAt'>): MadeLink[] =>
  changes.filter(({ outcome }) => outcome === 'applied').flatMap((change) => linksAfter(change, finishedAt));
