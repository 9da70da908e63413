import type { Command } from 'commander';
import { add } from './add.ts';
import { haloClientId, haloLicenceId } from './arguments.ts';
import type { Ask } from './ask.ts';

/** Adds the commands of the mapping table. */
export function addMappingCommands(program: Command, ask: Ask): void {
  const mappings = program.command('mappings').description('which Sherweb customer is which Halo customer');
  add(mappings, 'generate', 'map customers of exactly the same name').action(() =>
    ask((run, session) => run.mappings.generateCommand(session)),
  );
  add(mappings, 'list', 'the mapping table (default)').action(() =>
    ask((run, session) => run.mappings.listCommand(session)),
  );
  add(mappings, 'set', 'map one customer by hand')
    .argument('<sherwebCustomerId>')
    .argument('<haloClientId>', 'its number in the address of its page in Halo', haloClientId)
    .action((id, client) => ask((run, session) => run.mappings.setCommand(session, id, client)));
  add(mappings, 'remove <sherwebCustomerId>', 'remove a mapping or an exclusion').action((id) =>
    ask((run, session) => run.mappings.removeCommand(session, id)),
  );
  add(mappings, 'exclude <sherwebCustomerId>', 'leave a customer out of everything').action((id) =>
    ask((run, session) => run.mappings.excludeCommand(session, id)),
  );
}

/** Adds the commands of links between subscriptions and licences. */
export function addLinkCommands(program: Command, ask: Ask): void {
  const links = program.command('links').description('which subscription is which licence in Halo');
  add(links, 'list', 'every link, or those of one Halo customer (default)')
    .option('--halo-client <id>', 'only this Halo customer', haloClientId)
    .action(({ haloClient }) => ask((run, session) => run.links.listCommand(session, haloClient)));
  add(links, 'set', 'link one subscription by hand, in place of the link it has')
    .argument('<subscriptionId>')
    .argument('<haloLicenceId>', 'the number of the licence in Halo', haloLicenceId)
    .action((subscriptionId, licence) =>
      ask((run, session) => run.links.setCommand(session, subscriptionId, licence)),
    );
  add(links, 'remove <subscriptionId>', 'take a link away; the licence stays as it is').action(
    (subscriptionId) => ask((run, session) => run.links.removeCommand(session, subscriptionId)),
  );
}
