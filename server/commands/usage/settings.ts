import { Argument, type Command } from 'commander';
import type { TenantChoice } from '../../../shared/tenant.ts';
import { add } from './add.ts';
import type { Ask } from './ask.ts';

const tenantChoices: readonly TenantChoice[] = ['same', 'anew'];

/** Adds the commands of settings. */
export function addSettingsCommands(program: Command, ask: Ask): void {
  const settings = program.command('settings').description('how the companion works');
  add(settings, 'get [key]', 'all settings, or one (default)')
    .alias('list')
    .action((key) => ask((run, session) => run.settings.getCommand(session, key)));
  add(settings, 'set <key> <value>', 'change one setting').action((key, value) =>
    ask((run, session) => run.settings.setCommand(session, key, value)),
  );
}

/** Adds the command that says whose mappings and links these are. */
export function addTenantCommand(program: Command, ask: Ask): void {
  add(program, 'tenant', 'whether mappings and links are of the accounts that answer')
    .addArgument(new Argument('[choice]', 'it is the same account, or start anew').choices(tenantChoices))
    .action((choice) =>
      ask((run, session) =>
        choice === undefined ? run.tenant.showCommand(session) : run.tenant.settleCommand(session, choice),
      ),
    );
}
