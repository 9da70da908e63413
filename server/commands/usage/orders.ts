import { type Command, InvalidArgumentError, Option } from 'commander';
import { orderStates } from '../../../shared/order-states.ts';
import { add } from './add.ts';
import { wholeNumber } from './arguments.ts';
import type { Ask } from './ask.ts';

const ticketNumber = (text: string): number => {
  const number = Number(text.replace(/^#/, ''));
  if (!Number.isInteger(number) || number <= 0)
    throw new InvalidArgumentError('It is the number of a ticket in Halo.');
  return number;
};

/** Adds the commands about seats ordered from Sherweb. */
export function addOrderCommands(program: Command, ask: Ask): void {
  const orders = program.command('orders').description('seats ordered from Sherweb, and cancellations');
  const why = (command: Command) =>
    command
      .option('--reason <text>', 'why')
      .option('--ticket <number>', 'the ticket in Halo that it is about', ticketNumber);

  add(orders, 'list', 'every order, newest first (default)')
    .addOption(new Option('--state <state...>', 'only those').choices(orderStates))
    .option('--csv <file>', 'write them into this new file')
    .action((options) => ask((run, session) => run.orders.listCommand(session, options)));
  why(
    add(
      orders,
      'request <subscriptionId>',
      'ask for another quantity; somebody has to approve it',
    ).requiredOption('--to <seats>', 'seats in all, not the difference', wholeNumber(1, 1_000_000)),
  ).action((subscriptionId, options) =>
    ask((run, session) => run.orders.requestCommand(session, { subscriptionId, ...options })),
  );
  add(orders, 'approve <orderId>', 'send it, and wait until it is confirmed, failed or unknown')
    .option('--no-wait', 'do not wait for what comes of it')
    .action((orderId, { wait }) => ask((run, session) => run.orders.approveCommand(session, orderId, wait)));
  add(orders, 'reject <orderId>', 'say no to an order that waits').action((orderId) =>
    ask((run, session) => run.orders.rejectCommand(session, orderId)),
  );
  why(
    add(
      orders,
      'cancel-subscription <subscriptionId>',
      'ask to end a subscription; somebody has to approve it',
    ).option('--confirm <product...>', "the product's name, typed"),
  ).action((subscriptionId, { confirm = [], ...options }) =>
    ask((run, session) =>
      run.orders.cancelCommand(session, { subscriptionId, confirm: confirm.join(' '), ...options }),
    ),
  );
}
