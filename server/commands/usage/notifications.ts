import type { Command } from 'commander';
import { add } from './add.ts';
import type { Ask } from './ask.ts';
import { addChangeCommand, addWayCommands } from './notification-ways.ts';

/** Adds the commands about who is told of what. */
export function addNotificationCommands(program: Command, ask: Ask): void {
  const notifications = program
    .command('notifications')
    .description('who is told of what, and by which ways');
  add(notifications, 'list', 'ways by which people are told (default)').action(() =>
    ask((run, session) => run.notifications.listCommand(session)),
  );
  addWayCommands(notifications, ask);
  addChangeCommand(notifications, ask);
  add(notifications, 'ticket-lists', "Halo's types of tickets and its teams").action(() =>
    ask((run, session) => run.notifications.ticketListsCommand(session)),
  );
  add(notifications, 'remove <wayId>', 'tell nobody by it any more').action((wayId) =>
    ask((run, session) => run.notifications.removeCommand(session, wayId)),
  );
  add(notifications, 'test <wayId>', 'send a message by it, and say what came of it').action((wayId) =>
    ask((run, session) => run.notifications.testCommand(session, wayId)),
  );
  add(notifications, 'heartbeat <url>', 'the address that is called after each sync; off: none').action(
    (url) => ask((run, session) => run.notifications.heartbeatCommand(session, url === 'off' ? null : url)),
  );
  add(notifications, 'preview', 'what a digest would say now; sends nothing').action(() =>
    ask((run, session) => run.notifications.previewCommand(session)),
  );
}
