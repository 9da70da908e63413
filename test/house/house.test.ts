import { describe, expect, it } from 'vitest';
import { sourcesOf } from './sources.ts';

const server = sourcesOf('server');
const shared = sourcesOf('shared');
const tests = sourcesOf('test');
const everything = [...server, ...shared, ...sourcesOf('extension'), ...tests];
const byPath = new Map(everything.map((source) => [source.path, source]));
const isOurs = (from: string) => /^(server|shared|extension|test)\//.test(from);

/** What a file must not import, as `file -> import`. */
const offences = (
  sources: typeof server,
  isForbidden: (from: string, isType: boolean) => boolean,
): string[] =>
  sources.flatMap(({ path, imports }) =>
    imports.filter(({ from, isType }) => isForbidden(from, isType)).map(({ from }) => `${path} -> ${from}`),
  );

describe('who may import whom', () => {
  it('finds the files it is about', () => {
    expect(server.length).toBeGreaterThan(50);
    expect(shared.length).toBeGreaterThan(5);
    expect(byPath.get('server/sync/plan/pair/pair.ts')?.imports.length).toBeGreaterThan(2);
  });

  it('shared imports zod and itself only', () => {
    expect(offences(shared, (from) => from !== 'zod' && !from.startsWith('shared/'))).toEqual([]);
  });

  it.each([
    ['server/vendors/sherweb/', 'server/vendors/halo/'],
    ['server/vendors/halo/', 'server/vendors/sherweb/'],
    ['server/', 'extension/'],
    ['extension/', 'server/'],
    ['server/', 'test/'],
    ['extension/', 'test/'],
  ])('%s never imports %s', (folder, forbidden) => {
    const inFolder = everything.filter(({ path }) => path.startsWith(folder));
    expect(offences(inFolder, (from) => from.startsWith(forbidden))).toEqual([]);
  });

  it('server/vendors/http knows neither vendor', () => {
    const http = server.filter(({ path }) => path.startsWith('server/vendors/http/'));
    expect(offences(http, (from) => /^server\/(vendors\/(sherweb|halo)|sync)\//.test(from))).toEqual([]);
  });

  it('the store knows nothing of the job', () => {
    const store = server.filter(({ path }) => path.startsWith('server/store/'));
    // How to pause for others, to write JSON and to say what went wrong is no part of the job either.
    const tools =
      /^server\/(?:messages\/|event-loop\/(?:give-way|json-text)\.ts)|^shared\/(?:note-values|problem)\.ts$/;
    expect(
      offences(store, (from) => isOurs(from) && !from.startsWith('server/store/') && !tools.test(from)),
    ).toEqual([]);
  });

  it('the stages of a sync import downward only: run, apply, read, plan; and so do the rooms of a run and a plan', () => {
    const ofRun = ['keep/', 'undo/', 'journal/', 'model/'];
    const ofPlan = [
      'take-over/',
      'subscriptions/',
      'successions/',
      'customers/',
      'guards/',
      'remembered/',
      'diff/',
      'pair/',
      'model/',
    ];
    const roomsOf = (stage: string, rooms: readonly string[]) => [
      stage,
      ...rooms.map((room) => stage + room),
    ];
    const stages = ['', ...roomsOf('run/', ofRun), 'apply/', 'read/', ...roomsOf('plan/', ofPlan)];
    const sync = 'server/sync/';
    const stageOf = (path: string) =>
      path.startsWith(sync) ? path.slice(sync.length, path.lastIndexOf('/') + 1) : undefined;
    const upward = server.flatMap(({ path, imports }) =>
      imports
        .filter(({ from }) => {
          const [here, there] = [stageOf(path), stageOf(from)];
          return here !== undefined && there !== undefined && stages.indexOf(there) < stages.indexOf(here);
        })
        .map(({ from }) => `${path} -> ${from}`),
    );
    expect(upward).toEqual([]);
    expect(new Set(server.map(({ path }) => stageOf(path)))).toEqual(new Set([undefined, ...stages]));
  });

  it('whoever says what is the case and what to do names a code: its sentences stand in server/messages', () => {
    // An object that has both of them as texts of its own.
    const note = /\bmessage:\s*['"`][^;]{0,600}?\baction:\s*['"`]/;
    expect(note.test("{ code: 'a.b', message: 'It is so.', action: 'Do this.' }")).toBe(true);
    const others = server.filter(({ path }) => !path.startsWith('server/messages/'));
    expect(others.filter(({ code }) => note.test(code)).map(({ path }) => path)).toEqual([]);
  });

  it('nobody imports server/main.ts', () => {
    expect(offences(everything, (from) => from === 'server/main.ts')).toEqual([]);
  });

  it('every import of our own names its file', () => {
    expect(offences(everything, (from) => isOurs(from) && !byPath.has(from) && /^[^.]*$/.test(from))).toEqual(
      [],
    );
  });

  it('only server/config and main read the environment', () => {
    const readers = server.filter(({ code }) => /\bprocess\.env\b/.test(code)).map(({ path }) => path);
    expect(readers.filter((path) => path !== 'server/main.ts' && !path.startsWith('server/config/'))).toEqual(
      [],
    );
  });
});

describe('how large things are', () => {
  it('no file of the product has more than 200 lines', () => {
    const long = [...server, ...shared, ...sourcesOf('extension')]
      .map(({ path, text }) => `${path}: ${text.trimEnd().split('\n').length}`)
      .filter((line) => Number(line.split(': ')[1]) > 200);
    expect(long).toEqual([]);
  });
});

describe('tests', () => {
  it('are all run, once, without waiting for luck, and no name of the test runner means something else', () => {
    const found = tests
      .filter(({ path }) => path.endsWith('.test.ts') && !path.startsWith('test/house/'))
      .flatMap(({ path, code }) =>
        [
          ...code.matchAll(
            /\b(?:it|test|describe)\.(?:skip|only|todo|fails)\b|\bretry: |\b(?:const|let) (?:it|test|expect)\b|\((?:it|test|expect)(?:[,:][^()=]*)?\) =>/g,
          ),
        ].map(([use]) => `${path}: ${use}`),
      );
    expect(found).toEqual([]);
  });
});
