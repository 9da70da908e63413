import { movementTable } from '../../shared/movement-table.ts';
import type { Outcome } from './outcome.ts';
import { printChanges, tableLabels } from './print/movements.ts';
import type { Session } from './session.ts';
import { writeCsv } from './write-csv.ts';

/** What changed since a moment, by customer. @throws ApiProblem, ConfigError when the CSV cannot be written */
export async function changesCommand(session: Session, since?: string, csv?: string): Promise<Outcome> {
  const answer = await session.call('listChanges', { query: { since } });
  const text =
    csv === undefined ? printChanges(answer) : await writeCsv(csv, movementTable(answer, tableLabels));
  return { json: answer.changes, text, exitCode: 0 };
}
