import type { Companion } from '../../../server/companion.ts';
import type { Link } from '../../../shared/link.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { HaloClient, HaloLicence } from '../../sandbox/halo/model.ts';
import type { SherwebCustomer } from '../../sandbox/sherweb/model.ts';
import type { SandboxState } from '../../sandbox/state.ts';

/** Both sides and what the companion remembers, at one moment; nothing in it changes any more. */
export interface World {
  readonly customers: readonly SherwebCustomer[];
  /** Sherweb customers whose subscriptions cannot be read at the moment. */
  readonly unreadable: ReadonlySet<string>;
  readonly clients: readonly HaloClient[];
  readonly licences: readonly HaloLicence[];
  /** Halo customer by Sherweb customer. */
  readonly mappings: ReadonlyMap<string, number>;
  readonly exclusions: ReadonlySet<string>;
  /** By subscription. */
  readonly links: ReadonlyMap<string, Link>;
  readonly settings: Settings;
}

/** What is remembered of a companion, as plain values. */
const memoryOf = ({ data }: Companion) => ({
  mappings: new Map(
    data.main.value.mappings.map(({ sherwebCustomerId, haloClientId }) => [sherwebCustomerId, haloClientId]),
  ),
  exclusions: new Set(data.main.value.exclusions),
  links: new Map(data.links.value.links.map((link) => [link.subscriptionId, { ...link }])),
  settings: data.main.value.settings,
});

export const look = (
  { sherweb, halo }: SandboxState,
  companion: Companion,
  unreadable: ReadonlySet<string>,
): World => ({
  customers: structuredClone(sherweb.customers()),
  unreadable: new Set(unreadable),
  clients: structuredClone(halo.clients()),
  licences: structuredClone(halo.licences()),
  ...memoryOf(companion),
});

const mark = /\[sherweb-subscription:(\S+) customer:(\S+)\]/;

/** The subscription and customer that a licence's notes name, if they do. */
export const markOf = ({ notes }: HaloLicence) => {
  const [, subscriptionId, sherwebCustomerId] = mark.exec(notes) ?? [];
  return subscriptionId && sherwebCustomerId ? { subscriptionId, sherwebCustomerId } : undefined;
};
