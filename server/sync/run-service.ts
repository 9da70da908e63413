import { setMaxListeners } from 'node:events';
import type { RunProgress, RunRequest, SyncRun } from '../../shared/sync-run.ts';
import type { Data } from '../data/open-data.ts';
import type { Log } from '../log.ts';
import { ProblemError } from '../messages/problem-error.ts';
import type { Tenants } from '../tenants/tenants.ts';
import { assumptions } from '../vendors/assumptions/all.ts';
import type { Connector } from '../vendors/clients.ts';
import { createProgress, type Progress } from './run/progress.ts';
import { recordRun } from './run/record-run.ts';
import { recordFailure, recordInterrupted } from './run/recovery.ts';
import { newRunId, orderOf, type RunOrder } from './run/run-order.ts';
import { RunStopped } from './run/run-stopped.ts';
import { waitForInFlight } from './run/wait-for-in-flight.ts';
import { createRunJournal, type RunJournal } from './run/write-ahead-journal.ts';
import { syncRun } from './sync-run.ts';

export interface RunService {
  /**
   * Starts a run, or answers the one that is under way.
   * @throws ProblemError when a side is not connected, or the plan to approve is unknown or spent.
   */
  start(
    request: RunRequest,
    trigger: SyncRun['trigger'],
  ): Promise<{ runId: string; alreadyRunning: boolean }>;
  /** Where the run under way is; null when none is. */
  progress(): RunProgress | null;
  /** Progress of a run until it has finished, the present state first. */
  follow(runId: string, signal: AbortSignal): AsyncIterable<RunProgress>;
  /** Asks a run to stop after the request in flight; false when it is not under way. */
  cancel(runId: string, by: RunStopped['by']): boolean;
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

/** How often a run looks whether it waits for Halo's request limit. */
const waitingEveryMs = 500;

/** Runs syncs, one at a time, and keeps their reports. */
export function createRunService(deps: {
  data: Data;
  connector: Connector;
  tenants: Pick<Tenants, 'confirm'>;
  log: Log;
  now: () => Date;
  /** How long Halo may go on with a request whose sender is gone. */
  inFlightMs?: number;
}): RunService {
  const { data, connector, tenants, log, now, inFlightMs = assumptions.haloSettles.value.ms } = deps;
  let current: Current | null = null;
  let finished: Promise<void> = Promise.resolve();
  let isClosed = false;

  const run = async (order: RunOrder, own: Current): Promise<void> => {
    const { progress } = own;
    const { signal } = own.abort;
    log.info({ runId: order.runId, mode: order.mode, trigger: order.trigger }, 'run started');
    let watch: NodeJS.Timeout | undefined;
    let journal: RunJournal | undefined;
    try {
      const [sherweb, halo] = [connector.sherweb(), connector.halo()];
      journal = createRunJournal(order, { data, sherweb, halo, now });
      // Left by a run of this process that could not be recorded at its end, if by any.
      await recordInterrupted(data);
      await journal.begin();
      if (order.mode !== 'preview')
        await waitForInFlight({ data, now, inFlightMs, onProgress: progress.show, signal });
      // While a request waits for Halo's limit nothing else happens that could say so.
      watch = setInterval(() => {
        if (progress.present.waiting !== halo.waiting)
          progress.show({ ...progress.present, waiting: halo.waiting });
      }, waitingEveryMs);
      const confirmAccounts = async (listedIds: ReadonlySet<string>) =>
        tenants.confirm({ halo: await halo.account(), sherweb: { account: sherweb.account, listedIds } });
      const charges = connector.charges();
      const deps = {
        data,
        sherweb,
        halo,
        charges,
        confirmAccounts,
        now,
        journal,
        onProgress: progress.show,
        signal,
      };
      const report = await syncRun(order, deps);
      await recordRun(data, report);
      await journal.end();
      log.info(
        { runId: order.runId, status: report.status, ...report.counts, ...report.calls },
        'run finished',
      );
    } catch (error) {
      log.error({ runId: order.runId, err: error }, 'run broke off');
      // What cannot be recorded now stays in the journal, and the next start records it.
      await recordFailure(data, journal?.entries ?? [], error)
        .then(() => journal?.end())
        .catch((cause) =>
          log.error({ runId: order.runId, err: cause }, 'the broken run could not be recorded'),
        );
    } finally {
      clearInterval(watch);
      current = null;
      progress.show({ ...progress.present, phase: 'finished', doing: 'Finished', waiting: false });
    }
  };

  return {
    async start(request, trigger) {
      if (isClosed) throw isStopping();
      if (current !== null) return { runId: current.runId, alreadyRunning: true };
      const runId = newRunId(now());
      const own: Current = {
        runId,
        abort: new AbortController(),
        progress: createProgress(runId, request.mode),
      };
      current = own;
      // Every request that waits for its turn listens; Node would take that for a leak and say so on the terminal.
      setMaxListeners(0, own.abort.signal);
      try {
        // Not connected is an answer to whoever asks, not a failed run.
        connector.sherweb();
        connector.halo();
        const order = await orderOf(request, trigger, runId, data);
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
    idle: () => finished,
    async close() {
      isClosed = true;
      current?.abort.abort(new RunStopped('companion'));
      await finished;
    },
  };
}

const isStopping = () => new ProblemError(503, 'companion.stopping');
