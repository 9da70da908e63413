import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StoredRead } from '../../../server/data/documents/stored-read.ts';
import { openSubscriptions, readsShape } from '../../../server/data/subscriptions.ts';
import { type Files, nodeFiles } from '../../../server/store/disk/files.ts';
import { openDocument } from '../../../server/store/document/document.ts';
import { systemError, watchedFiles } from '../store/disk.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { subscription } from '../sync/builders.ts';

const at = '2026-03-01T10:00:00.000Z';
const now = () => new Date(at);
const open = async (dataDir: string, files: Files = nodeFiles) =>
  openSubscriptions({
    dataDir,
    now,
    files,
    movements: { read: async () => undefined },
    reads: await openDocument({
      file: join(dataDir, 'snapshot-reads.json'),
      ...readsShape,
      empty: () => ({ reads: [] }),
      now,
      files,
    }),
  });
const read = (asOf: string, ...ids: string[]): StoredRead => ({
  asOf,
  subscriptions: ids.map((id) => subscription(id)),
  problem: null,
});
const many = (count: number, asOf = at) =>
  new Map(Array.from({ length: count }, (_, place) => [`key-${place}`, read(asOf, `a\t"${place}"\n`, 'é')]));
const recordOf = (dataDir: string, id: string) => join(dataDir, 'snapshot-subscriptions', `${id}.json`);
const later = '2026-03-02T10:00:00.000Z';
/** What was given to be kept; what is gone since is told by what is kept. */
const asGiven = (found: StoredRead | undefined) => {
  if (found === undefined) return undefined;
  const { gone: _gone, ...given } = found;
  return given;
};

