import type { Actor } from '../../shared/audit.ts';
import type { RunProgress, RunRequest, SyncRun } from '../../shared/sync-run.ts';
import { ProblemError } from '../messages/problem-error.ts';
import { type RecordedRunDeps, recordedRun } from './recorded-run.ts';
import { orderOf } from './run/make-order.ts';
import { createProgress, type Progress } from './run/model/progress.ts';
import { newRunId, type RunOrder, type UndoRequest } from './run/model/run-order.ts';
import { RunStopped } from './run/model/run-stopped.ts';

export interface RunService {
  /**
   * Starts a run, or answers the one that is under way.
   * @param by who asks; a command on this machine, or the schedule, unless told
   * @throws ProblemError when a side is not connected, the plan to approve is unknown or spent, or a run cannot be
   * taken back.
   */
  start(
    request: RunRequest | UndoRequest,
    trigger: SyncRun['trigger'],
    by?: Actor,
  ): Promise<{ runId: string; alreadyRunning: boolean }>;
  /** Where the run under way is; null when none is. */
  progress(): RunProgress | null;
  /** Progress of a run until it has finished, the present state first. */
  follow(runId: string, signal: AbortSignal): AsyncIterable<RunProgress>;
  /** Asks a run to stop after the request in flight; false when it is not under way. */
  cancel(runId: string, by: RunStopped['by']): boolean;
  /** Has `does` told of each run that came to its end and is recorded; it must not throw. */
  afterEach(does: (run: SyncRun) => void): void;
  /** Resolves when no run is under way. */
  idle(): Promise<void>;
  /** Stops the run under way after the request in flight, starts no other, and resolves when it is recorded. */
  close(): Promise<void>;
}

interface Current {
  readonly runId: string;
  readonly abort: AbortController;
  readonly progress: Progress;
}

/** Runs syncs, one at a time, and keeps their reports. */
export function createRunService(deps: RecordedRunDeps): RunService {
  const { data, vendors, now } = deps;
  let current: Current | null = null;
  let finished: Promise<void> = Promise.resolve();
  let isClosed = false;
  const afterEach: ((run: SyncRun) => void)[] = [];

  const run = async (order: RunOrder, { progress, abort }: Current): Promise<void> => {
    try {
      const report = await recordedRun(order, progress, abort.signal, deps);
      if (report !== null) for (const does of afterEach) does(report);
    } finally {
      current = null;
      progress.show({ phase: 'finished', doing: 'doing.finished', waiting: false });
    }
  };

  return {
    async start(request, trigger, by = trigger === 'schedule' ? { kind: 'schedule' } : { kind: 'command' }) {
      if (isClosed) throw isStopping();
      if (current !== null) return { runId: current.runId, alreadyRunning: true };
      const runId = newRunId(now());
      const own: Current = {
        runId,
        abort: new AbortController(),
        progress: createProgress(runId, request.mode),
      };
      current = own;
      try {
        // Not connected is an answer to whoever asks, not a failed run.
        vendors.sherweb();
        vendors.halo();
        const order = await orderOf(request, { trigger, by }, runId, data);
        if (isClosed) throw isStopping();
        finished = run(order, own);
        return { runId, alreadyRunning: false };
      } catch (error) {
        current = null;
        throw error;
      }
    },
    progress: () => current?.progress.present ?? null,
    async *follow(runId, signal) {
      if (current?.runId === runId) yield* current.progress.follow(signal);
    },
    cancel(runId, by) {
      if (current?.runId !== runId) return false;
      current.abort.abort(new RunStopped(by));
      return true;
    },
    afterEach: (does) => void afterEach.push(does),
    idle: () => finished,
    async close() {
      isClosed = true;
      current?.abort.abort(new RunStopped('companion'));
      await finished;
    },
  };
}

const isStopping = () => new ProblemError(503, 'companion.stopping');
