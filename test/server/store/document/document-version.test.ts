import { copyFile, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openDocument } from '../../../../server/store/document/document.ts';
import { counterFile, counterText, openCounter } from './counter.ts';
import { usedFolder } from './used-folder.ts';

describe('a file of another version', () => {
  const OldSchema = z.object({ count: z.number(), note: z.string(), doubled: z.number(), label: z.string() });
  const openThird = (folder: string, migrations = steps) =>
    openDocument({
      file: counterFile(folder),
      kind: 'counter',
      schema: OldSchema,
      version: 3,
      empty: () => ({ count: 0, note: '', doubled: 0, label: '' }),
      migrations,
      now: () => new Date('2026-03-01T10:00:00.000Z'),
    });
  const FirstSchema = z.object({ count: z.number(), note: z.string() });
  const SecondSchema = FirstSchema.extend({ doubled: z.number() });
  const steps: { [from: number]: (old: unknown) => unknown } = {
    1: (old) => ({ ...FirstSchema.parse(old), doubled: 2 * FirstSchema.parse(old).count }),
    2: (old) => ({ ...SecondSchema.parse(old), label: `${SecondSchema.parse(old).doubled} twice` }),
  };

  it('is brought up step by step, and the old file is kept', async () => {
    const { folder, file } = await usedFolder();
    const old = await readFile(file, 'utf8');
    const document = await openThird(folder);
    expect(document.value).toEqual({ count: 2, note: '', doubled: 4, label: '4 twice' });
    expect(document.opened).toEqual({ origin: 'file' });
    expect(await readFile(`${file}.v1.bak`, 'utf8')).toBe(old);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
      version: 3,
      data: { label: '4 twice' },
    });
    await document.change((value) => ({ ...value, note: 'still fine' }));
    expect((await openThird(folder)).value.note).toBe('still fine');
  });

  it('is left alone when it is newer, with the way back in the message', async () => {
    const { folder, file } = await usedFolder();
    await openThird(folder);
    const newer = await readFile(file, 'utf8');
    await expect(openCounter(folder)).rejects.toMatchObject({
      code: 'newerVersion',
      action: expect.stringContaining(`${file}.v1.bak`),
    });
    expect(await readFile(file, 'utf8')).toBe(newer);
    await copyFile(`${file}.v1.bak`, file);
    expect((await openCounter(folder)).value.count).toBe(2);
  });

  it('is not passed over for an older state when only the newest backup is newer', async () => {
    const { folder, file } = await usedFolder();
    await rm(`${file}.1`);
    await writeFile(`${file}.1`, counterText(5, '2026-03-01T12:00:00.000Z', 2));
    await writeFile(file, 'x');
    await expect(openCounter(folder)).rejects.toMatchObject({ code: 'newerVersion' });
    expect(await readFile(file, 'utf8')).toBe('x');
  });

  it.each<[string, string, { [from: number]: (old: unknown) => unknown }]>([
    ['a step is missing', 'olderVersion', { 2: (old) => old }],
    [
      'a step fails',
      'migrationFailed',
      {
        1: () => {
          throw new Error('a bug');
        },
      },
    ],
    ['the steps give the wrong shape', 'migrationFailed', { 1: (old) => old, 2: (old) => old }],
  ])('is left alone when %s', async (_, code, migrations) => {
    const { folder, file } = await usedFolder();
    const before = await readFile(file, 'utf8');
    const names = await readdir(folder);
    await expect(openThird(folder, migrations)).rejects.toMatchObject({ code });
    expect(await readFile(file, 'utf8')).toBe(before);
    expect(await readdir(folder)).toEqual(names);
  });

  it('is brought up from an old backup when the file itself is damaged', async () => {
    const { folder, file } = await usedFolder();
    await writeFile(file, '');
    expect((await openThird(folder)).value).toEqual({ count: 1, note: '', doubled: 2, label: '2 twice' });
  });

  it('comes back from what an older version left when nothing newer is good', async () => {
    const { folder, file } = await usedFolder();
    await rename(file, `${file}.v1.bak`);
    for (const part of ['.1', '.day-2026-03-01']) await rm(`${file}${part}`, { force: true });
    expect((await openThird(folder)).value.count).toBe(2);
  });
});
