import { Command, CommanderError } from 'commander';
import { version } from '../../version.ts';
import { addAccessCommands } from './access.ts';
import { add, takesJson } from './add.ts';
import type { Answer } from './ask.ts';
import { addBilling } from './billing.ts';
import { addChanges } from './changes.ts';
import { addCompletion } from './completion.ts';
import { addDecisionCommands } from './decisions.ts';
import { withList } from './default-list.ts';
import { addDoctorCommand } from './doctor.ts';
import { addExamples } from './examples.ts';
import { addLinkCommands, addMappingCommands } from './mappings.ts';
import { addNotificationCommands } from './notifications.ts';
import { addOrderCommands } from './orders.ts';
import { addAuditCommand, addBackupCommand } from './records.ts';
import { addRenewals } from './renewals.ts';
import { addSettingsCommands, addTenantCommand } from './settings.ts';
import { addSyncCommands } from './sync.ts';
import { addTakeOver } from './take-over.ts';
import { usageErrorText } from './usage-error.ts';

/** What was asked for on the command line: to serve, to put a backup in place, or what one session answers. */
type Asked =
  | { readonly name: 'serve' }
  | { readonly name: 'restore'; readonly file: string }
  | { readonly name: 'session'; readonly answer: Answer };

/** A command line as read: what is asked, or what was already answered (help, version, wrong usage). */
export type Parsed =
  | { readonly asked: Asked; readonly json: boolean }
  | { readonly printed: string; readonly exitCode: 0 | 2; readonly json: boolean };

/** Reads a command line (without node and script). Never exits and never prints. */
export function parseCommandLine(args: readonly string[]): Parsed {
  let asked: Asked | undefined;
  let printed = '';
  let completion: string | undefined;
  const json = args.includes('--json');
  const program = new Command('companion')
    .description('Keeps Sherweb customers and subscriptions in step with Halo.')
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print the help of a command')
    .addOption(takesJson())
    .configureOutput({
      writeOut: (text) => {
        printed += text;
      },
      writeErr: (text) => {
        printed += text;
      },
      outputError: (text, write) => write(usageErrorText(text)),
    })
    .showHelpAfterError('(--help shows what there is)')
    .exitOverride();

  const ask = (answer: Answer): void => {
    asked = { name: 'session', answer };
  };
  const serve = (): void => {
    asked = { name: 'serve' };
  };
  // With a word that is no command there is no default: commander then says which one may have been meant.
  if (!args.some((word) => !word.startsWith('-'))) program.action(serve);
  add(program, 'serve', 'run the companion (default)').action(serve);
  add(program, 'status', 'how things are, in six lines').action(() =>
    ask((run, session) => run.status.statusCommand(session)),
  );
  add(program, 'test-connection', 'try the credentials of both sides and say what is wrong').action(() =>
    ask((run, session) => run.credentials.testCommand(session)),
  );
  addMappingCommands(program, ask);
  addTakeOver(program, ask);
  addLinkCommands(program, ask);
  addDecisionCommands(program, ask);
  addSettingsCommands(program, ask);
  addSyncCommands(program, ask);
  addTenantCommand(program, ask);
  addBilling(program, ask);
  addChanges(program, ask);
  addRenewals(program, ask);
  addOrderCommands(program, ask);
  addNotificationCommands(program, ask);
  addAuditCommand(program, ask);
  addAccessCommands(program, ask);
  addBackupCommand(program, ask);
  add(program, 'restore <file>', 'put a backup in place; the companion must not run').action((file) => {
    asked = { name: 'restore', file };
  });
  addDoctorCommand(program, ask);
  addCompletion(program, (script) => {
    completion = script;
  });
  addExamples(program);

  try {
    program.parse([...withList(args, program)], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const isHelp = ['commander.helpDisplayed', 'commander.version'].includes(error.code);
    return { printed: printed.trimEnd(), exitCode: isHelp ? 0 : 2, json };
  }
  if (completion !== undefined) return { printed: completion, exitCode: 0, json };
  return asked === undefined ? { printed: printed.trimEnd(), exitCode: 2, json } : { asked, json };
}
