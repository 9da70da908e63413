import { type Command, Option } from 'commander';
import { learnable } from '../../../shared/learned.ts';
import { add } from './add.ts';
import { haloClientId } from './arguments.ts';
import type { Ask } from './ask.ts';

/** Adds the command by which assumptions are looked at, and what differs is taken over. */
export function addDoctorCommand(program: Command, ask: Ask): void {
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
      if (apply === true) ask((run, session) => run.doctor.applyCommand(session));
      else if (forget !== undefined) ask((run, session) => run.doctor.forgetCommand(session, forget));
      else ask((run, session) => run.doctor.doctorCommand(session, writeCheck));
    });
}
