import { runTable } from '../../shared/run-table.ts';
import type { RunProgress, RunRequest, SyncRun } from '../../shared/sync-run.ts';
import { note } from '../messages/note.ts';
import type { ExitCode, Outcome } from './outcome.ts';
import { printRun } from './print/run.ts';
import { runTableLabels } from './print/run-table-labels.ts';
import { printRuns } from './print/runs.ts';
import { ApiProblem, type Session } from './session.ts';
import { writeCsv } from './write-csv.ts';

/** What was asked of `sync` on the command line. */
export interface SyncOptions {
  readonly preview?: boolean;
  readonly customers?: boolean;
  readonly subscriptions?: boolean;
  readonly haloClient?: readonly number[];
  readonly approve?: string;
  /** Numbers of lines as they are printed, from 1 on. */
  readonly leaveOut?: readonly number[];
}

const exitCodes: Record<SyncRun['status'], ExitCode> = {
  completed: 0,
  preview: 0,
  partial: 1,
  failed: 1,
  interrupted: 1,
  moved: 1,
  held: 3,
  partlyHeld: 3,
};

const wasRunning = 'Another run was under way, so nothing new was started; this is its report.';

const requestOf = (options: SyncOptions): RunRequest =>
  options.approve === undefined
    ? {
        mode: options.preview ? 'preview' : 'sync',
        scope: {
          customers: options.customers === true,
          subscriptions: options.subscriptions === true,
          haloClientIds: options.haloClient?.length ? [...options.haloClient] : null,
        },
      }
    : {
        mode: 'approve',
        planId: options.approve,
        ...(options.leaveOut === undefined ? {} : { leaveOut: options.leaveOut.map((line) => line - 1) }),
      };

/** The run was started, and now nobody knows of it. */
const ownerGone = new ApiProblem(503, note('companion.gone', { wording: 'afterSync' }));

/** Runs a sync, a preview or an approved plan and answers its report. @throws ApiProblem */
export async function syncCommand(
  session: Session,
  options: SyncOptions,
  onProgress: (progress: RunProgress) => void,
): Promise<Outcome> {
  const started = await session.call('startRun', { body: requestOf(options) });
  // A plain sync got what it wanted, a sync; a preview or an approved plan did not.
  const isServed = !options.preview && options.approve === undefined;
  return reportOf(started, isServed, session, onProgress);
}

/** Takes a run back, or previews that, and answers the report. @throws ApiProblem */
export async function undoCommand(
  session: Session,
  runId: string,
  preview: boolean,
  onProgress: (progress: RunProgress) => void,
): Promise<Outcome> {
  const started = await session.call('undoRun', { params: { runId }, body: { preview } });
  return reportOf(started, false, session, onProgress);
}

/**
 * The report of a run that was started, once it has ended.
 * @param isServed whether any run does, should another one have been under way
 */
export async function reportOf(
  { runId, alreadyRunning }: { readonly runId: string; readonly alreadyRunning: boolean },
  isServed: boolean,
  session: Session,
  onProgress: (progress: RunProgress) => void,
): Promise<Outcome> {
  await session.follow(runId, onProgress);
  const run = await session.call('readRun', { params: { runId } }).catch((error: unknown) => {
    throw error instanceof ApiProblem && error.note.code === 'sync.runUnknown' ? ownerGone : error;
  });
  // A preview whose reads failed is no success, whatever could be planned; nor is a failure that something waits beside.
  const hasFailed = ['preview', 'partlyHeld'].includes(run.status) && run.counts.failed > 0;
  const exitCode = hasFailed ? 1 : exitCodes[run.status];
  if (!alreadyRunning) return { json: run, text: printRun(run), exitCode };
  return { json: run, text: `${wasRunning}\n\n${printRun(run)}`, exitCode: isServed ? exitCode : 1 };
}

/**
 * Past runs, or one of them with every change, printed or as a table in a new file.
 * @throws ApiProblem, ConfigError when the CSV cannot be written
 */
export async function runsCommand(
  session: Session,
  runId: string | undefined,
  csv: string | undefined,
): Promise<Outcome> {
  if (runId === undefined) {
    const answer = await session.call('listRuns', { query: { limit: 50 } });
    const { schedule } = await session.call('status', {});
    return { json: answer, text: printRuns(answer.runs, schedule), exitCode: 0 };
  }
  const run = await session.call('readRun', { params: { runId } });
  const text =
    csv === undefined
      ? printRun(run, Number.POSITIVE_INFINITY)
      : await writeCsv(csv, runTable(run, runTableLabels));
  return { json: run, text, exitCode: 0 };
}
