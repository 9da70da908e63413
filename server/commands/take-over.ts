import { type Command, Option } from 'commander';
import type { RunProgress } from '../../shared/sync-run.ts';
import type { TakeOverChoice, TakeOverFrom } from '../../shared/take-over-choice.ts';
import { takeOverTable } from '../../shared/take-over-table.ts';
import { takenOf } from '../../shared/take-over-taken.ts';
import type { Outcome } from './outcome.ts';
import { printTakeOver } from './print/take-over.ts';
import { takeOverTableLabels } from './print/take-over-words.ts';
import { counted } from './print/text.ts';
import type { Session } from './session.ts';
import { reportOf } from './sync.ts';
import { add } from './usage/add.ts';
import { writeCsv } from './write-csv.ts';

/** What was asked of `take-over` on the command line. */
export interface AskedOfTakeOver {
  readonly name: 'take-over';
  readonly choice: TakeOverChoice;
  /** Look at what is there, keep a plan that takes it over, or take it over at once. */
  readonly how: 'look' | 'preview' | 'apply';
  /** A new file for what was found, when looking. */
  readonly csv?: string;
}

const collect = (key: string, keys: readonly string[] = []): string[] => [...keys, key];

const fromOf = (whom: string): TakeOverFrom =>
  whom === 'module' || whom === 'integration'
    ? { writer: whom }
    : { writer: 'distributor', distributor: whom };

/** Adds `take-over`. */
export function addTakeOver(program: Command, ask: (asked: AskedOfTakeOver) => void): void {
  add(program, 'take-over', 'what another writer left in Halo, and what of it goes on here under its own ids')
    .option(
      '--from <whom>',
      "module (Halo's own), integration (Sherweb's own for Halo), or a distributor's name as Halo has it",
      'module',
    )
    .option('--preview', 'keep a plan that takes over what is certain, as any preview')
    .addOption(
      new Option('--apply', 'take it over at once; refused while the other writer is on').conflicts(
        'preview',
      ),
    )
    .option('--also <key>', 'with something that is not certain; may be given several times', collect)
    .option('--without <key>', 'without something that is certain; may be given several times', collect)
    .addOption(
      new Option('--csv <file>', 'write all that was found into this new file').conflicts([
        'preview',
        'apply',
      ]),
    )
    .option('--other-is-off', 'you say that the other writer is off, where nothing shows it')
    .action(({ from, preview, apply, also, without, otherIsOff, csv }) =>
      ask({
        name: 'take-over',
        how: apply ? 'apply' : preview ? 'preview' : 'look',
        ...(csv === undefined ? {} : { csv }),
        choice: {
          ...fromOf(from),
          ...(also === undefined ? {} : { also }),
          ...(without === undefined ? {} : { without }),
          ...(otherIsOff ? { otherIsOff: true as const } : {}),
        },
      }),
    );
}

/**
 * Shows what another writer left, or starts what takes it over and answers its report.
 * @returns exit 3 where something stands in the way of finishing
 * @throws ApiProblem, ConfigError when the CSV cannot be written
 */
export async function takeOverCommand(
  session: Session,
  { how, choice, csv }: AskedOfTakeOver,
  onProgress: (progress: RunProgress) => void,
): Promise<Outcome> {
  if (how === 'look') {
    const { writer, distributor } = choice;
    const query = { writer, ...(distributor === undefined ? {} : { distributor }) };
    const found = await session.call('lookAtTakeOver', { query });
    const exitCode = found.stops.length > 0 ? 3 : 0;
    if (csv === undefined) return { json: found, text: printTakeOver(found), exitCode };
    const rows = takeOverTable(found, takenOf(found, choice), takeOverTableLabels);
    const path = await writeCsv(csv, rows);
    return { json: found, text: `${counted(rows.length - 1, 'row')} written to ${path}.`, exitCode };
  }
  const mode = how === 'apply' ? 'sync' : 'preview';
  const started = await session.call('startRun', { body: { mode, scope: { takesOver: choice } } });
  return reportOf(started, false, session, onProgress);
}
