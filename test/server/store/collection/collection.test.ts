import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openCollection } from '../../../../server/store/collection/collection.ts';
import { clock, systemError, watchedFiles, windowsFiles } from '../disk.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { idsOf, openRuns, RunSchema } from './runs.ts';

describe('a collection', () => {
  it('gives back what was put, after opening it again too', async () => {
    const folder = join(await temporaryFolder(), 'runs');
    await (await openRuns(folder)).put('run-1', { changes: 4 });
    const again = await openRuns(folder);
    expect(await again.get('run-1')).toEqual({ changes: 4 });
    expect(await again.get('run-2')).toBeUndefined();
    expect(((await stat(join(folder, 'run-1.json'))).mode & 0o777).toString(8)).toBe('600');
    expect(((await stat(folder)).mode & 0o777).toString(8)).toBe('700');
  });

  it('lists the last saved first and keeps no more than it may', async () => {
    const folder = await temporaryFolder();
    const runs = await openRuns(folder);
    for (const id of ['a', 'b', 'c', 'd', 'e']) await runs.put(id, { changes: 0 });
    expect(await runs.list()).toEqual([
      { id: 'e', savedAt: '2026-03-01T10:00:05.000Z', damaged: false },
      { id: 'd', savedAt: '2026-03-01T10:00:04.000Z', damaged: false },
      { id: 'c', savedAt: '2026-03-01T10:00:03.000Z', damaged: false },
    ]);
    expect((await readdir(folder)).sort()).toEqual(['c.json', 'd.json', 'e.json']);
    await runs.put('c', { changes: 1 });
    expect(idsOf(await runs.list())).toEqual(['c', 'e', 'd']);
    expect(idsOf(await (await openRuns(folder)).list())).toEqual(['c', 'e', 'd']);
  });

  it('on Windows keeps what is put while others read it, and no more than it may', async () => {
    const folder = await temporaryFolder();
    const runs = await openRuns(folder, { files: windowsFiles() });
    for (const [place, id] of ['a', 'b', 'a', 'c', 'a', 'd'].entries())
      await Promise.all([runs.put(id, { changes: place }), runs.get(id), runs.get(id)]);
    await runs.remove('c');
    const again = await openRuns(folder, { files: windowsFiles() });
    expect(idsOf(await again.list())).toEqual(['d', 'a']);
    expect(await again.get('a')).toEqual({ changes: 4 });
    expect((await readdir(folder)).sort()).toEqual(['a.json', 'd.json']);
  });

  it('reads a record once for its head, again when it was saved again, and leaves out damaged ones', async () => {
    const folder = await temporaryFolder();
    let reads = 0;
    const files = watchedFiles(({ operation }) => {
      if (operation === 'read') reads += 1;
    });
    const time = clock();
    const runs = await openCollection(
      { folder, kind: 'run', schema: RunSchema, version: 1, keep: 9, now: time.now, files },
      ({ changes }) => `${changes} changes`,
    );
    for (const [place, id] of ['a', 'b', 'c'].entries()) {
      time.advance(1_000);
      await runs.put(id, { changes: place });
    }
    expect(await runs.heads()).toEqual(['2 changes', '1 changes', '0 changes']);
    time.advance(1_000);
    await runs.put('a', { changes: 7 });
    expect(await runs.heads()).toEqual(['7 changes', '2 changes', '1 changes']);
    // What it has written itself it knows.
    expect(reads).toBe(0);
    await writeFile(join(folder, 'b.json'), 'no record');
    expect(await runs.heads()).toEqual(['7 changes', '2 changes']);
    expect(reads).toBe(1);
  });

  it.each([
    ['one element a line', true],
    ['one document without lines, of an older companion', false],
  ])('gives a part of a long list: %s', async (_form, isLong) => {
    const folder = await temporaryFolder();
    const Schema = z.object({ items: z.array(z.number()) });
    const options = { folder, kind: 'list', schema: Schema, version: 1, keep: 9, now: clock().now };
    const long = { key: 'items', element: z.number() };
    const items = Array.from({ length: 250 }, (_, place) => place);
    const written = await openCollection({ ...options, ...(isLong ? { long } : {}) });
    await written.put('a', { items });
    const lists = await openCollection({ ...options, long });
    for (const [from, count] of [
      [0, 100],
      [0, 250],
      [99, 101],
      [240, 100],
      [250, 5],
      [900, 5],
    ] as const)
      expect(await lists.getPart('a', { from, count })).toEqual({
        value: { items: items.slice(from, from + count) },
        total: 250,
      });
    expect(await lists.get('a')).toEqual({ items });
    expect(await lists.getPart('b', { from: 0, count: 1 })).toBeUndefined();
  });

  it('keeps the order of what was saved in the same millisecond', async () => {
    const runs = await openRuns(await temporaryFolder(), { now: clock().now });
    await Promise.all(['m', 'z', 'a', 'k'].map((id) => runs.put(id, { changes: 0 })));
    expect(idsOf(await runs.list())).toEqual(['k', 'a', 'z']);
  });

  it('keeps the record just saved although the clock was set back', async () => {
    const folder = await temporaryFolder();
    const future = await openRuns(folder, { now: () => new Date('2031-01-01T00:00:00.000Z') });
    for (const id of ['a', 'b', 'c']) await future.put(id, { changes: 0 });
    const runs = await openRuns(folder);
    await runs.put('now', { changes: 1 });
    expect(await runs.get('now')).toEqual({ changes: 1 });
    expect(await runs.list()).toHaveLength(3);
  });

  it('forgets a record that was removed, and removes what is not there', async () => {
    const runs = await openRuns(await temporaryFolder());
    await runs.put('a', { changes: 0 });
    await runs.remove('a');
    await runs.remove('a');
    expect(await runs.get('a')).toBeUndefined();
    expect(await runs.list()).toEqual([]);
  });

  it.each([
    '',
    '.',
    '..',
    '../secret',
    'a/b',
    'a\\b',
    '/etc/passwd',
    '.hidden',
    '-rf',
    'a.b',
    'a\0',
    'a\n',
    'x'.repeat(101),
  ])('refuses the id %j', async (id) => {
    const folder = await temporaryFolder();
    const runs = await openRuns(join(folder, 'runs'));
    for (const attempt of [() => runs.get(id), () => runs.put(id, { changes: 0 }), () => runs.remove(id)]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'invalidId' });
    }
    expect(await readdir(folder)).toEqual(['runs']);
  });

  it('refuses a value that could not be read again', async () => {
    const folder = await temporaryFolder();
    const runs = await openRuns(folder);
    await expect(runs.put('a', { changes: 0.5 })).rejects.toMatchObject({ code: 'invalidValue' });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a record that was damaged', () => {
  it('is listed as damaged, throws when read, and does not count as one to keep', async () => {
    const folder = await temporaryFolder();
    const runs = await openRuns(folder);
    for (const id of ['a', 'b', 'c']) await runs.put(id, { changes: 0 });
    expect(idsOf(await runs.list())).toEqual(['c', 'b', 'a']);
    await writeFile(join(folder, 'b.json'), '{"half');
    const damaged = (await runs.list()).filter((entry) => entry.damaged);
    expect(damaged).toEqual([{ id: 'b', savedAt: null, damaged: true }]);
    await expect(runs.get('b')).rejects.toMatchObject({ code: 'damagedRecord' });
    for (const id of ['d', 'e', 'f']) await runs.put(id, { changes: 0 });
    expect(idsOf(await runs.list()).sort()).toEqual(['b', 'd', 'e', 'f']);
    expect(await readFile(join(folder, 'b.json'), 'utf8')).toBe('{"half');
    await runs.put('b', { changes: 2 });
    expect(await runs.get('b')).toEqual({ changes: 2 });
  });

  it('does not hide the others when it cannot even be read', async () => {
    const folder = await temporaryFolder();
    await (await openRuns(folder)).put('a', { changes: 0 });
    await (await openRuns(folder)).put('b', { changes: 0 });
    const files = watchedFiles(({ operation, paths }) => {
      if (operation === 'read' && paths[0]?.endsWith('a.json')) throw systemError('EACCES');
    });
    const runs = await openRuns(folder, { files });
    expect((await runs.list()).map(({ id, damaged }) => [id, damaged])).toEqual([
      ['b', false],
      ['a', true],
    ]);
    await expect(runs.get('a')).rejects.toMatchObject({ code: 'folder' });
  });

  it('is told from one of a newer companion', async () => {
    const folder = await temporaryFolder();
    await (await openRuns(folder, { version: 2 })).put('a', { changes: 0 });
    const runs = await openRuns(folder);
    await expect(runs.get('a')).rejects.toMatchObject({ code: 'newerVersion' });
    expect(await runs.list()).toMatchObject([{ id: 'a', damaged: true }]);
  });
});

describe('a record of an older version', () => {
  it('is brought up when it is read, and listed', async () => {
    const folder = await temporaryFolder();
    await (await openRuns(folder)).put('a', { changes: 3 });
    const runs = await openRuns(folder, {
      version: 2,
      migrations: { 1: (old) => ({ changes: RunSchema.parse(old).changes * 10 }) },
    });
    expect(await runs.get('a')).toEqual({ changes: 30 });
    expect(await runs.list()).toMatchObject([{ id: 'a', damaged: false }]);
  });
});
