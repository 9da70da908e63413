import type { SyncRun } from '../../../shared/sync-run.ts';
import type { Data } from '../../data/open-data.ts';

/**
 * The Halo customers that earlier undos of the same run looked at and left as they are.
 * @param undoes the run that is taken back once more
 * @throws StoreError
 */
export async function lookedAtBefore(
  { history, runs }: Pick<Data, 'history' | 'runs'>,
  undoes: Pick<SyncRun, 'runId'>,
): Promise<ReadonlySet<number>> {
  const earlier = history.value.runs.filter((run) => run.undoes === undoes.runId);
  const reports = await Promise.all(earlier.map(({ runId }) => runs.get(runId)));
  const stays = reports.flatMap((report) => report?.problems ?? []).filter(isStay);
  return new Set(stays.flatMap(({ haloClientId }) => haloClientId ?? []));
}

const isStay = ({ code, values }: SyncRun['problems'][number]): boolean =>
  code === 'undo.customerStays' && values?.wording !== 'tooMany';
