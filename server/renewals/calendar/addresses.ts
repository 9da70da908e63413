import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Actor } from '../../../shared/audit.ts';
import type { Calendar, CalendarInputSchema, MadeCalendarSchema } from '../../../shared/calendars.ts';
import { hashOf, newToken, sameHash } from '../../access/codes-and-tokens.ts';
import type { Data } from '../../data/open-data.ts';
import { removeFrom } from '../../data/remove-from.ts';

type Kept = Pick<Data, 'calendars'>;

/** Makes an address for a person's calendar; its secret is in the answer, and nowhere else. @throws StoreError */
export async function addCalendar(
  { calendars }: Kept,
  input: z.infer<typeof CalendarInputSchema>,
  by: Actor,
  at: string,
): Promise<z.infer<typeof MadeCalendarSchema>> {
  const secret = newToken();
  const calendar: Calendar = { calendarId: randomUUID(), ...input, by, at };
  await calendars.change((before) => ({
    calendars: [...before.calendars, { ...calendar, secretHash: hashOf(secret) }],
  }));
  return { ...calendar, path: `/calendar/${secret}.ics` };
}

/** Every address without its secret, newest first. */
export const listCalendars = ({ calendars }: Kept): Calendar[] =>
  calendars.value.calendars.map(({ secretHash: _, ...calendar }) => calendar).toReversed();

/** From now on the address answers nobody. @returns whether there was such a one @throws StoreError */
export const revokeCalendar = ({ calendars }: Kept, calendarId: string): Promise<boolean> =>
  removeFrom(calendars, 'calendars', (each) => each.calendarId === calendarId);

/** The calendar that a file of `/calendar/` is; undefined: none, or revoked. @param file `<secret>.ics` */
export function calendarAt({ calendars }: Kept, file: string): Calendar | undefined {
  const hash = hashOf(file.replace(/\.ics$/, ''));
  return calendars.value.calendars.find(({ secretHash }) => sameHash(secretHash, hash));
}
