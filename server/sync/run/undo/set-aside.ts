import type { PlannedChange } from '../../../../shared/sync-plan.ts';
import type { SyncRun } from '../../../../shared/sync-run.ts';
import type { Data } from '../../../data/open-data.ts';
import { earlierUndos } from '../../read/earlier-undos.ts';
import type { RunOrder } from '../model/run-order.ts';
import { endUndone, excludeUndone } from './exclude-undone.ts';
import { followNotUndone, leaveUndone } from './leave-undone.ts';
import { isInFlight, type UnderWay } from './under-way.ts';

type Kept = Pick<Data, 'leftOut' | 'main'>;

/**
 * Sets aside the subscriptions and customers that an undo is about to put back, so that no sync does the same again.
 * What an earlier undo of the same run left in doubt, and this one finds still to be put back, is this one's from now on.
 * @param at when it is, ISO date-time, UTC
 * @throws StoreError: then nothing may be sent
 */
export async function setAside(
  data: Kept & Pick<Data, 'history' | 'runs'>,
  { runId, by, undoes }: Pick<RunOrder, 'runId' | 'by' | 'undoes'>,
  changes: readonly PlannedChange[],
  at: string,
): Promise<void> {
  if (undoes === null) return;
  const underWay = { runId, by, leftInDoubt: inDoubtBy(await earlierUndos(data, undoes)) };
  await leaveUndone(data, underWay, changes, at);
  await excludeUndone(data, underWay, changes, at);
}

/** Tells whether an undo had a change on its way when its companion ended: it may never have arrived. */
function inDoubtBy(undos: readonly Pick<SyncRun, 'runId' | 'changes'>[]): UnderWay['leftInDoubt'] {
  const keyOf = ({ sherwebCustomerId, haloLicenceId }: PlannedChange, runId: string) =>
    [runId, sherwebCustomerId, haloLicenceId].join(' ');
  const inDoubt = undos.flatMap(({ runId, changes }) =>
    changes.filter(isInFlight).map((change) => keyOf(change, runId)),
  );
  return (undoId, change) => undoId !== undefined && inDoubt.includes(keyOf(change, undoId));
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
