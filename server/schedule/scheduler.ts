import type { RunRequest } from '../../shared/sync-run.ts';
import { startedFacts, startFacts } from '../audit/run-facts.ts';
import type { Trail } from '../audit/trail.ts';
import type { Data } from '../data/open-data.ts';
import type { Log } from '../log.ts';
import { ProblemError } from '../problem-error.ts';
import type { RunService } from '../sync/run-service.ts';
import { dueSlot } from './slots.ts';

/** How often the clock is looked at; short enough for a daily time, and right after a sleep or a clock change. */
const lookEveryMs = 15_000;

const daily: RunRequest = { mode: 'sync' };

export interface Scheduler {
  /** Starts the run of a slot that is due, if any; also called right at the start of the companion. */
  look(): Promise<void>;
  stop(): void;
}

/**
 * Starts the daily sync when its slot is due. The slot is noted before the run starts, so that a run that breaks off
 * is not started over and over.
 */
export function startScheduler(parts: {
  data: Data;
  runs: RunService;
  trail: Trail;
  log: Log;
  now: () => Date;
}): Scheduler {
  const { data, runs, trail, log, now } = parts;

  const look = async (): Promise<void> => {
    const { settings, schedule } = data.main.value;
    const slot = dueSlot(settings, schedule, now());
    if (slot === null || runs.progress() !== null) return;
    await data.main.change((before) => ({
      ...before,
      schedule: { ...before.schedule, lastSlotAt: slot.toISOString() },
    }));
    log.info({ slot: slot.toISOString() }, 'daily sync is due');
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

  const timer = setInterval(() => {
    look().catch((error) => log.error({ err: error }, 'the schedule could not be looked at'));
  }, lookEveryMs);
  return { look, stop: () => clearInterval(timer) };
}
