import type { Command } from 'commander';
import { movementTable } from '../../shared/movement-table.ts';
import type { Outcome } from './outcome.ts';
import { printChanges, tableLabels } from './print/movements.ts';
import type { Session } from './session.ts';
import { add } from './usage/add.ts';
import type { Ask } from './usage/ask.ts';
import { writeCsv } from './write-csv.ts';

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

/** What changed since a moment, by customer. @throws ApiProblem, ConfigError when the CSV cannot be written */
export async function changesCommand(session: Session, since?: string, csv?: string): Promise<Outcome> {
  const answer = await session.call('listChanges', { query: { since } });
  const text =
    csv === undefined ? printChanges(answer) : await writeCsv(csv, movementTable(answer, tableLabels));
  return { json: answer.changes, text, exitCode: 0 };
}
