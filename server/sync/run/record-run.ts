import type { SyncRun } from '../../../shared/sync-run.ts';
import type { Data } from '../../data/open-data.ts';
import { keptRuns } from '../../data/reports-and-plans.ts';
import { heldAfter } from './plan-state.ts';

/**
 * Keeps a run's report, its line in the history, and what the status shows of the last run. Idempotent.
 * @throws StoreError
 */
export async function recordRun(data: Data, run: SyncRun): Promise<void> {
  await data.runs.put(run.runId, run);
  const { changes: _changes, problems, ...summary } = run;
  await data.history.change(({ runs }) => ({
    runs: [summary, ...runs.filter(({ runId }) => runId !== run.runId)].slice(0, keptRuns),
  }));
  if (run.status === 'preview') return;
  const worst =
    problems.find(({ severity }) => severity === 'failed') ??
    run.changes.find(({ outcome }) => outcome === 'failed')?.problem ??
    run.holds[0];
  const heads = await data.plans.heads();
  await data.main.change((before) => ({
    ...before,
    heldPlanIds: heldAfter(
      heads.filter(({ planId }) => before.heldPlanIds.includes(planId)),
      run,
    ),
    // A plan that was overtaken is no trouble of the sync, and an undo is none of its successes.
    schedule:
      run.status === 'moved' || run.undoes !== undefined
        ? before.schedule
        : {
            ...before.schedule,
            lastSuccessAt: run.status === 'completed' ? run.finishedAt : before.schedule.lastSuccessAt,
            lastError:
              run.status === 'completed' || worst === undefined
                ? null
                : {
                    code: worst.code,
                    message: worst.message,
                    action: worst.action,
                    ...(worst.values === undefined ? {} : { values: worst.values }),
                    at: run.finishedAt,
                    runId: run.runId,
                  },
          },
  }));
}
