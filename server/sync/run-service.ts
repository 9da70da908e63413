import { randomBytes } from 'node:crypto';
import { EventEmitter, once, setMaxListeners } from 'node:events';
import type { SyncScope } from '../../shared/sync-plan.ts';
import type { RunProgress, RunRequest, SyncRun } from '../../shared/sync-run.ts';
import type { Connector } from '../connector.ts';
import type { Data } from '../data/open-data.ts';
import type { Log } from '../log.ts';
import { ProblemError } from '../problem-error.ts';
import { executeRun, type RunOrder } from './execute-run.ts';
import { recordFailure, recordRun } from './record-run.ts';

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
  cancel(runId: string): boolean;
  /** Resolves when no run is under way. */
  idle(): Promise<void>;
}

interface Current {
  readonly runId: string;
  readonly abort: AbortController;
  readonly events: EventEmitter<{ progress: [RunProgress] }>;
  progress: RunProgress;
}

/** How often a run looks whether it waits for Halo's request limit. */
const waitingEveryMs = 500;

/** Runs syncs, one at a time, and keeps their reports. */
export function createRunService(parts: {
  data: Data;
  connector: Connector;
  log: Log;
  now: () => Date;
}): RunService {
  const { data, connector, log, now } = parts;
  let current: Current | null = null;
  let finished: Promise<void> = Promise.resolve();

  const run = async (order: RunOrder, own: Current): Promise<void> => {
    const show = (progress: Omit<RunProgress, 'runId'>) => {
      own.progress = { runId: own.runId, ...progress };
      own.events.emit('progress', own.progress);
    };
    log.info({ runId: order.runId, mode: order.mode, trigger: order.trigger }, 'run started');
    let watch: NodeJS.Timeout | undefined;
    try {
      const [sherweb, halo] = [connector.sherweb(), connector.halo()];
      // While a request waits for Halo's limit nothing else happens that could say so.
      watch = setInterval(() => {
        if (own.progress.waiting !== halo.waiting) show({ ...own.progress, waiting: halo.waiting });
      }, waitingEveryMs);
      const report = await executeRun(order, {
        data,
        sherweb,
        halo,
        now,
        onProgress: show,
        signal: own.abort.signal,
      });
      await recordRun(data, report);
      log.info(
        { runId: order.runId, status: report.status, ...report.counts, ...report.calls },
        'run finished',
      );
    } catch (error) {
      log.error({ runId: order.runId, err: error }, 'run broke off');
      await recordFailure(data, order, error, now()).catch((cause) =>
        log.error({ runId: order.runId, err: cause }, 'the broken run could not be recorded'),
      );
    } finally {
      clearInterval(watch);
      current = null;
      show({ ...own.progress, phase: 'finished', doing: 'Finished', waiting: false });
    }
  };

  return {
    async start(request, trigger) {
      if (current !== null) return { runId: current.runId, alreadyRunning: true };
      const runId = newId(now());
      const own: Current = {
        runId,
        abort: new AbortController(),
        events: new EventEmitter(),
        progress: { runId, phase: 'reading', doing: 'Starting', done: 0, total: 0, waiting: false },
      };
      current = own;
      // Every request that waits for its turn listens; Node would take that for a leak and say so on the terminal.
      setMaxListeners(0, own.abort.signal);
      try {
        // Not connected is an answer to whoever asks, not a failed run.
        connector.sherweb();
        connector.halo();
        const order = await orderOf(request, trigger, runId, data);
        finished = run(order, own);
        return { runId, alreadyRunning: false };
      } catch (error) {
        current = null;
        throw error;
      }
    },
    progress: () => current?.progress ?? null,
    async *follow(runId, signal) {
      const own = current;
      if (own === null || own.runId !== runId) return;
      for (let shown: RunProgress | null = null; ; ) {
        if (shown !== own.progress) {
          shown = own.progress;
          yield shown;
        } else if (shown.phase === 'finished' || signal.aborted) return;
        else await once(own.events, 'progress', { signal });
      }
    },
    cancel(runId) {
      if (current?.runId !== runId) return false;
      current.abort.abort(new Error('stopped'));
      return true;
    },
    idle: () => finished,
  };
}

/** Ids sort by time and are safe as file names. */
const newId = (now: Date): string =>
  `${now.toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')}-${randomBytes(3).toString('hex')}`;

async function orderOf(
  request: RunRequest,
  trigger: SyncRun['trigger'],
  runId: string,
  data: Data,
): Promise<RunOrder> {
  const planId = `plan-${randomBytes(4).toString('hex')}`;
  if (request.mode !== 'approve') {
    const scope = scopeOf(request.scope ?? {}, data);
    return { runId, planId, trigger, mode: request.mode, scope, approved: null };
  }
  const approved = await data.plans.get(request.planId);
  if (approved === undefined)
    throw new ProblemError(
      404,
      'sync.planUnknown',
      `There is no plan ${request.planId}.`,
      'Make a new preview.',
    );
  if (approved.state !== 'preview' && approved.state !== 'held')
    throw new ProblemError(
      409,
      'sync.planSpent',
      `Plan ${request.planId} was already ${approved.state === 'moved' ? 'overtaken by changes' : approved.state}.`,
      'Make a new preview.',
    );
  return { runId, planId, trigger, mode: 'approve', scope: approved.scope, approved };
}

type AskedScope = { readonly [K in keyof SyncScope]?: SyncScope[K] | undefined };

/** Neither part named: what the settings say. Only some customers: their subscriptions. */
function scopeOf(asked: AskedScope, data: Data): SyncScope {
  const { importCustomers, importSubscriptions } = data.main.value.settings;
  const haloClientIds = asked.haloClientIds ?? null;
  const isUnspecified = !asked.customers && !asked.subscriptions;
  const customers = isUnspecified ? importCustomers : asked.customers === true;
  return {
    customers: haloClientIds === null && customers,
    subscriptions: isUnspecified
      ? importSubscriptions || haloClientIds !== null
      : asked.subscriptions === true,
    haloClientIds,
  };
}
