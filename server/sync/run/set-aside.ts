import type { PlannedChange } from '../../../shared/sync-plan.ts';
import type { SyncRun } from '../../../shared/sync-run.ts';
import type { Data } from '../../data/open-data.ts';
import { endUndone, excludeUndone } from './exclude-undone.ts';
import { followNotUndone, leaveUndone } from './leave-undone.ts';
import type { RunOrder } from './run-order.ts';

type Kept = Pick<Data, 'leftOut' | 'main'>;

/**
 * Sets aside the subscriptions and customers that an undo is about to put back, so that no sync does the same again.
 * @throws StoreError: then nothing may be sent
 */
export async function setAside(
  data: Kept,
  order: Pick<RunOrder, 'runId' | 'by'>,
  changes: readonly PlannedChange[],
  at: string,
): Promise<void> {
  await leaveUndone(data, order, changes, at);
  await excludeUndone(data, order.runId, changes, at);
}

/**
 * Takes up again what was set aside and then not put back. Idempotent.
 * @param run as it ended
 * @throws StoreError
 */
export async function takeUpAgain(data: Kept, run: Pick<SyncRun, 'runId' | 'changes'>): Promise<void> {
  await followNotUndone(data, run);
  await endUndone(data, run);
}
