import type { ListedRun } from '../../../shared/sync-run.ts';

/** How a run ended, and, where it left a plan to wait, what became of that. */
export const statusOf = ({ status, planState, undoes, scope }: ListedRun): string =>
  [
    status,
    planState === null || planState === 'preview' || planState === 'held' ? '' : planState,
    undoes === undefined ? '' : `undo of ${undoes}`,
    scope.takesOver === undefined
      ? ''
      : `take-over from ${scope.takesOver.distributor ?? scope.takesOver.writer}`,
  ]
    .filter(Boolean)
    .join(', ');

/** Whether a run left a plan with which something else was done since: what it counts never came of it. */
export const isPlanOver = ({ status, planState }: ListedRun): boolean =>
  (status === 'held' || status === 'preview') && planState !== 'held' && planState !== 'preview';
