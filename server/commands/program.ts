import { Argument, Command, CommanderError, Option } from 'commander';
import type { TenantChoice } from '../../shared/tenant.ts';
import { version } from '../version.ts';

import { type AskedOfAccess, addAccessCommands } from './access-usage.ts';
import { haloClientId, haloLicenceId, wholeNumber } from './arguments.ts';
import { addBilling, type BillingAsked } from './billing-usage.ts';
import { type AskedOfChanges, addChanges } from './changes.ts';
import { type AskedOfDecisions, addDecisionCommands } from './decisions-usage.ts';
import { type AskedOfDoctor, addDoctorCommand } from './doctor-usage.ts';
import { type AskedOfSync, addSyncCommands } from './sync-usage.ts';
import { usageErrorText } from './usage-error.ts';

/** What was asked for on the command line. */
export type Asked =
  | { readonly name: 'serve' }
  | { readonly name: 'test-connection' | 'mappings generate' | 'mappings list' }
  | { readonly name: 'mappings set'; readonly sherwebCustomerId: string; readonly haloClientId: number }
  | { readonly name: 'mappings remove' | 'mappings exclude'; readonly sherwebCustomerId: string }
  | AskedOfDecisions
  | { readonly name: 'links list'; readonly haloClientId: number | undefined }
  | { readonly name: 'links set'; readonly subscriptionId: string; readonly haloLicenceId: number }
  | { readonly name: 'links remove'; readonly subscriptionId: string }
  | { readonly name: 'settings get'; readonly key: string | undefined }
  | { readonly name: 'settings set'; readonly key: string; readonly value: string }
  | { readonly name: 'tenant'; readonly choice: TenantChoice | undefined }
  | BillingAsked
  | AskedOfChanges
  | AskedOfSync
  | { readonly name: 'audit'; readonly limit: number }
  | { readonly name: 'backup'; readonly file: string; readonly withKey: boolean }
  | { readonly name: 'restore'; readonly file: string }
  | AskedOfAccess
  | AskedOfDoctor;

/** A command line as read: what is asked, or what was already answered (help, version, wrong usage). */
export type Parsed =
  | { readonly asked: Asked; readonly json: boolean }
  | { readonly printed: string; readonly exitCode: 0 | 2; readonly json: boolean };

const mostEntries = 2_000;
const tenantChoices: readonly TenantChoice[] = ['same', 'anew'];

/** Reads a command line (without node and script). Never exits and never prints. */
export function parseCommandLine(args: readonly string[]): Parsed {
  let asked: Asked | undefined;
  let printed = '';
  const json = args.includes('--json');
  const program = new Command('companion')
    .description('Keeps Sherweb customers and subscriptions in step with Halo.')
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .option('--json', 'print exactly one JSON document on standard output')
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

  const add = (parent: Command, usage: string, summary: string) =>
    parent
      .command(usage)
      .description(summary)
      .addOption(new Option('--json', 'print exactly one JSON document on standard output'))
      .allowExcessArguments(false);

  const serve = () => {
    asked = { name: 'serve' };
  };
  // With a word that is no command there is no default: commander then says which one may have been meant.
  if (!args.some((word) => !word.startsWith('-'))) program.action(serve);
  add(program, 'serve', 'run the companion (default)').action(serve);
  add(program, 'test-connection', 'try both connections and say what is wrong').action(() => {
    asked = { name: 'test-connection' };
  });

  const mappings = program.command('mappings').description('which Sherweb customer is which Halo customer');
  add(mappings, 'generate', 'map customers of exactly the same name').action(() => {
    asked = { name: 'mappings generate' };
  });
  add(mappings, 'list', 'the mapping table').action(() => {
    asked = { name: 'mappings list' };
  });
  add(mappings, 'set', 'map one customer by hand')
    .argument('<sherwebCustomerId>')
    .argument('<haloClientId>', 'its number in the address of its page in Halo', haloClientId)
    .action((id, client) => {
      asked = { name: 'mappings set', sherwebCustomerId: id, haloClientId: client };
    });
  add(mappings, 'remove <sherwebCustomerId>', 'remove a mapping or an exclusion').action((id) => {
    asked = { name: 'mappings remove', sherwebCustomerId: id };
  });
  add(mappings, 'exclude <sherwebCustomerId>', 'leave a customer out of everything').action((id) => {
    asked = { name: 'mappings exclude', sherwebCustomerId: id };
  });

  const links = program.command('links').description('which subscription is which licence in Halo');
  add(links, 'list', 'every link, or those of one Halo customer')
    .option('--halo-client <id>', 'only this Halo customer', haloClientId)
    .action(({ haloClient }) => {
      asked = { name: 'links list', haloClientId: haloClient };
    });
  add(links, 'set', 'link one subscription by hand, in place of the link it has')
    .argument('<subscriptionId>')
    .argument('<haloLicenceId>', 'the number of the licence in Halo', haloLicenceId)
    .action((subscriptionId, licence) => {
      asked = { name: 'links set', subscriptionId, haloLicenceId: licence };
    });
  add(links, 'remove <subscriptionId>', 'take a link away; the licence stays as it is').action(
    (subscriptionId) => {
      asked = { name: 'links remove', subscriptionId };
    },
  );

  addDecisionCommands(program, add, (what) => {
    asked = what;
  });

  const settings = program.command('settings').description('how the companion works');
  add(settings, 'get [key]', 'all settings, or one').action((key) => {
    asked = { name: 'settings get', key };
  });
  add(settings, 'set <key> <value>', 'change one setting').action((key, value) => {
    asked = { name: 'settings set', key, value };
  });

  addSyncCommands(program, add, (what) => {
    asked = what;
  });
  add(program, 'tenant', 'whether mappings and links are of the accounts that answer')
    .addArgument(new Argument('[choice]', 'it is the same account, or start anew').choices(tenantChoices))
    .action((choice) => {
      asked = { name: 'tenant', choice };
    });
  addBilling(program, add, (billing) => {
    asked = billing;
  });
  addChanges(program, add, (changes) => {
    asked = changes;
  });
  add(program, 'audit', 'who changed what, newest first')
    .addOption(
      new Option('--limit <count>', 'how many at most').default(50).argParser(wholeNumber(1, mostEntries)),
    )
    .action(({ limit }) => {
      asked = { name: 'audit', limit };
    });
  addAccessCommands(program, add, (access) => {
    asked = access;
  });
  add(program, 'backup <file>', 'write everything that cannot be had again into one file')
    .option('--with-key', 'put the secret key into it, too: keep such a file like the secrets themselves')
    .action((file, { withKey }) => {
      asked = { name: 'backup', file, withKey: withKey === true };
    });
  add(program, 'restore <file>', 'put a backup in place; the companion must not run').action((file) => {
    asked = { name: 'restore', file };
  });
  addDoctorCommand(program, add, (doctor) => {
    asked = doctor;
  });

  try {
    program.parse([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const isHelp = ['commander.helpDisplayed', 'commander.version'].includes(error.code);
    return { printed: printed.trimEnd(), exitCode: isHelp ? 0 : 2, json };
  }
  return asked === undefined ? { printed: printed.trimEnd(), exitCode: 2, json } : { asked, json };
}
