import { type Command, Option } from 'commander';
import { type LearnedKey, learnable } from '../../../shared/learned.ts';
import { add } from './add.ts';
import { haloClientId } from './arguments.ts';

/** What may be asked of the doctor. */
export type AskedOfDoctor =
  | { readonly name: 'doctor'; readonly writeCheck: number | undefined }
  | { readonly name: 'doctor apply' }
  | { readonly name: 'doctor forget'; readonly key: LearnedKey };

/** Adds the command by which assumptions are looked at, and what differs is taken over. */
export function addDoctorCommand(program: Command, ask: (asked: AskedOfDoctor) => void): void {
  add(program, 'doctor', 'check what we assume about Sherweb and Halo against the real ones')
    .option('--write-check <haloClientId>', 'also try writes on this one Halo customer', haloClientId)
    .addOption(
      new Option('--apply', 'take over, for this installation, what it sees').conflicts([
        'writeCheck',
        'forget',
      ]),
    )
    .addOption(new Option('--forget <key>', 'take back what was taken over').choices(Object.keys(learnable)))
    .action(({ writeCheck, apply, forget }) => {
      if (apply === true) ask({ name: 'doctor apply' });
      else if (forget !== undefined) ask({ name: 'doctor forget', key: forget });
      else ask({ name: 'doctor', writeCheck });
    });
}
