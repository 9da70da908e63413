import type { SyncScope } from '../../../../shared/sync-plan.ts';
import type { SyncRun } from '../../../../shared/sync-run.ts';
import type { Data } from '../../../data/open-data.ts';
import { ProblemError } from '../../../messages/problem-error.ts';
import { mostSingleReads } from '../../read/single-reads.ts';

/**
 * The run that is to be taken back.
 * @throws ProblemError when no report of it is kept, it changed nothing, or it took one back itself
 */
export async function runToUndo({ runs }: Pick<Data, 'runs'>, runId: string): Promise<SyncRun> {
  const run = await runs.get(runId);
  if (run === undefined) throw new ProblemError(404, 'sync.runUnknown', { runId });
  if (run.undoes !== undefined) throw new ProblemError(409, 'undo.isUndo', { runId, undone: run.undoes });
  if (run.changes.every(({ outcome }) => outcome !== 'applied'))
    throw new ProblemError(409, 'undo.nothing', { runId });
  return run;
}

/** Whom an undo looks at: the Halo customers that the run changed something of. */
export function scopeOfUndo({ changes }: Pick<SyncRun, 'changes'>): SyncScope {
  const done = changes.filter(({ outcome }) => outcome === 'applied');
  const ids = new Set(done.flatMap(({ haloClientId }) => haloClientId ?? []));
  const isFew = ids.size > 0 && ids.size <= mostSingleReads;
  return { customers: false, subscriptions: true, haloClientIds: isFew ? [...ids] : null };
}
