import type { Calendar } from '../../../shared/calendars.ts';
import type { Phrase } from '../../../shared/note-values.ts';
import type { ListedRenewal } from '../../../shared/renewals.ts';
import { type PhraseCode, phrase } from '../../messages/phrases.ts';

/** One event of a calendar: a plain day, or a moment (ISO date-time, UTC). It holds no money and no seats. */
export interface CalendarEvent {
  /** The same for as long as it is the same subscription and term, or window. */
  readonly uid: string;
  readonly start: string;
  readonly isDay: boolean;
  readonly says: Phrase;
  /** Reminders, in seconds before it. */
  readonly alarms: readonly number[];
  /** When it was read, ISO date-time, UTC; null: never. */
  readonly asOf: string | null;
}

const hour = 3_600;
const day = 24 * hour;
const alarmsOf = { term: [30 * day, 7 * day], window: [2 * day, 2 * hour] };

const codes = {
  ends: 'calendar.ends',
  renews: 'calendar.renews',
  renewsAt: 'calendar.renewsAt',
} as const satisfies Record<string, PhraseCode>;

/**
 * The events of commitments: one a subscription and term, one a window that closes. What was accepted as it is reminds of
 * nothing.
 * @param shows what is said of customers
 */
export const eventsOf = (
  renewals: readonly ListedRenewal[],
  shows: Calendar['shows'],
): readonly CalendarEvent[] =>
  renewals.flatMap((renewal) => {
    const { product } = renewal;
    const says = (code: (typeof codes)[keyof typeof codes] | 'calendar.unknown' | 'calendar.closes') =>
      phrase(code, { customer: customerOf(renewal, shows), product });
    const isQuiet = renewal.intention?.want === 'asIs' && renewal.intention.state === 'set';
    const shared = { asOf: renewal.asOf };
    const term: CalendarEvent[] =
      renewal.date === null
        ? []
        : [
            {
              ...shared,
              uid: `${renewal.subscriptionId}-${renewal.termEndsOn ?? renewal.date}`,
              start: renewal.date,
              isDay: true,
              says: says(renewal.then === null ? 'calendar.unknown' : codes[renewal.then]),
              alarms: isQuiet || renewal.then === 'renews' ? [] : alarmsOf.term,
            },
          ];
    const windows = renewal.floors
      .filter(({ quantity }) => quantity < renewal.seats)
      .map(({ until, quantity }) => ({
        ...shared,
        uid: `${renewal.subscriptionId}-window-${quantity}-${Date.parse(until)}`,
        start: until,
        isDay: false,
        says: says('calendar.closes'),
        alarms: isQuiet ? [] : alarmsOf.window,
      }));
    return [...term, ...windows];
  });

const customerOf = (
  { customerName, haloClientId, sherwebCustomerId }: ListedRenewal,
  shows: Calendar['shows'],
): string => {
  if (shows === 'names') return customerName;
  return haloClientId === null ? sherwebCustomerId : String(haloClientId);
};
