import type { Config } from '../config/environment.ts';
import type { Outcome } from './outcome.ts';
import { tableText } from './print/table-text.ts';
import { counted, moment, shown } from './print/text.ts';
import type { Session } from './session.ts';

/** Whose calendar, and what it says. */
interface CalendarOptions {
  readonly person: string;
  readonly names?: boolean;
  readonly language?: 'en' | 'fr';
}

/** Where the companion is called, as far as its configuration says. */
const baseOf = ({ publicNames, host, port, behindTlsProxy, tls }: Config): string => {
  const [name] = publicNames;
  const scheme = tls !== null || behindTlsProxy ? 'https' : 'http';
  return `${scheme}://${name ?? host}${behindTlsProxy && name !== undefined ? '' : `:${port}`}`;
};

/** Makes a secret address for one person's calendar. @throws ApiProblem */
export async function addCommand(
  session: Session,
  config: Config,
  { person, names, language }: CalendarOptions,
): Promise<Outcome> {
  const made = await session.call('addCalendar', {
    body: { person, shows: names === true ? 'names' : 'numbers', language: language ?? 'en' },
  });
  const address = `${baseOf(config)}${made.path}`;
  const sees = `products, days and customers' ${made.shows === 'names' ? 'names' : 'numbers in Halo'}`;
  const text = [
    `Address for ${shown(person, 80)}, shown this once: ${address}`,
    'Subscribe to it in a calendar. If the companion is called by another name or port, put that in its place.',
    `Whoever has it sees ${sees}; no money, no seats. "renewals calendar revoke ${made.calendarId}" takes it back.`,
  ].join('\n');
  return { json: { ...made, address }, text, exitCode: 0 };
}

/** Every address without its secret, newest first. @throws ApiProblem */
export async function listCommand(session: Session): Promise<Outcome> {
  const answer = await session.call('listCalendars', {});
  const rows = answer.calendars.map(({ calendarId, person, shows, language, at }) => [
    calendarId,
    shown(person, 40),
    shows,
    language,
    moment(at),
  ]);
  const text = tableText({
    none: 'No calendar has an address.',
    head: ['Calendar', 'Person', 'Customers as', 'Language', 'Made'],
    rows,
    end: counted(rows.length, 'calendar address', 'calendar addresses'),
  });
  return { json: answer, text, exitCode: 0 };
}

/** Lets an address answer nobody any more. @throws ApiProblem */
export async function revokeCommand(session: Session, calendarId: string): Promise<Outcome> {
  const answer = await session.call('revokeCalendar', { params: { calendarId } });
  const text = answer.revoked ? 'Revoked.' : 'There is no such calendar; nothing to do.';
  return { json: answer, text, exitCode: 0 };
}
