import type { RunRequest } from '../../shared/sync-run.ts';
import { startedFacts, startFacts } from '../audit/run-facts.ts';
import type { Trail } from '../audit/trail.ts';
import type { Data } from '../data/open-data.ts';
import type { Log } from '../log.ts';
import { ProblemError } from '../messages/problem-error.ts';
import { cancelledCode } from '../sync/run/run-stopped.ts';
import type { RunService } from '../sync/run-service.ts';
import { isToMakeUp } from './make-up.ts';
import { dueSlot } from './slots.ts';

/** How often the clock is looked at; short enough for a daily time, and right after a sleep or a clock change. */
const lookEveryMs = 15_000;

const daily: RunRequest = { mode: 'sync' };

export interface Scheduler {
  /** Starts the run of a slot that is due, if any. */
  look(): Promise<void>;
  /** The first look of a start of the companion: also makes up for a daily sync that was interrupted. */
  lookAtStart(): Promise<void>;
  /** Resolves when no look is under way; after that none starts a run. */
  stop(): Promise<void>;
}

/**
 * Starts the daily sync when its slot is due. The slot is noted before the run starts, so that a run that breaks off
 * is not started over and over.
 */
export function startScheduler(parts: {
  data: Data;
  runs: Pick<RunService, 'start' | 'progress'>;
  trail: Trail;
  log: Log;
  now: () => Date;
}): Scheduler {
  const { data, runs, trail, log, now } = parts;
  let isStopped = false;
  let looking: Promise<void> | null = null;

  const start = async (): Promise<void> => {
    try {
      await trail.record(
        { kind: 'schedule' },
        startFacts(daily),
        () => runs.start(daily, 'schedule'),
        startedFacts(daily),
      );
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      log.warn({ code: error.note.code }, 'daily sync could not start');
      const lastError = { ...error.note, at: now().toISOString(), runId: '' };
      await data.main.change((before) => ({ ...before, schedule: { ...before.schedule, lastError } }));
    }
  };

  const startIfDue = async (): Promise<void> => {
    const { settings, schedule } = data.main.value;
    const slot = dueSlot(settings, schedule, now());
    if (slot === null || runs.progress() !== null) return;
    await data.main.change((before) => ({
      ...before,
      schedule: { ...before.schedule, lastSlotAt: slot.toISOString() },
    }));
    if (isStopped) return;
    log.info({ slot: slot.toISOString() }, 'daily sync is due');
    await start();
  };

  const makeUp = async (): Promise<void> => {
    const { settings, schedule } = data.main.value;
    const { runs: past } = data.history.value;
    if (!settings.scheduleEnabled || runs.progress() !== null || !isToMakeUp(past, schedule.lastSlotAt))
      return;
    const scheduled = past.find(({ trigger }) => trigger === 'schedule');
    const report = scheduled?.status === 'interrupted' ? await data.runs.get(scheduled.runId) : undefined;
    if (isStopped || report?.problems.some(({ code }) => code === cancelledCode)) return;
    log.info({ slot: schedule.lastSlotAt }, 'daily sync was interrupted and is done now');
    await start();
  };

  /** One look at a time: two would both find the slot due. */
  const once = (work: () => Promise<void>): Promise<void> => {
    if (isStopped) return Promise.resolve();
    looking ??= work().finally(() => {
      looking = null;
    });
    return looking;
  };
  const look = () => once(startIfDue);

  const timer = setInterval(() => {
    look().catch((error) => log.error({ err: error }, 'the schedule could not be looked at'));
  }, lookEveryMs);
  return {
    look,
    lookAtStart: () =>
      once(async () => {
        await startIfDue();
        await makeUp();
      }),
    async stop() {
      isStopped = true;
      clearInterval(timer);
      // Whoever asked for the look hears of its trouble.
      await looking?.catch(() => undefined);
    },
  };
}
