import { Cron } from 'croner';
import type { Settings } from '../../../shared/settings.ts';

type Hour = Pick<Settings, 'digestTime' | 'scheduleTimeZone'>;

const cronOf = ({ digestTime, scheduleTimeZone }: Hour): Cron => {
  const [hour, minute] = digestTime.split(':').map(Number);
  return new Cron(`${minute} ${hour} * * 1-5`, { timezone: scheduleTimeZone, paused: true });
};

/** When the digest of the last weekday was due, up to `now`. */
export const lastDigestSlot = (hour: Hour, now: Date): Date | null =>
  cronOf(hour).previousRuns(1, new Date(now.getTime() + 1))[0] ?? null;

/** When the next digest is due. */
export const nextDigestSlot = (hour: Hour, now: Date): Date | null => cronOf(hour).nextRun(now);
