import type { Settings } from '../../shared/settings.ts';
import type { RunSummary } from '../../shared/sync-run.ts';
import { isBelievable, setRightMs } from '../clock/noted-times.ts';
import type { Main } from '../data/documents/main.ts';
import { doesItsWork } from './make-up.ts';

/** A daily sync that is this late is missed: a day, and time for its tries. */
export const mostHours = 26;

type Watched = Pick<Settings, 'scheduleEnabled' | 'importCustomers' | 'importSubscriptions'>;

/** Whether the daily sync does its work. */
interface Pulse {
  readonly isLate: boolean;
  /** When a sync last did its work, ISO date-time, UTC; null: none did. */
  readonly lastAt: string | null;
}

/**
 * Whether no sync did its work for 26 hours, though one is to every day: for whoever watches that silence means well.
 * Pure. One that waits for a person has done its work; while the schedule is off nothing is late.
 * @param runs those of the history, newest first
 * @param since since when the schedule is as it is, ISO date-time; null: not known
 */
export function pulseOf(
  runs: readonly RunSummary[],
  settings: Watched,
  since: string | null,
  now: Date,
): Pulse {
  const worked = runs.find(
    (run) => isBelievable(run.finishedAt, now, setRightMs) && doesItsWork(run, settings),
  );
  const lastAt = worked?.finishedAt ?? null;
  const from = Math.max(
    ...[lastAt, since].map((at) => (at !== null && isBelievable(at, now, setRightMs) ? Date.parse(at) : 0)),
  );
  const isLate = settings.scheduleEnabled && now.getTime() - from > mostHours * 3_600_000;
  return { isLate, lastAt };
}

/** What is known of the daily sync, for whoever tells people. */
export const dailySync = ({
  main,
}: {
  readonly main: { readonly value: Pick<Main, 'settings' | 'schedule'> };
}) => ({
  /** Whether a run did all that a daily sync does. */
  didItsWork: (run: RunSummary): boolean => doesItsWork(run, main.value.settings),
  /** For how many hours none did its work (null: one did), and when one last did, ISO date-time, UTC. */
  lateness(runs: readonly RunSummary[], now: Date) {
    const { settings, schedule } = main.value;
    const { isLate, lastAt } = pulseOf(runs, settings, schedule.since, now);
    return { lateHours: isLate ? mostHours : null, lastAt };
  },
});
