import { type Command, Option } from 'commander';
import type { TakeOverChoice, TakeOverFrom } from '../../../shared/take-over-choice.ts';
import { add } from './add.ts';
import type { Ask } from './ask.ts';

const collect = (key: string, keys: readonly string[] = []): string[] => [...keys, key];

const fromOf = (whom: string): TakeOverFrom =>
  whom === 'module' || whom === 'integration'
    ? { writer: whom }
    : { writer: 'distributor', distributor: whom };

/** Adds `take-over`. */
export function addTakeOver(program: Command, ask: Ask): void {
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
    .action(({ from, preview, apply, also, without, otherIsOff, csv }) => {
      const choice: TakeOverChoice = { ...fromOf(from), also, without, otherIsOff };
      ask((run, session, { onProgress }) => {
        if (apply) return run.takeOver.startCommand(session, 'sync', choice, onProgress);
        if (preview) return run.takeOver.startCommand(session, 'preview', choice, onProgress);
        return run.takeOver.lookCommand(session, choice, csv);
      });
    });
}
