import { Cron } from 'croner';
import type { Settings } from '../../shared/settings.ts';
import { isBelievable } from '../clock/noted-times.ts';

type Daily = Pick<Settings, 'scheduleEnabled' | 'scheduleTime' | 'scheduleTimeZone'>;

/**
 * The daily slots as croner computes them: a time that the clocks skip in spring happens right after the gap, one
 * that comes twice in autumn happens once.
 */
const cronOf = ({ scheduleTime, scheduleTimeZone }: Daily): Cron => {
  const [hour, minute] = scheduleTime.split(':').map(Number);
  return new Cron(`${minute} ${hour} * * *`, { timezone: scheduleTimeZone, paused: true });
};

/** The next daily slot after `now`; null while the schedule is off. */
export const nextSlot = (daily: Daily, now: Date): Date | null =>
  daily.scheduleEnabled ? cronOf(daily).nextRun(now) : null;

/**
 * The slot that is due: the latest one up to `now`, unless its run has happened (`lastSlotAt`) or it was before the
 * schedule was switched on or changed (`since`). However many slots were missed, one run makes up for them. No time
 * beyond the next slot is believed.
 */
export function dueSlot(
  daily: Daily,
  state: { readonly since: string | null; readonly lastSlotAt: string | null },
  now: Date,
): Date | null {
  if (!daily.scheduleEnabled) return null;
  const cron = cronOf(daily);
  const [latest] = cron.previousRuns(1, new Date(now.getTime() + 1));
  if (latest === undefined) return null;
  const next = cron.nextRun(now)?.getTime() ?? Number.POSITIVE_INFINITY;
  const noted = [state.since, state.lastSlotAt]
    .map((time) => Date.parse(time ?? '') || 0)
    .filter((time) => isBelievable(time, next));
  return latest.getTime() > Math.max(0, ...noted) ? latest : null;
}
