import { type Command, Option } from 'commander';
import { add } from './add.ts';
import { amount, haloItemId, recurringId } from './arguments.ts';
import type { Ask } from './ask.ts';

/** Adds `billing` with what belongs to it; alone it is the list. */
export function addBilling(program: Command, ask: Ask): void {
  const billing = program.command('billing').description('what Sherweb charges beside what Halo bills');
  add(billing, 'list', 'the worklist, most money first (default)')
    .option('--customer <id>', 'only this customer, by its id at Sherweb or in Halo')
    .option('--csv <file>', 'write every row into this new file')
    .addOption(
      new Option('--last-read', 'take Sherweb as last read, instead of asking it now').conflicts('month'),
    )
    .option('--month <month>', 'as it was in a month, e.g. 2026-03; nothing is asked now')
    .action((options) => ask((run, session) => run.billing.billingCommand(session, options)));
  add(billing, 'preflight', "whether Halo's settings let counts reach invoices").action(() =>
    ask((run, session) => run.billing.preflightCommand(session)),
  );
  add(billing, 'months', 'months that are kept as they were').action(() =>
    ask((run, session) => run.billing.monthsCommand(session)),
  );
  add(billing, 'accept <subscriptionId>', 'accept its difference as it is now')
    .requiredOption('--reason <text>', 'why')
    .option('--until <day>', 'the last day on which it holds, e.g. 2027-03-31')
    .action((subscriptionId, options) =>
      ask((run, session) => run.accepted.acceptCommand(session, { subscriptionId, ...options })),
    );
  add(billing, 'accepted', 'what was accepted, by whom and until when').action(() =>
    ask((run, session) => run.accepted.acceptedCommand(session)),
  );
  add(
    billing,
    'tie <subscriptionId>',
    'tie an invoice line to its licence; without a line: those to choose from',
  )
    .option('--invoice <id>', 'the recurring invoice, as Halo numbers it', recurringId)
    .option('--line <id>', 'the line of it', recurringId)
    .addOption(
      new Option('--item <id>', 'a new line of this Halo item instead')
        .argParser(haloItemId)
        .conflicts('line'),
    )
    .option('--price <amount>', "what a seat costs on a new line; without it the item's price", amount)
    .option('--apply', 'write it; without this only what would be written is shown')
    .action((subscriptionId, options) =>
      ask((run, session) => run.ties.tieCommand(session, { subscriptionId, ...options })),
    );
  add(billing, 'ties', 'lines that were tied from here, and whether that may be done').action(() =>
    ask((run, session) => run.ties.tiesCommand(session)),
  );
  add(billing, 'untie <tieId>', 'write a line that was tied from here as it was before').action((tieId) =>
    ask((run, session) => run.ties.untieCommand(session, tieId)),
  );
  add(billing, 'items', 'which Halo item bills which product, as tied lines show it')
    .option('--search <text>', "Halo's items whose name holds this text, instead")
    .action(({ search }) => ask((run, session) => run.items.itemsCommand(session, search)));
  add(billing, 'reopen <subscriptionId>', 'open an accepted difference again').action((subscriptionId) =>
    ask((run, session) => run.accepted.reopenCommand(session, subscriptionId)),
  );
}
