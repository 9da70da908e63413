import { type Command, Option } from 'commander';
import { add } from './add.ts';
import { wholeNumber } from './arguments.ts';
import type { Ask } from './ask.ts';
import { addCalendarCommands } from './calendars.ts';

/** Adds `renewals` with what belongs to it; alone it is the list. */
export function addRenewals(program: Command, ask: Ask): void {
  const renewals = program.command('renewals').description('what renews, ends or closes, and when');
  add(renewals, 'list', 'every commitment, by what closes next (default)')
    .addOption(
      new Option('--days <count>', 'only what closes within so many days').argParser(wholeNumber(0, 4_000)),
    )
    .option('--monthly', 'with commitments of a month, which come again every month')
    .option('--csv <file>', 'write every row into this new file')
    .action((options) => ask((run, session) => run.renewals.listCommand(session, options)));
  add(renewals, 'intend <subscriptionId>', 'say what is wanted of it at its renewal')
    .addOption(
      new Option('--to <seats>', 'go to so many seats')
        .argParser(wholeNumber(0, 1_000_000))
        .conflicts(['end', 'asIs']),
    )
    .addOption(new Option('--end', 'let it end').conflicts(['to', 'asIs']))
    .addOption(new Option('--as-is', 'accepted as it is').conflicts(['to', 'end']))
    .requiredOption('--why <text>', 'why')
    .option('--until <day>', 'the last day on which it holds, e.g. 2027-03-31')
    .action((subscriptionId, options, command: Command) => {
      if (options.to === undefined && options.end !== true && options.asIs !== true)
        command.error('error: say one of --to <seats>, --end and --as-is');
      ask((run, session) => run.renewals.intendCommand(session, { subscriptionId, ...options }));
    });
  add(renewals, 'forget <subscriptionId>', 'forget what was wanted of it').action((subscriptionId) =>
    ask((run, session) => run.renewals.forgetCommand(session, subscriptionId)),
  );
  addCalendarCommands(renewals, ask);
}
