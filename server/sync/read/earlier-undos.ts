import type { SyncRun } from '../../../shared/sync-run.ts';
import type { Data } from '../../data/open-data.ts';

/**
 * The reports of the undos of the same run before, newest first.
 * @param undoes the run that is taken back once more
 * @throws StoreError
 */
export async function earlierUndos(
  { history, runs }: Pick<Data, 'history' | 'runs'>,
  undoes: Pick<SyncRun, 'runId'>,
): Promise<SyncRun[]> {
  const earlier = history.value.runs.filter((run) => run.undoes === undoes.runId);
  const reports = await Promise.all(earlier.map(({ runId }) => runs.get(runId)));
  return reports.filter((report) => report !== undefined);
}

/** The Halo customers that earlier undos of the same run looked at and left as they are. */
export function lookedAtBefore(earlier: readonly Pick<SyncRun, 'problems'>[]): ReadonlySet<number> {
  const stays = earlier.flatMap(({ problems }) => problems).filter(isStay);
  return new Set(stays.flatMap(({ haloClientId }) => haloClientId ?? []));
}

const isStay = ({ code, values }: SyncRun['problems'][number]): boolean =>
  code === 'undo.customerStays' && values?.wording !== 'tooMany';
