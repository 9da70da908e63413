import { type Command, Option } from 'commander';
import { add } from './add.ts';

/** What was asked of calendars on the command line. */
export type AskedOfCalendars =
  | ({ readonly name: 'renewals calendar add' } & CalendarOptions)
  | { readonly name: 'renewals calendar list' }
  | { readonly name: 'renewals calendar revoke'; readonly calendarId: string };

/** Whose calendar, and what it says. */
export interface CalendarOptions {
  readonly person: string;
  readonly names?: boolean;
  readonly language?: 'en' | 'fr';
}

/** Adds `calendar` with what belongs to it. */
export function addCalendarCommands(renewals: Command, ask: (asked: AskedOfCalendars) => void): void {
  const calendar = renewals.command('calendar').description('addresses for the calendars of persons');
  add(calendar, 'add <person>', 'make a secret address for one person; it is shown once')
    .option('--names', "with customers' names instead of their numbers in Halo")
    .addOption(new Option('--language <language>', 'in which it speaks').choices(['en', 'fr']))
    .action((person, { json: _json, ...options }) =>
      ask({ name: 'renewals calendar add', person, ...options }),
    );
  add(calendar, 'list', 'every address, without its secret').action(() =>
    ask({ name: 'renewals calendar list' }),
  );
  add(calendar, 'revoke <calendarId>', 'let an address answer nobody any more').action((calendarId) =>
    ask({ name: 'renewals calendar revoke', calendarId }),
  );
}
