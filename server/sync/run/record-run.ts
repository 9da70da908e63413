import type { SyncRun } from '../../../shared/sync-run.ts';
import { type Data, keptRuns } from '../../data/open-data.ts';
import { StoreError } from '../../store/store-error.ts';
import { failed } from '../plan/problems.ts';
import { keepWhatWasDone } from './keep-made.ts';
import { companionEnded, runFromJournal } from './run-from-journal.ts';
import { type JournalEntry, readJournal } from './write-ahead-journal.ts';

/** Keeps a run's report, its line in the history, and what the status shows of the last run. Done twice, it does no harm. */
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
  await data.main.change((before) => ({
    ...before,
    heldPlanId: heldAfter(before.heldPlanId, run),
    schedule: {
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

/**
 * A held plan waits until it is approved or dropped, or a later sync of everything has gone through. An approval that
 * was interrupted has not spent it.
 */
function heldAfter(held: string | null, run: SyncRun): string | null {
  if (run.status === 'held') return run.planId;
  if (run.status === 'interrupted') return held;
  const wentThrough = run.status === 'completed' || run.status === 'partial';
  return held === run.planId || (wentThrough && run.scope.haloClientIds === null) ? null : held;
}

/** Keeps that a run broke off for a reason of our own, with what it had done, as far as it can still be kept. */
export async function recordFailure(
  data: Data,
  entries: readonly JournalEntry[],
  error: unknown,
): Promise<void> {
  const problem =
    error instanceof StoreError
      ? failed(`store.${error.code}`, `The run broke off: ${error.message}`, error.action)
      : failed(
          'sync.brokeOff',
          'The run broke off because of a fault in the companion.',
          'Sync again: what was done is found again. Please send us the log of this run.',
        );
  const run = runFromJournal(entries, 'failed', problem);
  if (run === undefined) return;
  await keepWhatWasDone(data, run);
  await recordRun(data, run);
}

/**
 * Finishes what a killed companion left: a run without a report gets one that says `interrupted`, with what is known
 * of its changes. Answers that run, or undefined when there was none. May itself be killed and done again.
 * @throws StoreError
 */
export async function recordInterrupted(data: Data): Promise<SyncRun | undefined> {
  const entries = await readJournal(data.runUnderWay);
  if (entries === null) return undefined;
  const run = runFromJournal(entries, 'interrupted', companionEnded);
  if (run !== undefined) {
    await keepWhatWasDone(data, run);
    // Killed while its report was being kept: then the report is the truth. A damaged one is written anew.
    const own = await data.runs.get(run.runId).catch(() => undefined);
    await recordRun(data, own ?? run);
  }
  await data.runUnderWay.remove();
  return run;
}
