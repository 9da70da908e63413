import { withoutThinSpaces } from './thin-space.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const midnight = (date: Date): number =>
  new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();

/**
 * Says a moment as people do: "today 06:02", "yesterday 18:30", "14 Jan 06:02".
 * @param locale BCP 47, such as `fr-CA`
 * @param iso the moment, ISO 8601
 */
export function momentWords(locale: string, iso: string, now: Date): string {
  const date = new Date(iso);
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(date);
  const days = Math.round((midnight(date) - midnight(now)) / day);
  if (Math.abs(days) <= 1)
    return `${new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')} ${time}`;
  const isThisYear = date.getFullYear() === now.getFullYear();
  const text = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(date);
  return `${text} ${time}`;
}

/** A moment in full, for hovering. */
export const fullMoment = (locale: string, iso: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long' }).format(new Date(iso));

/** A moment without its age, for a sentence: "Nov 30, 2026, 1:32 AM". */
export const dateTimeWords = (locale: string, iso: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));

/** A time of day, `HH:MM`, as people write it: "6:00 AM". */
export const timeOfDayWords = (locale: string, text: string): string =>
  new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' }).format(
    new Date(`2000-01-01T${text}Z`),
  );

/** A day without time, `YYYY-MM-DD`, as people write it. */
export const dayWords = (locale: string, text: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${text}T00:00:00Z`),
  );

/** A month, `2026-03`, as people write it: "March 2026". */
export const monthWords = (locale: string, text: string): string =>
  new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${text}-01T00:00:00Z`),
  );

/**
 * Says how long something takes: "4 sec", "3 min", "2 hr".
 * @param locale BCP 47, such as `fr-CA`
 * @param ms milliseconds
 */
export function durationWords(locale: string, ms: number): string {
  const [unit, length] =
    ms < 90_000
      ? (['second', 1000] as const)
      : ms < 90 * minute
        ? (['minute', minute] as const)
        : (['hour', hour] as const);
  const amount = ms < 10_000 ? Math.round(ms / 100) / 10 : Math.round(ms / length);
  const options = { style: 'unit', unit, unitDisplay: 'short' } as const;
  return withoutThinSpaces(new Intl.NumberFormat(locale, options).format(amount));
}
