import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Files } from '../../../server/store/disk/files.ts';
import { openShelf } from '../../../server/store/shelf.ts';
import { isWriting, systemError, watchedFiles } from './disk.ts';
import { temporaryFolder } from './temporary-folder.ts';

const Schema = z.object({ rows: z.array(z.string()) });
const open = (file: string, files?: Files) =>
  openShelf({
    file,
    kind: 'rows',
    version: 1,
    schema: Schema,
    head: z.number().int(),
    headOf: ({ rows }) => rows.length,
    now: () => new Date('2026-03-01T10:00:00.000Z'),
    ...(files === undefined ? {} : { files }),
  });
const fileIn = async () => join(await temporaryFolder(), 'rows.jsonl');
const rows = (...names: string[]) => ({ rows: names });
const many = (count: number) =>
  new Map(Array.from({ length: count }, (_, place) => [`key-${place}`, rows(`a\t"${place}"\n`, 'é')]));

describe('a shelf', () => {
  it('keeps what was put, over a restart too, with a head of each at hand', async () => {
    const file = await fileIn();
    const shelf = await open(file);
    await shelf.put(many(300));
    await shelf.put(new Map([['key-7', rows('new')]]));
    for (const one of [shelf, await open(file)]) {
      expect(one.heads.size).toBe(300);
      expect(one.heads.get('key-7')).toBe(1);
      expect(await one.get('key-7')).toEqual(rows('new'));
      expect(await one.get('key-299')).toEqual(rows('a\t"299"\n', 'é'));
      expect(await one.get('key-300')).toBeUndefined();
      expect(one.lost).toBeNull();
    }
  });

  it('writes many values in one write, and a single one at the end of the file', async () => {
    const file = await fileIn();
    const steps: string[] = [];
    const shelf = await open(
      file,
      watchedFiles(
        (step) => (isWriting(step) || step.operation === 'appendSynced') && steps.push(step.operation),
      ),
    );
    steps.length = 0;
    await shelf.put(many(300));
    expect(steps).toEqual(['writeSynced', 'rename', 'syncFolder']);
    steps.length = 0;
    await shelf.put(new Map([['key-7', rows('new')]]));
    expect(steps).toEqual(['appendSynced']);
  });

  it('does not grow for ever', async () => {
    const file = await fileIn();
    const shelf = await open(file);
    await shelf.put(many(20));
    const long = rows('x'.repeat(20_000));
    for (let time = 0; time < 20; time += 1) await shelf.put(new Map([['key-3', long]]));
    expect((await readFile(file)).length).toBeLessThan(160_000);
    expect(await shelf.get('key-19')).toEqual(rows('a\t"19"\n', 'é'));
  });

  it('answers the old or the new value while it is written anew', async () => {
    const shelf = await open(await fileIn());
    await shelf.put(many(300));
    const writing = shelf.put(new Map([...many(300)].map(([key]) => [key, rows('new', key)])));
    const seen: unknown[] = [];
    let isDone = false;
    const done = writing.then(() => {
      isDone = true;
    });
    while (!isDone) seen.push(await shelf.get('key-250'));
    await done;
    const either = [JSON.stringify(rows('a\t"250"\n', 'é')), JSON.stringify(rows('new', 'key-250'))];
    expect(seen.filter((value) => !either.includes(JSON.stringify(value)))).toEqual([]);
    expect(await shelf.get('key-250')).toEqual(rows('new', 'key-250'));
  });

  it.each(['writeSynced', 'rename', 'appendSynced'] as const)(
    'keeps the former values when %s fails',
    async (failing) => {
      const file = await fileIn();
      let armed = false;
      const shelf = await open(
        file,
        watchedFiles(({ operation }) => {
          if (armed && operation === failing) throw systemError('ENOSPC');
        }),
      );
      await shelf.put(many(20));
      armed = true;
      const change = failing === 'appendSynced' ? new Map([['key-1', rows('new')]]) : many(21);
      await expect(shelf.put(change)).rejects.toMatchObject({ code: 'writeFailed' });
      armed = false;
      expect([shelf.heads.size, await shelf.get('key-1')]).toEqual([20, rows('a\t"1"\n', 'é')]);
      await shelf.put(new Map([['key-2', rows('later')]]));
      const again = await open(file);
      expect([await again.get('key-1'), await again.get('key-2')]).toEqual([
        rows('a\t"1"\n', 'é'),
        rows('later'),
      ]);
    },
  );

  it('forgets half a line that a kill left, and says nothing of it', async () => {
    const file = await fileIn();
    await (await open(file)).put(many(20));
    await writeFile(file, '{"key":"key-1","he', { flag: 'a' });
    const shelf = await open(file);
    expect([shelf.lost, await shelf.get('key-1')]).toEqual([null, rows('a\t"1"\n', 'é')]);
    await shelf.put(new Map([['key-1', rows('new')]]));
    expect(await (await open(file)).get('key-1')).toEqual(rows('new'));
  });

  it('leaves out a damaged entry, keeps the damaged file aside and says so', async () => {
    const file = await fileIn();
    await (await open(file)).put(many(20));
    await writeFile(file, (await readFile(file, 'utf8')).replace('{"key":"key-4"', '{"key":"key-4'));
    const shelf = await open(file);
    expect(shelf.heads.has('key-4')).toBe(false);
    expect(shelf.heads.size).toBe(19);
    expect(shelf.lost).toMatch(
      /1 entries of .* could not be read; the next sync reads them again\..*damaged-2026/,
    );
  });

  it('of a newer companion is not touched', async () => {
    const file = await fileIn();
    await writeFile(file, '{"format":"sherweb-for-halo","kind":"rows","version":2}\nwhatever\n');
    await expect(open(file)).rejects.toMatchObject({ code: 'newerVersion' });
    expect(await readFile(file, 'utf8')).toContain('whatever');
  });
});
