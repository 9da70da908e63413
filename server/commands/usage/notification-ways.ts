import { type Command, InvalidArgumentError, Option } from 'commander';
import { causeKinds } from '../../../shared/notification-kinds.ts';
import { add } from './add.ts';
import { haloClientId, wholeNumber } from './arguments.ts';
import type { Ask } from './ask.ts';

/** Adds the commands that add a way by which people are told, one for each kind. */
export function addWayCommands(notifications: Command, ask: Ask): void {
  const adding = notifications.command('add').description('add a way; its address and secrets are sealed');
  const way = (usage: string, about: string) =>
    wanting(add(adding, usage, about).requiredOption('--name <text>', 'what people call it'));
  way('webhook <url>', 'JSON, signed as Standard Webhooks has it')
    .option('--secret <secret>', 'to sign with (whsec_…); made, and shown once, unless given')
    .action((url, options) =>
      ask((run, session) => run.notifications.addCommand(session, 'webhook', { url, ...options })),
    );
  for (const [kind, about] of [
    ['teams', 'a card to an incoming webhook of Microsoft Teams'],
    ['slack', 'a message to an incoming webhook of Slack'],
  ] as const)
    way(`${kind} <url>`, about).action((url, options) =>
      ask((run, session) => run.notifications.addCommand(session, kind, { url, ...options })),
    );
  mailing(way('email <to...>', 'a mail by your mail server'))
    .requiredOption('--from <address>', 'the sender')
    .requiredOption('--host <name>', 'the mail server')
    .action((to, options) =>
      ask((run, session) => run.notifications.addCommand(session, 'email', { to, ...options })),
    );
  way('ticket', 'a ticket in Halo, one a customer and cause')
    .requiredOption('--type <id>', 'its type, as ticket-lists has it', wholeNumber(1, 2_147_483_647))
    .requiredOption('--halo-client <id>', 'whose it is where a cause is about no customer', haloClientId)
    .option('--team <name>', 'as ticket-lists has it')
    .action((options) => ask((run, session) => run.notifications.addCommand(session, 'ticket', options)));
}

/** Adds the command that changes a way of whichever kind. */
export function addChangeCommand(notifications: Command, ask: Ask): void {
  mailing(
    wanting(add(notifications, 'change <wayId>', 'change what is given of a way; its secrets stay'))
      .option('--name <text>', 'what people call it')
      .option('--url <url>', 'of a webhook, Teams or Slack')
      .option('--secret <secret>', 'of a webhook, to sign with (whsec_…)')
      .option('--to <address...>', 'of mail, the recipients')
      .option('--from <address>', 'of mail, the sender')
      .option('--host <name>', 'of mail, the mail server; the password has to be given again'),
  )
    .option('--type <id>', 'of tickets, as ticket-lists has it', wholeNumber(1, 2_147_483_647))
    .option('--halo-client <id>', 'of tickets, whose they are otherwise', haloClientId)
    .option('--team <name>', 'of tickets, as ticket-lists has it')
    .action((wayId, options) =>
      ask((run, session) => run.notifications.changeCommand(session, wayId, options)),
    );
}

const amount = (text: string): number => {
  const number = Number(text);
  if (!Number.isFinite(number) || number < 0) throw new InvalidArgumentError('It is an amount such as 50.');
  return number;
};

const wanting = (command: Command) =>
  command
    .addOption(new Option('--wants <cause...>', 'only of these').choices(causeKinds))
    .option('--money-from <amount>', 'of billing, only rows with so much a month at stake', amount)
    .option('--days-ahead <days>', 'of renewals, only what closes within so many days', wholeNumber(1, 90))
    .addOption(new Option('--language <language>', 'in which it speaks').choices(['en', 'fr']));

const mailing = (command: Command) =>
  command
    .option('--port <port>', '465 with tls, 587 with starttls unless given', wholeNumber(1, 65_535))
    .addOption(
      new Option('--security <security>', 'none: to this machine only').choices(['tls', 'starttls', 'none']),
    )
    .option('--user <name>', 'where it asks for one')
    .option('--password-file <file>', 'its first line is the password')
    .option('--certificate-file <file>', 'the certificate (PEM) of an authority of your own');
