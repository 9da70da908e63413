import type { PlannedChange } from '../../../../shared/sync-plan.ts';
import type { SyncRun } from '../../../../shared/sync-run.ts';
import type { Data } from '../../../data/open-data.ts';
import { mayBeUndone, type UnderWay } from './under-way.ts';

type Kept = Pick<Data, 'main'>;

const ofCustomers = <T extends PlannedChange>(changes: readonly T[]): T[] =>
  changes.filter(({ kind }) => kind === 'deactivateCustomer');

/**
 * Excludes the Sherweb customers whose Halo customers an undo is about to make inactive, so that no sync makes them
 * again. It is kept before anything is sent; their mappings go once that is done (see `endUndone`).
 * @throws StoreError: then nothing may be sent
 */
export async function excludeUndone(
  { main }: Kept,
  { runId, leftInDoubt }: Omit<UnderWay, 'by'>,
  changes: readonly PlannedChange[],
  at: string,
): Promise<void> {
  const ending = ofCustomers(changes);
  if (ending.length === 0) return;
  await main.change((before) => {
    const undoOf = new Map(before.excludedByUndo.map((each) => [each.sherwebCustomerId, each.runId]));
    const isOurs = (change: PlannedChange): boolean =>
      !before.exclusions.includes(change.sherwebCustomerId) ||
      leftInDoubt(undoOf.get(change.sherwebCustomerId), change);
    const added = ending.filter(isOurs).map(({ sherwebCustomerId }) => sherwebCustomerId);
    return {
      ...before,
      exclusions: [...new Set([...before.exclusions, ...added])],
      excludedByUndo: [
        ...before.excludedByUndo.filter(({ sherwebCustomerId }) => !added.includes(sherwebCustomerId)),
        ...added.map((sherwebCustomerId) => ({ sherwebCustomerId, runId, at })),
      ],
    };
  });
}

/**
 * Removes the mappings of those that are inactive now, and follows again those that are not. Idempotent.
 * @param run as it ended: what was on its way when the companion ended may have arrived, and stays excluded
 * @throws StoreError
 */
export async function endUndone(
  { main }: Kept,
  { runId, changes }: Pick<SyncRun, 'runId' | 'changes'>,
): Promise<void> {
  const done = ofCustomers(changes).filter(mayBeUndone);
  const doneIds = new Set(done.map(({ sherwebCustomerId }) => sherwebCustomerId));
  const ofRun = main.value.excludedByUndo.filter((each) => each.runId === runId);
  const followed = new Set(
    ofRun.map(({ sherwebCustomerId }) => sherwebCustomerId).filter((id) => !doneIds.has(id)),
  );
  if (doneIds.size + followed.size === 0) return;
  await main.change((before) => ({
    ...before,
    mappings: before.mappings.filter(({ sherwebCustomerId }) => !doneIds.has(sherwebCustomerId)),
    exclusions: before.exclusions.filter((id) => !followed.has(id)),
    excludedByUndo: before.excludedByUndo.filter(({ sherwebCustomerId }) => !followed.has(sherwebCustomerId)),
  }));
}
