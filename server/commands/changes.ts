import type { Command } from 'commander';
import { movementTable } from '../../shared/movement-table.ts';
import type { Outcome } from './outcome.ts';
import { printChanges, tableLabels } from './print/movements.ts';
import { counted } from './print/text.ts';
import type { Session } from './session.ts';
import { add } from './usage/add.ts';
import { writeCsv } from './write-csv.ts';

/** What was asked of `changes` on the command line. */
export interface AskedOfChanges {
  readonly name: 'changes';
  readonly since?: string;
  readonly csv?: string;
}

/** Adds `changes`. */
export function addChanges(program: Command, ask: (asked: AskedOfChanges) => void): void {
  add(program, 'changes', 'what moved at Sherweb and, by hand, in Halo')
    .option(
      '--since <when>',
      'a day such as 2026-11-01, last-invoice-run, or the id of a run (default: 30 days ago)',
    )
    .option('--csv <file>', 'write every change into this new file')
    .action(({ json: _json, ...options }) => ask({ name: 'changes', ...options }));
}

/** What changed since a moment, by customer. @throws ApiProblem, ConfigError when the CSV cannot be written */
export async function changesCommand(session: Session, { since, csv }: AskedOfChanges): Promise<Outcome> {
  const answer = await session.call('listChanges', { query: since === undefined ? {} : { since } });
  const { changes } = answer;
  if (csv === undefined) return { json: changes, text: printChanges(answer), exitCode: 0 };
  const rows = movementTable(answer, tableLabels);
  const path = await writeCsv(csv, rows);
  return { json: changes, text: `${counted(rows.length - 1, 'row')} written to ${path}.`, exitCode: 0 };
}
