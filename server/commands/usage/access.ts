import { type Command, Option } from 'commander';
import { add } from './add.ts';
import { wholeNumber } from './arguments.ts';
import type { Ask } from './ask.ts';

/** Adds `pair`, and `invites` for a whole company. */
export function addAccessCommands(program: Command, ask: Ask): void {
  add(program, 'pair', 'make a one-time code that connects a browser')
    .addOption(
      new Option('--role <role>', 'what it may do').choices(['admin', 'technician']).default('admin'),
    )
    .action(({ role }) => ask((run, session) => run.access.pairCommand(session, role)));
  const invites = program.command('invites').description('one code for many browsers, given out by policy');
  add(invites, 'list', 'codes that are not used up, and company invites (default)').action(() =>
    ask((run, session) => run.access.listCommand(session)),
  );
  add(invites, 'make', 'one code for many browsers of technicians')
    .addOption(
      new Option('--browsers <count>', 'for how many browsers')
        .argParser(wholeNumber(2, 5000))
        .makeOptionMandatory(),
    )
    .addOption(new Option('--days <count>', 'for how many days').default(30).argParser(wholeNumber(1, 366)))
    .action((options) => ask((run, session) => run.access.inviteCommand(session, options)));
  add(invites, 'withdraw <id>', 'nobody comes in by it any more').action((codeId) =>
    ask((run, session) => run.access.withdrawCommand(session, codeId)),
  );
}
