import type { Command } from 'commander';
import { add } from './add.ts';
import type { Ask } from './ask.ts';

/** Adds `changes`. */
export function addChanges(program: Command, ask: Ask): void {
  add(program, 'changes', 'what moved at Sherweb and, by hand, in Halo')
    .option(
      '--since <when>',
      'a day such as 2026-11-01, last-invoice-run, or the id of a run (default: 30 days ago)',
    )
    .option('--csv <file>', 'write every change into this new file')
    .action(({ since, csv }) => ask((run, session) => run.changes.changesCommand(session, since, csv)));
}
