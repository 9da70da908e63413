import type { ListedRun } from '../../../shared/sync-run.ts';

/** How the state of a run is coloured: `wrong`, `look`, or not at all. */
export const statusTone = ({ status, planState }: Pick<ListedRun, 'status' | 'planState'>): string => {
  if (status === 'failed' || status === 'partial') return 'wrong';
  const isDoneWith = planState !== null && planState !== 'held';
  if (status === 'interrupted' || status === 'moved') return 'look';
  return (status === 'held' || status === 'partlyHeld') && !isDoneWith ? 'look' : '';
};
