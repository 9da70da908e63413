import { lazily } from './lazily.ts';

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
const isMoment = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z$/.test(text);

/**
 * Writes days and points in time as people of a language do; every other text stays as it is.
 * @param locale as in BCP 47
 * @example en-GB: `2026-12-02` is "2 Dec 2026", `2026-12-02T22:38:00Z` is "2 Dec 2026, 22:38 UTC"
 */
export function datesIn(locale: string): (text: string) => string {
  const day = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  const days = lazily(() => new Intl.DateTimeFormat(locale, day));
  const moments = lazily(
    () => new Intl.DateTimeFormat(locale, { ...day, hour: '2-digit', minute: '2-digit' }),
  );
  return (text) => {
    if (!(isDay(text) || isMoment(text)) || Number.isNaN(Date.parse(text))) return text;
    return isDay(text) ? days().format(new Date(text)) : `${moments().format(new Date(text))} UTC`;
  };
}
