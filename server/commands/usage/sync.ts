import { type Command, Option } from 'commander';
import { add } from './add.ts';
import { collect, collectNumbers } from './arguments.ts';
import type { Ask } from './ask.ts';

/** `sync`, `undo` and `runs`. */
export function addSyncCommands(program: Command, ask: Ask): void {
  add(program, 'sync', 'bring Halo in step with Sherweb')
    .option('--preview', 'only show what would change, and keep the plan')
    .option('--customers', 'customers only, unless --subscriptions is given too')
    .option('--subscriptions', 'subscriptions only, unless --customers is given too')
    .option('--halo-client <id>', 'only this Halo customer; may be given several times', collect)
    .addOption(
      new Option('--approve <planId>', 'apply exactly this plan').conflicts([
        'preview',
        'customers',
        'subscriptions',
        'haloClient',
      ]),
    )
    .addOption(
      new Option('--leave-out <number>', 'but for the line of this number; may be given several times')
        .argParser(collectNumbers)
        .conflicts(['preview', 'customers', 'subscriptions', 'haloClient']),
    )
    .action((options, command: Command) => {
      if (options.leaveOut !== undefined && options.approve === undefined)
        command.error("error: option '--leave-out <number>' goes with '--approve <planId>'");
      ask((run, session, { onProgress }) => run.sync.syncCommand(session, options, onProgress));
    });
  add(program, 'undo <runId>', 'put back in Halo what a run changed and nobody touched since')
    .option('--preview', 'only show what would be put back and what cannot be, and keep the plan')
    .action((runId, { preview }) =>
      ask((run, session, { onProgress }) =>
        run.sync.undoCommand(session, runId, preview === true, onProgress),
      ),
    );
  add(program, 'runs [runId]', 'past runs, or one with every change')
    .option('--csv <file>', 'write that one into this new file, a row a field')
    .action((runId, { csv }, command: Command) => {
      if (csv !== undefined && runId === undefined)
        command.error("error: option '--csv <file>' needs the id of a run");
      ask((run, session) => run.sync.runsCommand(session, runId, csv));
    });
}
