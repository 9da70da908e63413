import type { SyncRun } from '../../../shared/sync-run.ts';
import type { Data } from '../../data/open-data.ts';
import { endSettlements } from '../../decisions/keep.ts';
import { phrase } from '../../messages/phrases.ts';
import { StoreError } from '../../store/store-error.ts';
import { failed, failedWith } from '../plan/model/problems.ts';
import type { JournalEntry } from './journal/journal-entry.ts';
import { companionEnded, runFromJournal } from './journal/run-from-journal.ts';
import { readJournal } from './journal/write-ahead-journal.ts';
import { keepMadeBy } from './keep/mappings-and-links.ts';
import { recordRun } from './record-run.ts';
import { takeUpAgain } from './undo/set-aside.ts';

/**
 * Keeps that a run broke off for a reason of our own, with what it had done, as far as it can still be kept.
 * @throws StoreError
 */
export async function recordFailure(
  data: Data,
  entries: readonly JournalEntry[],
  error: unknown,
): Promise<void> {
  const problem =
    error instanceof StoreError ? failedWith(error.note, phrase('run.brokeOff')) : failed('sync.brokeOff');
  const run = runFromJournal(entries, 'failed', problem);
  if (run === undefined) return;
  await keepDone(data, run);
  await recordRun(data, run);
}

/** Keeps what came of a run whose end was not its own. Idempotent. @throws StoreError */
async function keepDone(data: Data, run: SyncRun): Promise<void> {
  await keepMadeBy(data, run);
  await endSettlements(data, run.changes);
  if (run.undoes !== undefined) await takeUpAgain(data, run);
}

/**
 * Finishes what a killed companion left: a run without a report gets one that says `interrupted`, with what is known
 * of its changes. Idempotent: it may itself be killed and done again.
 * @returns that run, or undefined when there was none
 * @throws StoreError
 */
export async function recordInterrupted(data: Data): Promise<SyncRun | undefined> {
  const entries = await readJournal(data.runUnderWay);
  if (entries === null) return undefined;
  const run = runFromJournal(entries, 'interrupted', companionEnded);
  if (run !== undefined) {
    await keepDone(data, run);
    // Killed while its report was being kept: then the report is the truth. A damaged one is written anew.
    const own = await data.runs.get(run.runId).catch(() => undefined);
    await recordRun(data, own ?? run);
  }
  await data.runUnderWay.remove();
  return run;
}
