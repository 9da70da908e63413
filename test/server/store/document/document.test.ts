import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openDocument } from '../../../../server/store/document/document.ts';
import { clock, systemError, watchedFiles } from '../disk.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { counterFile, openCounter, setTo } from './counter.ts';

const modeOf = async (path: string): Promise<string> => ((await stat(path)).mode & 0o777).toString(8);

describe('a document', () => {
  it('is new when there never was a file, and leaves no file until it is changed', async () => {
    const folder = join(await temporaryFolder(), 'deep', 'data');
    const document = await openCounter(folder);
    expect(document.opened).toEqual({ origin: 'new' });
    expect(document.value).toEqual({ count: 0, note: '' });
    expect(await readdir(folder)).toEqual([]);
    expect(await modeOf(folder)).toBe('700');
  });

  it('is what was last written when it is opened again', async () => {
    const folder = await temporaryFolder();
    expect(await (await openCounter(folder)).change(setTo(7))).toEqual({ count: 7, note: '' });
    const again = await openCounter(folder);
    expect(again.opened).toEqual({ origin: 'file' });
    expect(again.value).toEqual({ count: 7, note: '' });
  });

  it('says in its file what it is, and lets nobody else read it', async () => {
    const folder = await temporaryFolder();
    const document = await openCounter(folder);
    await document.change(setTo(1));
    await document.change(setTo(2));
    expect(JSON.parse(await readFile(counterFile(folder), 'utf8'))).toEqual({
      format: 'sherweb-for-halo',
      kind: 'counter',
      version: 1,
      savedAt: '2026-03-01T10:00:00.000Z',
      data: { count: 2, note: '' },
    });
    for (const name of await readdir(folder)) expect(await modeOf(join(folder, name))).toBe('600');
  });

  it('is on disk, and synced before it is renamed, when the change resolves', async () => {
    const folder = await temporaryFolder();
    const steps: string[] = [];
    const files = watchedFiles(({ operation }) => steps.push(operation));
    const document = await openCounter(folder, { files, backups: 0 });
    steps.length = 0;
    await document.change(setTo(1));
    // The second time for its backup: there is no state before it.
    expect(steps).toEqual(['writeSynced', 'link', 'rename', 'syncFolder', 'writeSynced', 'rename']);
    expect(await readFile(counterFile(folder), 'utf8')).toContain('"count": 1');
  });

  it('is not written when a change gives back what it got, so that its backup stays the state before', async () => {
    const folder = await temporaryFolder();
    const steps: string[] = [];
    const files = watchedFiles(({ operation }) => steps.push(operation));
    const document = await openCounter(folder, { files });
    await document.change(setTo(1));
    await document.change(setTo(2));
    steps.length = 0;
    expect(await document.change((value) => value)).toEqual({ count: 2, note: '' });
    expect(steps).toEqual([]);
    expect(await readFile(`${counterFile(folder)}.1`, 'utf8')).toContain('"count": 1');
    expect(await Promise.all([document.change((value) => value), document.change(setTo(3))])).toMatchObject([
      { count: 2 },
      { count: 3 },
    ]);
    expect((await openCounter(folder)).value.count).toBe(3);
  });

  it('has a backup from its first state on, which no damage to the file reaches', async () => {
    const folder = await temporaryFolder();
    const file = counterFile(folder);
    await (await openCounter(folder)).change(setTo(1));
    await writeFile(file, 'x');
    const again = await openCounter(folder);
    expect([again.value.count, again.opened.recoveredFrom]).toEqual([1, `${file}.1`]);
  });

  it('takes changes in call order and writes those that wait together', async () => {
    const folder = await temporaryFolder();
    let writes = 0;
    const files = watchedFiles(({ operation }) => {
      if (operation === 'writeSynced') writes += 1;
    });
    const document = await openCounter(folder, { files });
    await document.change(setTo(0));
    writes = 0;
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        document.change((value) => ({ count: value.count + 1, note: `${value.note}${index},` })),
      ),
    );
    expect(results.map((value) => value.count)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    expect(document.value.note).toBe(Array.from({ length: 50 }, (_, index) => `${index},`).join(''));
    expect(writes).toBe(1);
  });

  it('resolves a change that came during a write only after a second write', async () => {
    const folder = await temporaryFolder();
    const onDisk: string[] = [];
    let during: Promise<unknown> | undefined;
    const files = watchedFiles(({ operation }) => {
      if (operation === 'rename')
        during ??= document.change(setTo(2)).then(async () => onDisk.push(await text()));
    });
    const text = () => readFile(counterFile(folder), 'utf8');
    const document = await openCounter(folder, { files });
    await document.change(setTo(1));
    expect(await text()).toContain('"count": 1');
    await during;
    expect(onDisk[0]).toContain('"count": 2');
    await document.settled();
    expect(document.value.count).toBe(2);
  });

  it('rejects one change whose result may not be stored, and keeps the others', async () => {
    const document = await openCounter(await temporaryFolder());
    const results = await Promise.allSettled([
      document.change((value) => ({ ...value, count: value.count + 1 })),
      document.change((value) => ({ ...value, count: Number.NaN })),
      document.change(() => {
        throw new Error('the caller changed its mind');
      }),
      document.change(() => undefined as never),
      document.change((value) => ({ ...value, count: value.count + 1 })),
    ]);
    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'rejected',
      'fulfilled',
    ]);
    expect(results[1]).toMatchObject({ reason: { name: 'StoreError', code: 'invalidValue' } });
    expect(results[2]).toMatchObject({ reason: { message: 'the caller changed its mind' } });
    expect(results[3]).toMatchObject({ reason: { code: 'invalidValue' } });
    expect(document.value.count).toBe(2);
  });

  it('does not follow objects that the caller still holds, nor let itself be changed past the store', async () => {
    const document = await openCounter(await temporaryFolder());
    const mine = { count: 1, note: '' };
    await document.change(() => mine);
    mine.count = 99;
    expect(document.value.count).toBe(1);
    await expect(
      document.change((value) => {
        value.count = 5;
        return value;
      }),
    ).rejects.toThrow(TypeError);
    expect(document.value.count).toBe(1);
  });

  it('is the same in memory as after reading it again, whatever JSON makes of a value', async () => {
    const file = counterFile(await temporaryFolder());
    const open = (schema: z.ZodType<{ when?: unknown }>) =>
      openDocument({ file, kind: 'when', schema, version: 1, empty: () => ({}), now: clock().now });
    const loose = await open(z.object({ when: z.unknown().optional() }));
    expect(await loose.change(() => ({ when: new Date(0) }))).toEqual({ when: '1970-01-01T00:00:00.000Z' });
    expect((await open(z.object({ when: z.unknown().optional() }))).value).toEqual(loose.value);
  });

  it('refuses a date where the file could only give back a text', async () => {
    const document = await openDocument<{ when: Date | null }>({
      file: counterFile(await temporaryFolder()),
      kind: 'when',
      schema: z.object({ when: z.date().nullable() }),
      version: 1,
      empty: () => ({ when: null }),
      now: clock().now,
    });
    await expect(document.change(() => ({ when: new Date(0) }))).rejects.toMatchObject({
      code: 'invalidValue',
    });
  });

  it('shows only what is on disk while a write is on its way', async () => {
    const folder = await temporaryFolder();
    const seen: number[] = [];
    const files = watchedFiles(({ operation }) => {
      if (operation === 'rename') seen.push(document.value.count);
    });
    const document = await openCounter(folder, { files, backups: 0 });
    await document.change(setTo(1));
    // Its backup is written on the way.
    expect(seen).toEqual([0, 0]);
  });

  it('keeps the state before the last write, and how each of the last days began', async () => {
    const folder = await temporaryFolder();
    const time = clock();
    const document = await openCounter(folder, { now: time.now });
    const countIn = async (name: string) => JSON.parse(await readFile(join(folder, name), 'utf8')).data.count;
    for (let day = 1; day <= 12; day += 1) {
      time.set(`2026-03-${String(day).padStart(2, '0')}T08:00:00.000Z`);
      for (const hour of [1, 2, 3]) await document.change(setTo(day * 10 + hour));
    }
    expect((await readdir(folder)).sort()).toEqual([
      'counter.json',
      'counter.json.1',
      ...[6, 7, 8, 9, 10, 11, 12].map((day) => `counter.json.day-2026-03-${String(day).padStart(2, '0')}`),
    ]);
    expect(await countIn('counter.json.1')).toBe(122);
    expect(await countIn('counter.json.day-2026-03-12')).toBe(113);
  });

  it('keeps its backups where the file system has no hard links', async () => {
    const folder = await temporaryFolder();
    const files = watchedFiles(({ operation }) => {
      if (operation === 'link') throw systemError('EPERM');
    });
    const document = await openCounter(folder, { files });
    for (const count of [1, 2, 3]) await document.change(setTo(count));
    expect(document.backupProblem).toBeNull();
    expect(await readFile(`${counterFile(folder)}.1`, 'utf8')).toContain('"count": 2');
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
