import type { RunRequest } from '../../shared/sync-run.ts';
import { startedFacts, startFacts } from '../audit/run-facts.ts';
import type { Trail } from '../audit/trail.ts';
import type { Main } from '../data/documents/main.ts';
import type { Data } from '../data/open-data.ts';
import type { Log } from '../log.ts';
import { ProblemError } from '../messages/problem-error.ts';
import { cancelledCode } from '../sync/run/model/run-stopped.ts';
import type { RunService } from '../sync/run-service.ts';
import { isToMakeUp } from './make-up.ts';
import { dueSlot } from './slots.ts';

const daily: RunRequest = { mode: 'sync' };

/** What the daily sync is started with. */
export interface DailyDeps {
  readonly data: Data;
  readonly runs: Pick<RunService, 'start' | 'progress'>;
  readonly trail: Trail;
  readonly log: Log;
  readonly now: () => Date;
}

/**
 * Makes what starts the daily sync when its slot is due, and again until a sync has done its work (`isToMakeUp`). Slot
 * and try are noted before the run starts, so that a run that breaks off is not started over and over.
 * @param isStopped whether none is to be started any more
 * @returns takes whether the companion starts; throws StoreError
 */
export function createDailyStart(
  { data, runs, trail, log, now }: DailyDeps,
  isStopped: () => boolean,
): (isAtStart: boolean) => Promise<void> {
  const note = (change: Partial<Main['schedule']>) =>
    data.main.change((before) => ({ ...before, schedule: { ...before.schedule, ...change } }));

  const start = async (): Promise<void> => {
    try {
      const { alreadyRunning } = await trail.record(
        { kind: 'schedule' },
        startFacts(daily),
        () => runs.start(daily, 'schedule'),
        startedFacts(daily),
      );
      // Another run came first: this one is still to be done, as soon as that has ended.
      if (alreadyRunning) await note({ lastTriedAt: null });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      log.warn({ code: error.note.code }, 'daily sync could not start');
      await note({ lastError: { ...error.note, at: now().toISOString(), runId: '' } });
    }
  };

  const startSlot = async (slot: Date): Promise<void> => {
    if (runs.progress() !== null) return;
    await note({ lastSlotAt: slot.toISOString(), lastTriedAt: now().toISOString() });
    if (isStopped()) return;
    log.info({ slot: slot.toISOString() }, 'daily sync is due');
    await start();
  };

  const makeUp = async (isAtStart: boolean): Promise<void> => {
    const { settings, schedule } = data.main.value;
    const { runs: past } = data.history.value;
    if (!settings.scheduleEnabled || runs.progress() !== null) return;
    if (!isToMakeUp(past, schedule, settings, now(), isAtStart)) return;
    const scheduled = past.find(({ trigger }) => trigger === 'schedule');
    const report = scheduled?.status === 'interrupted' ? await data.runs.get(scheduled.runId) : undefined;
    if (isStopped() || report?.problems.some(({ code }) => code === cancelledCode)) return;
    await note({ lastTriedAt: now().toISOString() });
    if (isStopped()) return;
    log.info({ slot: schedule.lastSlotAt }, 'daily sync has not come to its end and is done now');
    await start();
  };

  return (isAtStart) => {
    const { settings, schedule } = data.main.value;
    const slot = dueSlot(settings, schedule, now());
    return slot === null ? makeUp(isAtStart) : startSlot(slot);
  };
}
