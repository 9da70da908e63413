import { type Command, Option } from 'commander';
import { add } from './add.ts';
import { wholeNumber } from './arguments.ts';

/** What was asked about who gets in. */
export type AskedOfAccess =
  | { readonly name: 'pair'; readonly role: 'admin' | 'technician' }
  | { readonly name: 'invites make'; readonly browsers: number; readonly days: number }
  | { readonly name: 'invites list' }
  | { readonly name: 'invites withdraw'; readonly codeId: string };

/**
 * Adds `pair`, and `invites` for a whole company.
 * @param add makes a command as all of ours are
 * @param take is told what was asked
 */
export function addAccessCommands(program: Command, take: (asked: AskedOfAccess) => void): void {
  add(program, 'pair', 'make a one-time code that connects a browser')
    .addOption(
      new Option('--role <role>', 'what it may do').choices(['admin', 'technician']).default('admin'),
    )
    .action(({ role }) => take({ name: 'pair', role }));
  const invites = program.command('invites').description('one code for many browsers, given out by policy');
  add(invites, 'list', 'codes that are not used up, and company invites (default)').action(() =>
    take({ name: 'invites list' }),
  );
  add(invites, 'make', 'one code for many browsers of technicians')
    .addOption(
      new Option('--browsers <count>', 'for how many browsers')
        .argParser(wholeNumber(2, 5000))
        .makeOptionMandatory(),
    )
    .addOption(new Option('--days <count>', 'for how many days').default(30).argParser(wholeNumber(1, 366)))
    .action(({ browsers, days }) => take({ name: 'invites make', browsers, days }));
  add(invites, 'withdraw <id>', 'nobody comes in by it any more').action((codeId) =>
    take({ name: 'invites withdraw', codeId }),
  );
}
