import { type Command, Option } from 'commander';
import { add } from './add.ts';
import { wholeNumber } from './arguments.ts';
import type { Ask } from './ask.ts';

const mostEntries = 2_000;

/** Adds the command that lists who changed what. */
export function addAuditCommand(program: Command, ask: Ask): void {
  add(program, 'audit', 'who changed what, newest first')
    .addOption(
      new Option('--limit <count>', 'how many at most').default(50).argParser(wholeNumber(1, mostEntries)),
    )
    .action(({ limit }) => ask((run, session) => run.audit.auditCommand(session, limit)));
}

/** Adds the command that makes a backup. */
export function addBackupCommand(program: Command, ask: Ask): void {
  add(program, 'backup <file>', 'write everything that cannot be had again into one file')
    .option('--with-key', 'put the secret key into it, too: keep such a file like the secrets themselves')
    .action((file, { withKey }) =>
      ask((run, session, { config }) => run.backup.backupCommand(session, config, file, withKey === true)),
    );
}
