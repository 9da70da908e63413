import type { RunProgress } from '../../shared/sync-run.ts';
import type { TakeOverChoice } from '../../shared/take-over-choice.ts';
import { takeOverTable } from '../../shared/take-over-table.ts';
import { takenOf } from '../../shared/take-over-taken.ts';
import type { Outcome } from './outcome.ts';
import { printTakeOver } from './print/take-over.ts';
import { takeOverTableLabels } from './print/take-over-words.ts';
import type { Session } from './session.ts';
import { reportOf } from './sync.ts';
import { writeCsv } from './write-csv.ts';

/**
 * Shows what another writer left, or writes it into a new file.
 * @returns exit 3 where something stands in the way of finishing
 * @throws ApiProblem, ConfigError when the CSV cannot be written
 */
export async function lookCommand(session: Session, choice: TakeOverChoice, csv?: string): Promise<Outcome> {
  const { writer, distributor } = choice;
  const found = await session.call('lookAtTakeOver', { query: { writer, distributor } });
  const text =
    csv === undefined
      ? printTakeOver(found)
      : await writeCsv(csv, takeOverTable(found, takenOf(found, choice), takeOverTableLabels));
  return { json: found, text, exitCode: found.stops.length > 0 ? 3 : 0 };
}

/** Takes over what another writer left, or previews that, and answers the report. @throws ApiProblem */
export async function startCommand(
  session: Session,
  mode: 'sync' | 'preview',
  choice: TakeOverChoice,
  onProgress: (progress: RunProgress) => void,
): Promise<Outcome> {
  const started = await session.call('startRun', { body: { mode, scope: { takesOver: choice } } });
  return reportOf(started, false, session, onProgress);
}