describe("customers' subscriptions", () => {
  it('are kept as they were put, over a restart too, with a head of each at hand', async () => {
    const dataDir = await temporaryFolder();
    const subscriptions = await open(dataDir);
    await subscriptions.put(many(300));
    await subscriptions.put(new Map([['key-7', read(later, 'new')]]));
    for (const one of [subscriptions, await open(dataDir)]) {
      expect(one.heads.size).toBe(300);
      expect(one.heads.get('key-7')).toEqual({ asOf: later, count: 1, problem: null });
      expect(await one.get('key-7')).toEqual({
        ...read(later, 'new'),
        gone: read(at, 'a\t"7"\n', 'é').subscriptions.map((each) => ({ lastSeenAt: at, subscription: each })),
      });
      expect(await one.get('key-299')).toEqual(read(at, 'a\t"299"\n', 'é'));
      expect(await one.get('key-300')).toBeUndefined();
    }
  });

  it('are written only where they differ, after a restart too', async () => {
    const dataDir = await temporaryFolder();
    await (await open(dataDir)).put(many(20));
    const placed: string[] = [];
    const files = watchedFiles(({ operation, paths }) => {
      if (operation === 'rename' && paths[1]?.endsWith('.json')) placed.push(paths[1]);
    });
    const subscriptions = await open(dataDir, files);
    await subscriptions.put(new Map([...many(20, later), ['key-3', read(later, 'new')]]));
    expect(placed).toEqual([recordOf(dataDir, 'key-3'), join(dataDir, 'snapshot-reads.json')]);
    expect((await subscriptions.get('key-4'))?.asOf).toBe(later);
  });

  it('take no more room than they need', async () => {
    const dataDir = await temporaryFolder();
    const subscriptions = await open(dataDir);
    await subscriptions.put(many(20));
    const long = Array.from({ length: 30 }, (_, place) => String(place));
    for (let time = 0; time < 20; time += 1)
      await subscriptions.put(new Map([['key-3', read(at, ...long, String(time))]]));
    const folder = join(dataDir, 'snapshot-subscriptions');
    const names = await readdir(folder);
    const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
    expect(names).toHaveLength(20);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(160_000);
  });

  it('are the old or the new ones while they are written anew', async () => {
    const subscriptions = await open(await temporaryFolder());
    await subscriptions.put(many(300));
    const writing = subscriptions.put(new Map([...many(300)].map(([key]) => [key, read(at, 'new', key)])));
    const seen: unknown[] = [];
    let isDone = false;
    const done = writing.then(() => {
      isDone = true;
    });
    while (!isDone) seen.push(asGiven(await subscriptions.get('key-250')));
    await done;
    const either = [JSON.stringify(read(at, 'a\t"250"\n', 'é')), JSON.stringify(read(at, 'new', 'key-250'))];
    expect(seen.filter((value) => !either.includes(JSON.stringify(value)))).toEqual([]);
    expect(asGiven(await subscriptions.get('key-250'))).toEqual(read(at, 'new', 'key-250'));
  });

  it.each(['writeSynced', 'rename'] as const)('stay as they were when %s fails', async (failing) => {
    const dataDir = await temporaryFolder();
    let armed = false;
    const subscriptions = await open(
      dataDir,
      watchedFiles(({ operation }) => {
        if (armed && operation === failing) throw systemError('ENOSPC');
      }),
    );
    await subscriptions.put(many(20));
    armed = true;
    const change = new Map([...many(21, later), ['key-1', read(later, 'new')]]);
    await expect(subscriptions.put(change)).rejects.toMatchObject({ code: 'writeFailed' });
    armed = false;
    expect([subscriptions.heads.size, await subscriptions.get('key-1')]).toEqual([
      20,
      read(at, 'a\t"1"\n', 'é'),
    ]);
    await subscriptions.put(new Map([['key-2', read(later, 'later')]]));
    const again = await open(dataDir);
    expect([await again.get('key-1'), asGiven(await again.get('key-2'))]).toEqual([
      read(at, 'a\t"1"\n', 'é'),
      read(later, 'later'),
    ]);
  });

  it('that a kill left half written are forgotten, and nothing is said of it', async () => {
    const dataDir = await temporaryFolder();
    await (await open(dataDir)).put(many(20));
    const half = join(
      dataDir,
      'snapshot-subscriptions',
      '.key-1.json.00000000-0000-4000-8000-000000000000.tmp',
    );
    await writeFile(half, '{"format":"sherw');
    const subscriptions = await open(dataDir);
    expect(await subscriptions.get('key-1')).toEqual(read(at, 'a\t"1"\n', 'é'));
    expect(await readdir(join(dataDir, 'snapshot-subscriptions'))).toHaveLength(20);
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, -9)],
    ['changed inside', (text: string) => text.replace('"id":', '"no":')],
    ['another customer', (text: string) => text.replace('"customerId":"key-4"', '"customerId":"key-5"')],
  ])(
    'that were damaged (%s) are none, and the next read of them is kept whatever it finds',
    async (_, damage) => {
      const dataDir = await temporaryFolder();
      await (await open(dataDir)).put(many(20));
      const file = recordOf(dataDir, 'key-4');
      await writeFile(file, damage(await readFile(file, 'utf8')));
      const subscriptions = await open(dataDir);
      expect(await subscriptions.get('key-4')).toBeUndefined();
      expect(await subscriptions.get('key-5')).toBeDefined();
      await subscriptions.put(many(20, later));
      expect(await subscriptions.get('key-4')).toEqual(read(later, 'a\t"4"\n', 'é'));
    },
  );

  it('of a newer companion are not touched', async () => {
    const dataDir = await temporaryFolder();
    await (await open(dataDir)).put(many(2));
    const file = recordOf(dataDir, 'key-1');
    const text = (await readFile(file, 'utf8')).replace('"version":1', '"version":2');
    await writeFile(file, text);
    const subscriptions = await open(dataDir);
    await expect(subscriptions.get('key-1')).rejects.toMatchObject({ code: 'newerVersion' });
    await expect(subscriptions.put(many(2, later))).rejects.toMatchObject({ code: 'newerVersion' });
    expect(await readFile(file, 'utf8')).toBe(text);
  });

  it.each(['../secret', 'A', 'a', '__proto__', 'x'.repeat(300), 'é', ''])(
    'of a customer named %j are kept in the folder, apart from all others',
    async (id) => {
      const dataDir = await temporaryFolder();
      await mkdir(join(dataDir, 'other'));
      const subscriptions = await open(dataDir);
      await subscriptions.put(
        new Map([
          [id, read(at, 'own')],
          ['b', read(at, 'other')],
        ]),
      );
      expect(await (await open(dataDir)).get(id)).toEqual(read(at, 'own'));
      expect(
        new Set((await readdir(join(dataDir, 'snapshot-subscriptions'))).map((name) => name.toLowerCase()))
          .size,
      ).toBe(2);
    },
  );
});
