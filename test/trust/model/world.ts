import { isDeepStrictEqual } from 'node:util';
import type { Companion } from '../../../server/companion.ts';
import type { Sight } from '../../../server/data/documents/sight.ts';
import type { Link } from '../../../shared/link.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { HaloClient, HaloLicence } from '../../sandbox/halo/model.ts';
import { defaultHaloSettings, type HaloSettings } from '../../sandbox/halo/settings.ts';
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
  /** How much Halo showed when nothing about it was suspicious; every look of the companion renews it. */
  readonly sight: Sight;
  /** How many answers of persons stand. */
  readonly settlements: number;
  /** What this Halo makes of values. */
  readonly keeps: HaloSettings['keepsLicences'];
}

/** What is remembered of a companion, as plain values. */
const memoryOf = ({ data }: Companion) => ({
  mappings: new Map(
    data.main.value.mappings.map(({ sherwebCustomerId, haloClientId }) => [sherwebCustomerId, haloClientId]),
  ),
  exclusions: new Set(data.main.value.exclusions),
  links: new Map(data.links.value.links.map((link) => [link.subscriptionId, { ...link }])),
  settings: data.main.value.settings,
  sight: data.sight.value,
  settlements: data.settlements.value.settlements.length,
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
  keeps: { ...halo.settings.keepsLicences },
  ...memoryOf(companion),
});

const mark = /\[sherweb-subscription:(\S+) customer:(\S+)\]/;

/** The subscription and customer that a licence's notes name, if they do. */
export const markOf = ({ notes }: HaloLicence) => {
  const [, subscriptionId, sherwebCustomerId] = mark.exec(notes) ?? [];
  return subscriptionId && sherwebCustomerId ? { subscriptionId, sherwebCustomerId } : undefined;
};

/** Whether this Halo gives back what it was sent. */
export const isFaithful = ({ keeps }: World): boolean =>
  isDeepStrictEqual(keeps, defaultHaloSettings.keepsLicences);

/** What stands, whoever looked at it. */
export const standing = ({ sight: _sight, ...rest }: World): Omit<World, 'sight'> => rest;
