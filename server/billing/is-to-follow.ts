import type { SyncRun } from '../../shared/sync-run.ts';

/** Ends of a run after which both sides were read. */
const read: readonly SyncRun['status'][] = ['completed', 'partial', 'held', 'partlyHeld'];

/** Whether billing is compared after a run: a daily sync that read all subscriptions, whatever it changed. */
export const isToFollow = ({
  trigger,
  status,
  scope,
}: Pick<SyncRun, 'trigger' | 'status' | 'scope'>): boolean =>
  trigger === 'schedule' && read.includes(status) && scope.subscriptions && scope.haloClientIds === null;
