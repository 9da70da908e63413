import { screens } from '../../extension/admin/core/route.ts';
import type { Shop } from './set-up-shop.ts';
import type { View } from './views.ts';

/** What somebody sees who has no companion yet. */
export const unpairedViews: readonly View[] = [
  { name: 'unpaired', path: 'options.html' },
  { name: 'unpaired-popup', path: 'popup.html' },
];

/** A companion that knows nothing yet: it waits for credentials. */
export const newViews: readonly View[] = [
  ...(['overview', 'connection', 'credentials', 'customers', 'billing', 'renewals'] as const).map(
    (screen) => ({ name: `new-${screen}`, path: `options.html#${screen}` }),
  ),
  { name: 'new-credentials-tested', path: 'options.html#credentials', press: ['.form .button.main'] },
  { name: 'new-popup', path: 'popup.html' },
];

const takeOver = 'options.html#import/take-over';
const look = '.screen > .buttons .main';
const step = (place: number) => `.take-over-steps li:nth-child(${place}) button`;
const ofPax8 = ['.take-over-radios .radio:nth-child(3)'];

/** Each step of taking over from Halo's module, which is still on. */
export const takeOverViews: readonly View[] = [
  { name: 'take-over-writer', path: takeOver },
  { name: 'take-over-writer-distributor', path: takeOver, press: ofPax8 },
  ...(['found', 'mappings', 'licences', 'twice', 'finish'] as const).map((name, place) => ({
    name: `take-over-${name}`,
    path: takeOver,
    press: [look, step(place + 2)],
  })),
];

/** A plan that waits for a person, wherever it is told of. */
export const heldViews = (runId: string): readonly View[] => [
  { name: 'held-overview', path: 'options.html#overview' },
  { name: 'held-history', path: 'options.html#history' },
  { name: 'held-plan', path: `options.html#history/${runId}` },
  { name: 'held-approve', path: `options.html#history/${runId}`, press: ['.run .button.main'] },
  { name: 'held-popup', path: 'popup.html' },
];

/** Neither side answers the companion. */
export const unreadViews = (runId: string): readonly View[] => [
  ...(['overview', 'billing', 'customers', 'renewals', 'movements', 'history'] as const).map((screen) => ({
    name: `unread-${screen}`,
    path: `options.html#${screen}`,
  })),
  { name: 'unread-run', path: `options.html#history/${runId}` },
  { name: 'unread-credentials', path: 'options.html#credentials', press: ['.form .button.main'] },
  { name: 'unread-popup', path: 'popup.html' },
];

/** What a browser may see that was paired for a technician. */
export const technicianViews: readonly View[] = [
  { name: 'technician-connection', path: 'options.html' },
  { name: 'technician-diagnostics', path: 'options.html#diagnostics' },
  { name: 'technician-popup', path: 'popup.html' },
];

/** The companion is not there. */
export const stoppedViews: readonly View[] = [
  ...(['overview', 'customers', 'credentials', 'connection', 'diagnostics', 'import'] as const).map(
    (screen) => ({ name: `stopped-${screen}`, path: `options.html#${screen}` }),
  ),
  { name: 'stopped-popup', path: 'popup.html' },
];
/** Every admin screen, what opens on them, a preview, runs and the popup. */
export const adminViews = ({ runId, doneId, undoId, sherwebCustomerId }: Shop): readonly View[] => [
  ...screens.map((screen) => ({ name: screen, path: `options.html#${screen}` })),
  { name: 'customers-mapping', path: 'options.html#customers?client=108' },
  { name: 'customers-sheet', path: `options.html#customers?customer=${sherwebCustomerId}` },
  {
    name: 'customers-leave-out',
    path: `options.html#customers?customer=${sherwebCustomerId}`,
    press: ['dialog .pair-actions button:nth-of-type(3)'],
  },
  { name: 'history-who', path: 'options.html#history?view=changes' },
  { name: 'history-run', path: `options.html#history/${doneId}` },
  { name: 'import-undo', path: `options.html#import?run=${undoId}` },
  { name: 'import-preview', path: `options.html#import?run=${runId}` },
  {
    name: 'billing-tie',
    path: 'options.html#billing',
    press: ['.worklist tr:has(.row-actions button) .name'],
  },
  {
    name: 'billing-tie-choose',
    path: 'options.html#billing',
    press: ['.worklist tr:has(.row-actions button) .name', '.tie .list button'],
  },
  {
    name: 'billing-accept',
    path: 'options.html#billing',
    press: ['.worklist thead input', '.bulk button'],
  },
  { name: 'billing-margins', path: 'options.html#billing', press: ['.billing-margins summary'] },
  { name: 'renewals-month', path: 'options.html#renewals?view=calendar' },
  { name: 'renewals-intend', path: 'options.html#renewals', press: ['.renewals tbody .button'] },
  { name: 'renewals-calendars', path: 'options.html#renewals', press: ['.filter-bar .narrow button'] },
  { name: 'orders-all', path: 'options.html#orders', press: ['.filter-bar .filter:last-of-type'] },
  { name: 'orders-approve', path: 'options.html#orders', press: ['.orders .button.main'] },
  { name: 'notifications-wants', path: 'options.html#notifications', press: ['details summary'] },
  ...(['webhook', 'ticket'] as const).map((kind) => ({
    name: `notifications-${kind}`,
    path: 'options.html#notifications',
    choose: kind,
  })),
  {
    name: 'billing-tie-new',
    path: 'options.html#billing',
    press: ['.worklist tr:has(.row-actions button) .name', '.new-line input[type=search]'],
  },
  { name: 'popup', path: 'popup.html' },
];
