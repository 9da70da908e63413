import { createDailyStart, type DailyDeps } from './start-due.ts';

/** How often the clock is looked at; short enough for a daily time, and right after a sleep or a clock change. */
const lookEveryMs = 15_000;

export interface Scheduler {
  /** Starts the run of a slot that is due, if any, or tries one again that has not come to its end. */
  look(): Promise<void>;
  /** The first look of a start of the companion: also makes up for a daily sync that was interrupted. */
  lookAtStart(): Promise<void>;
  /** Resolves when no look is under way; after that none starts a run. */
  stop(): Promise<void>;
}

/** Looks again and again whether the daily sync is due, and starts it. */
export function startScheduler(deps: DailyDeps): Scheduler {
  let isStopped = false;
  let looking: Promise<void> | null = null;

  const startWhatIsDue = createDailyStart(deps, () => isStopped);

  /** One look at a time: two would both find the slot due. */
  const once = (work: () => Promise<void>): Promise<void> => {
    if (isStopped) return Promise.resolve();
    looking ??= work().finally(() => {
      looking = null;
    });
    return looking;
  };
  const look = () => once(() => startWhatIsDue(false));

  const timer = setInterval(() => {
    look().catch((error) => deps.log.error({ err: error }, 'the schedule could not be looked at'));
  }, lookEveryMs);
  return {
    look,
    lookAtStart: () => once(() => startWhatIsDue(true)),
    async stop() {
      isStopped = true;
      clearInterval(timer);
      // Whoever asked for the look hears of its trouble.
      await looking?.catch(() => undefined);
    },
  };
}
