import { Argument, type Command } from 'commander';
import type { TenantChoice } from '../../../shared/tenant.ts';
import { add } from './add.ts';

/** What may be asked about how the companion works, and for which accounts. */
export type AskedOfSettings =
  | { readonly name: 'settings get'; readonly key: string | undefined }
  | { readonly name: 'settings set'; readonly key: string; readonly value: string }
  | { readonly name: 'tenant'; readonly choice: TenantChoice | undefined };

const tenantChoices: readonly TenantChoice[] = ['same', 'anew'];

/** Adds the commands of settings. */
export function addSettingsCommands(program: Command, ask: (asked: AskedOfSettings) => void): void {
  const settings = program.command('settings').description('how the companion works');
  add(settings, 'get [key]', 'all settings, or one (default)')
    .alias('list')
    .action((key) => ask({ name: 'settings get', key }));
  add(settings, 'set <key> <value>', 'change one setting').action((key, value) =>
    ask({ name: 'settings set', key, value }),
  );
}

/** Adds the command that says whose mappings and links these are. */
export function addTenantCommand(program: Command, ask: (asked: AskedOfSettings) => void): void {
  add(program, 'tenant', 'whether mappings and links are of the accounts that answer')
    .addArgument(new Argument('[choice]', 'it is the same account, or start anew').choices(tenantChoices))
    .action((choice) => ask({ name: 'tenant', choice }));
}
