import { type Command, Option } from 'commander';
import { add } from './add.ts';
import type { Ask } from './ask.ts';

/** Adds the commands by which a person decides. */
export function addDecisionCommands(program: Command, ask: Ask): void {
  const decisions = program.command('decisions').description('what waits for a person, and its ways out');
  add(decisions, 'list', 'what is open, with its choices, and what was settled (default)').action(() =>
    ask((run, session) => run.decisions.listCommand(session)),
  );
  add(decisions, 'settle <decisionId> <choice>', 'settle one; the next sync does it').action(
    (decisionId, choice) => ask((run, session) => run.decisions.settleCommand(session, decisionId, choice)),
  );
  add(decisions, 'forget <decisionId>', 'take back what was settled').action((decisionId) =>
    ask((run, session) => run.decisions.forgetCommand(session, decisionId)),
  );

  const leftOut = program.command('left-out').description('what is left out of sync or billing');
  const target = (option: string, about: string, others: string[]) =>
    new Option(option, about).conflicts(others);
  add(leftOut, 'list', 'what is left out, how many subscriptions that is, and why (default)').action(() =>
    ask((run, session) => run.leftOut.listCommand(session)),
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
    .action((options, command: Command) => {
      if (options.subscription === undefined && options.sku === undefined)
        command.error('error: say what to leave out: --subscription <subscriptionId> or --sku <sku>');
      ask((run, session) => run.leftOut.addCommand(session, options));
    });
  add(leftOut, 'remove <ruleId>', 'follow again what was left out').action((ruleId) =>
    ask((run, session) => run.leftOut.removeCommand(session, ruleId)),
  );
}
