import { ProblemError } from '../../messages/problem-error.ts';
import { addCalendar, calendarAt, listCalendars, revokeCalendar } from '../../renewals/calendar/addresses.ts';
import { toIcs } from '../../renewals/calendar/to-ics.ts';
import { eventsOf } from '../../renewals/decide/calendar-events.ts';
import type { ApiDeps } from './deps.ts';
import type { Facts, Handlers } from './handler-types.ts';
import { renewalLister } from './renewals.ts';

/** Secret addresses at which the calendars of persons read what renews, ends and closes. */
export const calendarHandlers = (deps: ApiDeps) => {
  const { data, now } = deps;
  const list = renewalLister(deps);
  return {
    listCalendars: () => ({ calendars: listCalendars(data) }),
    addCalendar: ({ body, who }) => addCalendar(data, body, who, now().toISOString()),
    revokeCalendar: async ({ params }) => ({ revoked: await revokeCalendar(data, params.calendarId) }),
    calendarFeed: async ({ params: { file } }) => {
      const calendar = calendarAt(data, file);
      if (calendar === undefined) throw new ProblemError(404, 'renewals.noCalendar');
      return toIcs(eventsOf((await list({})).renewals, calendar.shows), calendar.language);
    },
  } satisfies Partial<Handlers>;
};

/** What of them is kept in the trail; never a secret. */
export const calendarFacts = {
  addCalendar: ({ body: { person, shows } }) => ({
    action: 'calendarAdded',
    subject: { id: person, name: person },
    details: [{ field: 'calendarShows', from: null, to: shows }],
    later: ({ calendarId }) => ({ subject: { id: calendarId, name: person } }),
  }),
  revokeCalendar: ({ params: { calendarId } }, { calendars }) => {
    const found = calendars.value.calendars.find((each) => each.calendarId === calendarId);
    if (found === undefined) return null;
    return {
      action: 'calendarRevoked',
      subject: { id: calendarId, name: found.person },
      details: [],
    };
  },
} satisfies Partial<Facts>;
