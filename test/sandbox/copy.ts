import { defaultHaloSettings } from './halo/settings.ts';
import type { SandboxSeed, SandboxState } from './state.ts';

const everything = ({ sherweb, halo }: Pick<SandboxState, 'sherweb' | 'halo'>) =>
  structuredClone({
    settings: halo.settings,
    customers: sherweb.customers(),
    clients: halo.clients(),
    licences: halo.licences(),
  });

/** What a sandbox holds, as data. */
export type SandboxDump = ReturnType<typeof everything>;

/** A seed with all customers, subscriptions and licences of a sandbox as they are now, ids and all. */
export const copyOf = (state: SandboxState): SandboxSeed => fromDump(everything(state));

/** A seed with everything of a dump, ids and all; settings that came later than it are at their defaults. */
export function fromDump({ settings, ...all }: SandboxDump): SandboxSeed {
  return (into) => {
    into.halo.settings = structuredClone({ ...defaultHaloSettings, ...settings });
    const { customers, clients, licences } = structuredClone(all);
    for (const { displayName, subscriptions, ...rest } of customers) {
      into.sherweb.addCustomer({ name: displayName, ...rest });
      for (const each of subscriptions) into.sherweb.addSubscription(rest.id, each);
    }
    for (const client of clients) into.halo.addClient(client);
    for (const licence of licences) into.halo.addLicence(licence);
    const { settings: _, ...copied } = everything(into);
    if (JSON.stringify(copied) !== JSON.stringify(all)) throw new Error('The copy of the sandbox differs');
  };
}
