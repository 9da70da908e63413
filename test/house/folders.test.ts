import { describe, expect, it } from 'vitest';
import { folderGraph, importsInCircles } from './folders.ts';
import { runsWith, type Source, sourcesOf } from './sources.ts';

const server = sourcesOf('server');
const shared = sourcesOf('shared');
const extension = sourcesOf('extension');
const all = [...server, ...shared, ...extension];
const byPath = new Map(all.map((source) => [source.path, source]));

/** Who imports whom: only downward, types included; why each stands where it does. */
const layers: readonly (readonly [why: string, ...folders: string[]])[] = [
  ['one process: reads the command line and starts a companion or asks one', 'main.ts', 'commands'],
  ['puts everything together; the only place that knows every part', 'companion.ts'],
  ['answers HTTP; a route asks a capability and says what the trail keeps of it', 'api'],
  [
    'capabilities: each can go without another noticing',
    'backup',
    'billing',
    'doctor',
    'movements',
    'notify',
    'orders',
    'panel',
    'renewals',
    'schedule',
    'tickets',
  ],
  ['the pipeline: read, plan, apply, report', 'sync'],
  [
    'whom a sync is about, what its fees are, and what it leaves to a person',
    ...['customers', 'decisions', 'fees', 'left-out', 'links'],
  ],
  ['whose mappings, links and lists those are', 'tenants'],
  ['who may, with which credentials, what is kept, and who did it', 'access', 'secrets', 'data', 'audit'],
  ['Sherweb and Halo as they are: they know nothing of what we do with them', 'vendors'],
  [
    'tools',
    ...['store', 'messages', 'lists', 'event-loop', 'clock', 'config', 'build', 'log.ts', 'version.ts'],
  ],
];
/** The same for the extension; a room that is named with its folder stands apart from the rest of that folder. */
const extensionLayers: readonly (readonly [why: string, ...folders: string[]])[] = [
  ['what the browser starts', 'entrypoints'],
  ['the admin screens put together: frame, navigation, overview', 'admin/shell'],
  [
    'screens',
    ...[
      'billing',
      'customers',
      'diagnostics',
      'exceptions',
      'first-run',
      'history',
      'import',
      'movements',
      'notifications',
      'orders',
      'overview',
      'renewals',
      'technicians',
    ].map((screen) => `admin/${screen}`),
  ],
  [
    'screens of which others show a part',
    ...['connection', 'credentials', 'runs', 'schedule'].map((screen) => `admin/${screen}`),
  ],
  ['a change as people read it', 'admin/changes'],
  ['how a person decides on one', 'admin/decisions'],
  ['what a person leaves out of sync or billing', 'admin/left-out'],
  ['what screens are made of', 'admin/ui', 'admin/styles'],
  ['what all screens use; knows none of them', 'admin/core'],
  ['stands before everything that a screen changes', 'admin/clickjacking'],
  ["what runs beside the screens: the background, and the features in Halo's page", 'background', 'features'],
  ['how all of them ask the background', 'messaging'],
  ["Halo's page as it is", 'halo-page'],
  ['tools', 'i18n', 'theme'],
];
const extensionRoomOf = (path: string): string => {
  const [, room = '', inner = ''] = path.split('/');
  return room === 'admin' ? `admin/${inner}` : room;
};
const extensionLayerOf = (path: string): number =>
  extensionLayers.findIndex(([, ...rooms]) => rooms.includes(extensionRoomOf(path)));

const capabilities = layers.find(([why]) => why.startsWith('capabilities'))?.slice(1) ?? [];

/** The first part of a path under `server/`, e.g. `sync` or `log.ts`. */
const roomOf = (path: string): string => path.split('/')[1] ?? '';
const layerOf = (room: string): number => layers.findIndex(([, ...rooms]) => rooms.includes(room));

const importsOf = (sources: readonly Source[], isWrong: (path: string, from: string) => boolean): string[] =>
  sources.flatMap(({ path, imports }) =>
    imports
      .filter(({ from }) => byPath.has(from) && isWrong(path, from))
      .map(({ from }) => `${path} -> ${from}`),
  );

