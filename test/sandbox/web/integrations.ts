import type { LabelKey } from './labels.ts';
import type { WebState } from './state.ts';

interface Tile {
  slug: string;
  name: string;
  about: string;
  colour: string;
}

interface Group {
  label: LabelKey;
  tiles: Tile[];
}

const tile = (name: string, about: string, colour: string): Tile => ({
  slug: name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, ''),
  name,
  about,
  colour,
});

/** Invented vendors. */
const groups: Group[] = [
  {
    label: 'accounting',
    tiles: [
      tile('Abacus Books', 'Invoices and payments', '#2f7d4f'),
      tile('Ledgerline', 'Invoices, orders', '#7a4fa3'),
      tile('Tallyworks', 'Sales invoices', '#b5562b'),
    ],
  },
  {
    label: 'distribution',
    tiles: [
      tile('Northlane Cloud', 'Subscriptions', '#1c6e8c'),
      tile('Meridian Supply', 'Prices and orders', '#8c3b4a'),
      tile('Bluecrate', 'Hardware orders', '#2d5bb8'),
      tile('Vantis', 'Usage and billing', '#4c7a34'),
      tile('Parcel & Pine', 'Stock and price lists', '#6b5b3e'),
    ],
  },
  {
    label: 'monitoring',
    tiles: [
      tile('Pulsewatch', 'Devices and alerts', '#c0392b'),
      tile('Lanternfish', 'Network devices', '#34607d'),
      tile('Ridge RMM', 'Agents and scripts', '#5f6b2f'),
      tile('Beacon Endpoint', 'Alerts to tickets', '#94562d'),
    ],
  },
  {
    label: 'documentation',
    tiles: [
      tile('Inkwell Docs', 'Articles and passwords', '#2b6f73'),
      tile('Cartograph', 'Runbooks and relations', '#6d4c90'),
    ],
  },
  {
    label: 'identity',
    tiles: [
      tile('Orchard Directory', 'Users and groups', '#3a7d44'),
      tile('Gatehouse SSO', 'Single sign-on', '#455a75'),
      tile('Keystone', 'Users and devices', '#a0522d'),
    ],
  },
];

/** Halo's own module, at an invented address: the real one is not public. */
const sherweb: Tile = {
  slug: 'sherweb',
  name: 'Sherweb',
  about: 'Customers and subscriptions',
  colour: '#3b3f8f',
};

const tiles = ({ label, tiles: all }: Group, { settings }: WebState): Tile[] =>
  label === 'distribution' && settings.sherwebTile !== 'absent' ? [...all, sherweb] : all;

const isEnabled = (slug: string, { settings, enabled }: WebState): boolean =>
  slug === sherweb.slug ? settings.sherwebTile === 'enabled' : enabled.has(slug);

export const integrationGroups = (state: WebState) =>
  groups.map((group) => ({
    label: group.label,
    tiles: tiles(group, state).map((one) => ({ ...one, enabled: isEnabled(one.slug, state) })),
  }));

export const integration = (slug: string, state: WebState) =>
  integrationGroups(state)
    .flatMap((group) => group.tiles)
    .find((one) => one.slug === slug);

export const setEnabled = (slug: string, on: boolean, state: WebState): void => {
  if (slug === sherweb.slug) state.settings.sherwebTile = on ? 'enabled' : 'disabled';
  else if (on) state.enabled.add(slug);
  else state.enabled.delete(slug);
};
