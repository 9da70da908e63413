import ical, { ICalAlarmType, ICalCalendarMethod } from 'ical-generator';
import type { Calendar } from '../../../shared/calendars.ts';
import { translatePhrase } from '../../messages/translate.ts';
import type { CalendarEvent } from '../decide/calendar-events.ts';

/** How often a calendar should look again, in seconds. */
const everySeconds = 6 * 3_600;

/**
 * A calendar as programs read it (RFC 5545). Days of terms are plain days; windows are moments in UTC, which each calendar
 * shows in its own zone.
 */
export function toIcs(events: readonly CalendarEvent[], language: Calendar['language']): string {
  const calendar = ical({
    name: translatePhrase({ code: 'calendar.name' }, language) ?? 'Sherweb',
    prodId: { company: 'sherweb-for-halo', product: 'renewals', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: everySeconds,
  });
  for (const { uid, start, isDay, says, alarms, asOf } of events) {
    const summary = translatePhrase(says, language) ?? says.code;
    const begin = new Date(isDay ? `${start}T00:00:00Z` : start);
    calendar.createEvent({
      id: `${uid}@sherweb-for-halo`,
      start: begin,
      ...(isDay ? { allDay: true } : { end: begin }),
      summary,
      stamp: new Date(asOf ?? begin),
      alarms: alarms.map((trigger) => ({ type: ICalAlarmType.display, trigger, description: summary })),
    });
  }
  return calendar.toString();
}
