import { type Command, Option } from 'commander';
import { add } from './add.ts';

/** What was asked of billing on the command line. */
export type BillingAsked =
  | {
      readonly name: 'billing list';
      readonly customer?: string;
      readonly csv?: string;
      readonly lastRead?: boolean;
      readonly month?: string;
    }
  | { readonly name: 'billing preflight' | 'billing accepted' | 'billing months' }
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
  billing
    .command('list', { isDefault: true })
    .description('the worklist, most money first (default)')
    .addOption(new Option('--json', 'print exactly one JSON document on standard output'))
    .allowExcessArguments(false)
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
  add(billing, 'reopen <subscriptionId>', 'open an accepted difference again').action((subscriptionId) =>
    ask({ name: 'billing reopen', subscriptionId }),
  );
}
