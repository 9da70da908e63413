import { type Command, Option } from 'commander';
import { add } from './add.ts';
import { amount, haloItemId, recurringId } from './arguments.ts';

/** What was asked of billing on the command line. */
export type BillingAsked =
  | {
      readonly name: 'billing list';
      readonly customer?: string;
      readonly csv?: string;
      readonly lastRead?: boolean;
      readonly month?: string;
    }
  | {
      readonly name: 'billing preflight' | 'billing accepted' | 'billing months' | 'billing ties';
    }
  | { readonly name: 'billing items'; readonly search?: string }
  | {
      readonly name: 'billing tie';
      readonly subscriptionId: string;
      readonly invoice?: number;
      readonly line?: number;
      readonly item?: number;
      readonly price?: number;
      readonly apply?: boolean;
    }
  | { readonly name: 'billing untie'; readonly tieId: string }
  | {
      readonly name: 'billing accept';
      readonly subscriptionId: string;
      readonly reason: string;
      readonly until?: string;
    }
  | { readonly name: 'billing reopen'; readonly subscriptionId: string };

/** Adds `billing` with what belongs to it; alone it is the list. */
export function addBilling(program: Command, ask: (asked: BillingAsked) => void): void {
  const billing = program.command('billing').description('what Sherweb charges beside what Halo bills');
  add(billing, 'list', 'the worklist, most money first (default)')
    .option('--customer <id>', 'only this customer, by its id at Sherweb or in Halo')
    .option('--csv <file>', 'write every row into this new file')
    .addOption(
      new Option('--last-read', 'take Sherweb as last read, instead of asking it now').conflicts('month'),
    )
    .option('--month <month>', 'as it was in a month, e.g. 2026-03; nothing is asked now')
    .action(({ json: _json, ...options }) => ask({ name: 'billing list', ...options }));
  add(billing, 'preflight', "whether Halo's settings let counts reach invoices").action(() =>
    ask({ name: 'billing preflight' }),
  );
  add(billing, 'months', 'months that are kept as they were').action(() => ask({ name: 'billing months' }));
  add(billing, 'accept <subscriptionId>', 'accept its difference as it is now')
    .requiredOption('--reason <text>', 'why')
    .option('--until <day>', 'the last day on which it holds, e.g. 2027-03-31')
    .action((subscriptionId, { json: _json, ...options }) =>
      ask({ name: 'billing accept', subscriptionId, ...options }),
    );
  add(billing, 'accepted', 'what was accepted, by whom and until when').action(() =>
    ask({ name: 'billing accepted' }),
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
    .action((subscriptionId, { json: _json, ...options }) =>
      ask({ name: 'billing tie', subscriptionId, ...options }),
    );
  add(billing, 'ties', 'lines that were tied from here, and whether that may be done').action(() =>
    ask({ name: 'billing ties' }),
  );
  add(billing, 'untie <tieId>', 'write a line that was tied from here as it was before').action((tieId) =>
    ask({ name: 'billing untie', tieId }),
  );
  add(billing, 'items', 'which Halo item bills which product, as tied lines show it')
    .option('--search <text>', "Halo's items whose name holds this text, instead")
    .action(({ json: _json, ...options }) => ask({ name: 'billing items', ...options }));
  add(billing, 'reopen <subscriptionId>', 'open an accepted difference again').action((subscriptionId) =>
    ask({ name: 'billing reopen', subscriptionId }),
  );
}
