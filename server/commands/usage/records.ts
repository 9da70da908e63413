import { type Command, Option } from 'commander';
import { add } from './add.ts';
import { wholeNumber } from './arguments.ts';

/** What may be asked about what is kept: who changed what, and backups of all of it. */
export type AskedOfRecords =
  | { readonly name: 'audit'; readonly limit: number }
  | { readonly name: 'backup'; readonly file: string; readonly withKey: boolean }
  | { readonly name: 'restore'; readonly file: string };

const mostEntries = 2_000;

/** Adds the command that lists who changed what. */
export function addAuditCommand(program: Command, ask: (asked: AskedOfRecords) => void): void {
  add(program, 'audit', 'who changed what, newest first')
    .addOption(
      new Option('--limit <count>', 'how many at most').default(50).argParser(wholeNumber(1, mostEntries)),
    )
    .action(({ limit }) => ask({ name: 'audit', limit }));
}

/** Adds the commands of backups. */
export function addBackupCommands(program: Command, ask: (asked: AskedOfRecords) => void): void {
  add(program, 'backup <file>', 'write everything that cannot be had again into one file')
    .option('--with-key', 'put the secret key into it, too: keep such a file like the secrets themselves')
    .action((file, { withKey }) => ask({ name: 'backup', file, withKey: withKey === true }));
  add(program, 'restore <file>', 'put a backup in place; the companion must not run').action((file) =>
    ask({ name: 'restore', file }),
  );
}
