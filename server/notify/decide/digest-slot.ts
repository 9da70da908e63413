import { Cron } from 'croner';
import type { Settings } from '../../../shared/settings.ts';
import { isBelievable } from '../../clock/noted-times.ts';

type Hour = Pick<Settings, 'digestTime' | 'scheduleTimeZone'>;

const cronOf = ({ digestTime, scheduleTimeZone }: Hour): Cron => {
  const [hour, minute] = digestTime.split(':').map(Number);
  return new Cron(`${minute} ${hour} * * 1-5`, { timezone: scheduleTimeZone, paused: true });
};

/** When the digest of the last weekday was due, up to `now`. */
export const lastDigestSlot = (hour: Hour, now: Date): Date | null =>
  cronOf(hour).previousRuns(1, new Date(now.getTime() + 1))[0] ?? null;

/**
 * The digest that is due: that of the last weekday, unless it was told already or was before there was a way to tell. No
 * time beyond the next one is believed.
 * @param noted when the last digest was due that was told, and since when there is a way, ISO date-times, UTC
 * @returns ISO date-time, UTC; null: none is
 */
export function dueDigestSlot(hour: Hour, noted: readonly (string | null)[], now: Date): string | null {
  const slot = lastDigestSlot(hour, now)?.toISOString() ?? null;
  const next = nextDigestSlot(hour, now) ?? now;
  const isTold = noted.some((at) => at !== null && slot !== null && at >= slot && isBelievable(at, next));
  return isTold ? null : slot;
}

/** When the next digest is due. */
export const nextDigestSlot = (hour: Hour, now: Date): Date | null => cronOf(hour).nextRun(now);