describe('folders', () => {
  it.each([
    ['server', [...server, ...shared]],
    ['extension', [...extension, ...shared]],
  ])('of %s never import each other in a circle, however long', (_name, sources) => {
    expect(importsInCircles(folderGraph(sources))).toEqual([]);
  });

  it('hold no files that import each other in a circle, types included', () => {
    expect(importsInCircles(folderGraph(all, (path) => path))).toEqual([]);
  });

  it('a circle over three folders is found, and a chain is none', () => {
    const file = (path: string, ...froms: string[]): Source => ({
      path,
      text: '',
      code: '',
      imports: froms.map((from) => ({ from, isType: true })),
    });
    const chain = [file('a/1.ts', 'b/1.ts'), file('b/1.ts', 'c/1.ts'), file('c/1.ts')];
    expect(importsInCircles(folderGraph(chain))).toEqual([]);
    const circle = [...chain.slice(0, 2), file('c/1.ts', 'a/1.ts')];
    expect(importsInCircles(folderGraph(circle))).toHaveLength(3);
  });

  it('every room of the server has its layer', () => {
    expect([...new Set(server.map(({ path }) => roomOf(path)))].filter((room) => layerOf(room) < 0)).toEqual(
      [],
    );
  });

  it('the server imports only downward', () => {
    const isUpward = (path: string, from: string) =>
      from.startsWith('server/') && layerOf(roomOf(from)) < layerOf(roomOf(path));
    expect(importsOf(server, isUpward)).toEqual([]);
  });

  it('every room of the extension has its layer', () => {
    expect(extension.map(({ path }) => path).filter((path) => extensionLayerOf(path) < 0)).toEqual([]);
  });

  it('the extension imports only downward', () => {
    const isUpward = (path: string, from: string) =>
      from.startsWith('extension/') && extensionLayerOf(from) < extensionLayerOf(path);
    expect(importsOf(extension, isUpward)).toEqual([]);
  });

  it("what speaks with the companion, what runs in Halo's page and the screens know nothing of each other", () => {
    const apart = ['background', 'features', 'admin'];
    const placeOf = (path: string) => apart.find((room) => path.startsWith(`extension/${room}/`));
    const isSideways = (path: string, from: string) =>
      placeOf(path) !== undefined && placeOf(from) !== undefined && placeOf(path) !== placeOf(from);
    expect(importsOf(extension, isSideways)).toEqual([]);
  });

  it('capabilities know nothing of each other', () => {
    const isSideways = (path: string, from: string) =>
      capabilities.includes(roomOf(path)) &&
      capabilities.includes(roomOf(from)) &&
      roomOf(path) !== roomOf(from);
    expect(importsOf(server, isSideways)).toEqual([]);
  });

  it('the root of the server holds four files', () => {
    expect(server.map(({ path }) => path).filter((path) => path.split('/').length === 2)).toEqual(
      ['companion', 'log', 'main', 'version'].map((name) => `server/${name}.ts`),
    );
  });
});

/** Folders and files that decide: same input, same answer. */
const pure = [
  'server/sync/plan/',
  'server/customers/matching/',
  'server/customers/table/rows.ts',
  'server/panel/client-subscriptions.ts',
  'server/billing/compare/',
  'server/billing/subjects.ts',
  'server/billing/why-not.ts',
  'server/billing/names.ts',
  'server/decisions/acceptance-holds.ts',
  'server/billing/preflight/check-settings.ts',
  'server/decisions/reconcile.ts',
  'server/renewals/decide/',
  'server/tickets/decide/',
  'server/notify/decide/',
  'server/notify/preview.ts',
  'server/schedule/slots.ts',
  'server/schedule/make-up.ts',
  'server/vendors/assumptions/',
  ...['mapper', 'explain'].map((name) => `server/vendors/sherweb/${name}.ts`),
  ...['mapper', 'mark', 'calls/explain'].map((name) => `server/vendors/halo/${name}.ts`),
];
const deciding = server
  .map(({ path }) => path)
  .filter((path) => pure.some((start) => path.startsWith(start)));

describe('what decides', () => {
  it.each(pure)('is found in %s', (start) => {
    expect(deciding.some((path) => path.startsWith(start))).toBe(true);
  });

  it.each(deciding)('%s runs with nothing that reads or writes', (path) => {
    const parts = runsWith(path, byPath);
    const doing = /^server\/(store|data|config|vendors\/http|api|commands)\//;
    expect(parts.map((part) => part.path).filter((name) => doing.test(name))).toEqual([]);
    const packages = parts.flatMap(({ imports }) =>
      imports.filter(({ from, isType }) => !isType && !byPath.has(from)).map(({ from }) => from),
    );
    expect(packages.filter((name) => !['zod', 'croner', 'node:crypto'].includes(name))).toEqual([]);
  });

  it.each(deciding)('%s knows no clock and no chance', (path) => {
    const clocks =
      /\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.|\bMath\.random\(|\bfetch\(|\bset(?:Timeout|Immediate)\(|\bnew Promise\(|\bprocess\./g;
    const found = runsWith(path, byPath).flatMap(({ path: part, code }) =>
      [...code.matchAll(clocks)].map(([use]) => `${part}: ${use}`),
    );
    expect(found).toEqual([]);
  });
});
