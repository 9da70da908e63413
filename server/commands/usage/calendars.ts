import { type Command, Option } from 'commander';
import { add } from './add.ts';
import type { Ask } from './ask.ts';

/** Adds `calendar` with what belongs to it. */
export function addCalendarCommands(renewals: Command, ask: Ask): void {
  const calendar = renewals.command('calendar').description('addresses for the calendars of persons');
  add(calendar, 'add <person>', 'make a secret address for one person; it is shown once')
    .option('--names', "with customers' names instead of their numbers in Halo")
    .addOption(new Option('--language <language>', 'in which it speaks').choices(['en', 'fr']))
    .action((person, options) =>
      ask((run, session, { config }) => run.calendars.addCommand(session, config, { person, ...options })),
    );
  add(calendar, 'list', 'every address, without its secret').action(() =>
    ask((run, session) => run.calendars.listCommand(session)),
  );
  add(calendar, 'revoke <calendarId>', 'let an address answer nobody any more').action((calendarId) =>
    ask((run, session) => run.calendars.revokeCommand(session, calendarId)),
  );
}
