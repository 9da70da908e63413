import { type Command, Option } from 'commander';
import type { LeftOutPart } from '../../../shared/left-out.ts';
import { add } from './add.ts';

/** What was asked to be left out, as the command line has it. */
export interface LeaveOutOptions {
  readonly subscription?: string;
  readonly sku?: string;
  readonly customer?: string;
  readonly from?: readonly LeftOutPart[];
  readonly report?: boolean;
  readonly reason: string;
}

/** What may be asked about decisions, and about what is left out. */
export type AskedOfDecisions =
  | { readonly name: 'decisions list' | 'left-out list' }
  | { readonly name: 'decisions settle'; readonly decisionId: string; readonly choice: string }
  | { readonly name: 'decisions forget'; readonly decisionId: string }
  | ({ readonly name: 'left-out add' } & LeaveOutOptions)
  | { readonly name: 'left-out remove'; readonly ruleId: string };

/** Adds the commands by which a person decides. */
export function addDecisionCommands(program: Command, ask: (asked: AskedOfDecisions) => void): void {
  const decisions = program.command('decisions').description('what waits for a person, and its ways out');
  add(decisions, 'list', 'what is open, with its choices, and what was settled (default)').action(() =>
    ask({ name: 'decisions list' }),
  );
  add(decisions, 'settle <decisionId> <choice>', 'settle one; the next sync does it').action(
    (decisionId, choice) => ask({ name: 'decisions settle', decisionId, choice }),
  );
  add(decisions, 'forget <decisionId>', 'take back what was settled').action((decisionId) =>
    ask({ name: 'decisions forget', decisionId }),
  );

  const leftOut = program.command('left-out').description('what is left out of sync or billing');
  const target = (option: string, about: string, others: string[]) =>
    new Option(option, about).conflicts(others);
  add(leftOut, 'list', 'what is left out, how many subscriptions that is, and why (default)').action(() =>
    ask({ name: 'left-out list' }),
  );
  add(leftOut, 'add', 'leave out one subscription, or an SKU at one customer or everywhere')
    .addOption(target('--subscription <subscriptionId>', 'this subscription', ['sku', 'customer']))
    .addOption(target('--sku <sku>', 'every subscription of this SKU', ['subscription']))
    .addOption(
      target('--customer <sherwebCustomerId>', 'of that SKU at this customer only', ['subscription']),
    )
    .addOption(new Option('--from <part...>', 'left out of what').choices(['sync', 'billing']))
    .option('--report', 'report differences, and write nothing')
    .requiredOption('--reason <text>', 'why')
    .action(({ json: _json, ...options }, command: Command) => {
      if (options.subscription === undefined && options.sku === undefined)
        command.error('error: say what to leave out: --subscription <subscriptionId> or --sku <sku>');
      ask({ name: 'left-out add', ...options });
    });
  add(leftOut, 'remove <ruleId>', 'follow again what was left out').action((ruleId) =>
    ask({ name: 'left-out remove', ruleId }),
  );
}
