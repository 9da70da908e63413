import type { Command } from 'commander';
import { add } from './add.ts';
import { haloClientId, haloLicenceId } from './arguments.ts';

/** What may be asked about what belongs together: customers by their mapping, subscriptions by their link. */
export type AskedOfMappings =
  | { readonly name: 'mappings generate' | 'mappings list' }
  | { readonly name: 'mappings set'; readonly sherwebCustomerId: string; readonly haloClientId: number }
  | { readonly name: 'mappings remove' | 'mappings exclude'; readonly sherwebCustomerId: string }
  | { readonly name: 'links list'; readonly haloClientId: number | undefined }
  | { readonly name: 'links set'; readonly subscriptionId: string; readonly haloLicenceId: number }
  | { readonly name: 'links remove'; readonly subscriptionId: string };

/** Adds the commands of the mapping table. */
export function addMappingCommands(program: Command, ask: (asked: AskedOfMappings) => void): void {
  const mappings = program.command('mappings').description('which Sherweb customer is which Halo customer');
  add(mappings, 'generate', 'map customers of exactly the same name').action(() =>
    ask({ name: 'mappings generate' }),
  );
  add(mappings, 'list', 'the mapping table (default)').action(() => ask({ name: 'mappings list' }));
  add(mappings, 'set', 'map one customer by hand')
    .argument('<sherwebCustomerId>')
    .argument('<haloClientId>', 'its number in the address of its page in Halo', haloClientId)
    .action((id, client) => ask({ name: 'mappings set', sherwebCustomerId: id, haloClientId: client }));
  add(mappings, 'remove <sherwebCustomerId>', 'remove a mapping or an exclusion').action((id) =>
    ask({ name: 'mappings remove', sherwebCustomerId: id }),
  );
  add(mappings, 'exclude <sherwebCustomerId>', 'leave a customer out of everything').action((id) =>
    ask({ name: 'mappings exclude', sherwebCustomerId: id }),
  );
}

/** Adds the commands of links between subscriptions and licences. */
export function addLinkCommands(program: Command, ask: (asked: AskedOfMappings) => void): void {
  const links = program.command('links').description('which subscription is which licence in Halo');
  add(links, 'list', 'every link, or those of one Halo customer (default)')
    .option('--halo-client <id>', 'only this Halo customer', haloClientId)
    .action(({ haloClient }) => ask({ name: 'links list', haloClientId: haloClient }));
  add(links, 'set', 'link one subscription by hand, in place of the link it has')
    .argument('<subscriptionId>')
    .argument('<haloLicenceId>', 'the number of the licence in Halo', haloLicenceId)
    .action((subscriptionId, licence) => ask({ name: 'links set', subscriptionId, haloLicenceId: licence }));
  add(links, 'remove <subscriptionId>', 'take a link away; the licence stays as it is').action(
    (subscriptionId) => ask({ name: 'links remove', subscriptionId }),
  );
}
