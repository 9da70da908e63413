import type { ListedRenewal } from '../../../shared/renewals.ts';

/** Something of a commitment that falls on a day: its term ends or renews, or its window closes. */
export interface Entry {
  readonly renewal: ListedRenewal;
  readonly what: 'ends' | 'renews' | 'unknown' | 'closes';
}

/** One day of a month's page; `isOther`: of the month before or after. */
export interface Day {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly isOther: boolean;
  readonly entries: readonly Entry[];
}

const dayMs = 86_400_000;

const dayText = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The day of a moment, in a zone of the reader: `2027-02-09`. */
export const localDay = (iso: string, timeZone?: string): string =>
  // Swedish days are written as ISO writes them.
  new Intl.DateTimeFormat('sv-SE', timeZone === undefined ? {} : { timeZone }).format(new Date(iso));

/** The month before or after: `2026-12` and 1 make `2027-01`. */
export function monthAfter(month: string, step: number): string {
  const [year = 0, place = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, place - 1 + step, 1)).toISOString().slice(0, 7);
}

/**
 * A month as a page of whole weeks. Days of terms are plain days, alike in every zone; a window closes on the reader's day.
 * @param month `2027-02`
 * @param firstWeekday 1 is Monday, 7 Sunday
 * @example 2027-02, which begins on a Monday, has four weeks where Monday is the first day of the week
 */
export function monthPage(
  renewals: readonly ListedRenewal[],
  month: string,
  { firstWeekday, timeZone }: { readonly firstWeekday: number; readonly timeZone?: string },
): readonly (readonly Day[])[] {
  const entries = entriesByDay(renewals, timeZone);
  const first = Date.parse(`${month}-01T00:00:00Z`);
  const next = Date.parse(`${monthAfter(month, 1)}-01T00:00:00Z`);
  const lead = (new Date(first).getUTCDay() - firstWeekday + 14) % 7;
  const weeks: Day[][] = [];
  for (let start = first - lead * dayMs; start < next; start += 7 * dayMs)
    weeks.push(
      Array.from({ length: 7 }, (_, place) => {
        const day = dayText(start + place * dayMs);
        return { day, isOther: !day.startsWith(month), entries: entries.get(day) ?? [] };
      }),
    );
  return weeks;
}

/** The loud ones first. */
const order: readonly Entry['what'][] = ['ends', 'closes', 'unknown', 'renews'];

function entriesByDay(
  renewals: readonly ListedRenewal[],
  timeZone: string | undefined,
): ReadonlyMap<string, readonly Entry[]> {
  const days = new Map<string, Entry[]>();
  const put = (day: string, entry: Entry) => days.set(day, [...(days.get(day) ?? []), entry]);
  for (const renewal of renewals) {
    const { date, then, windowClosesAt } = renewal;
    if (date !== null)
      put(date, { renewal, what: then === 'ends' ? 'ends' : then === null ? 'unknown' : 'renews' });
    if (windowClosesAt !== null) put(localDay(windowClosesAt, timeZone), { renewal, what: 'closes' });
  }
  for (const all of days.values())
    all.sort((one, other) => order.indexOf(one.what) - order.indexOf(other.what));
  return days;
}

/** The first day of the week where the reader is: 1 is Monday, 7 Sunday. */
export function firstWeekdayOf(locale: string): number {
  const known = new Intl.Locale(locale) as Intl.Locale & {
    getWeekInfo?: () => { readonly firstDay: number };
    readonly weekInfo?: { readonly firstDay: number };
  };
  // Firefox has neither: the week begins as ISO says.
  return (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1;
}
