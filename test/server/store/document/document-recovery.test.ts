import { link, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemError, watchedFiles } from '../disk.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { counterFile, counterText, openCounter, setTo } from './counter.ts';
import { usedFolder } from './used-folder.ts';

const damages: [string, (text: string) => string | Buffer][] = [
  ['was emptied', () => ''],
  ['was cut off', (text) => text.slice(0, -20)],
  ['became garbage', () => Buffer.from([0, 1, 2, 0xff, 0xfe])],
  [
    'has a broken letter inside',
    (text) => Buffer.from(text.replace('"note": ""', '"note": "\u00ff"'), 'latin1'),
  ],
  ['has data of the wrong shape', (text) => text.replace('"count": 2', '"count": "two"')],
  ['is JSON of something else', () => '{"name":"package"}'],
  ['is null', () => 'null'],
  ['is of another kind', (text) => text.replace('"counter"', '"settings"')],
];

describe('a file that was damaged', () => {
  it.each(damages)('is replaced by the newest backup and kept aside when it %s', async (_, damage) => {
    const { folder, file } = await usedFolder();
    const broken = damage(await readFile(file, 'utf8'));
    await writeFile(file, broken);

    const document = await openCounter(folder, { now: () => new Date('2026-03-02T00:00:00.000Z') });
    expect(document.value.count).toBe(1);
    expect(document.opened).toMatchObject({ origin: 'backup', recoveredFrom: `${file}.1` });
    expect(document.opened.lost?.message).toContain('Changes made after 1 Mar 2026, 10:00 UTC are lost');
    expect(document.opened.lost?.message).toContain('counter.json.damaged-2026-03-02T00-00-00.000Z');
    const aside = await readFile(`${file}.damaged-2026-03-02T00-00-00.000Z`);
    expect(aside.equals(Buffer.from(broken))).toBe(true);

    expect((await openCounter(folder)).opened).toEqual({ origin: 'file' });
  });

  it('is recovered from the backup of a day when the newest backup is damaged too', async () => {
    const { folder, file } = await usedFolder();
    await writeFile(`${file}.day-2026-01-30`, counterText(30, '2026-01-30T00:00:00.000Z'));
    await writeFile(`${file}.day-2026-01-31`, counterText(31, '2026-01-31T00:00:00.000Z'));
    for (const name of [file, `${file}.1`, `${file}.day-2026-03-01`]) {
      await rm(name);
      await writeFile(name, 'x');
    }
    const document = await openCounter(folder);
    expect(document.value.count).toBe(31);
    expect(document.opened.recoveredFrom).toBe(`${file}.day-2026-01-31`);
    expect(document.opened.lost?.message).toContain('31 Jan 2026, 00:00 UTC');
  });

  it('is never overwritten when there is no good backup', async () => {
    const folder = await temporaryFolder();
    await writeFile(counterFile(folder), 'half a fi');
    await writeFile(`${counterFile(folder)}.1`, '');
    const names = await readdir(folder);
    await expect(openCounter(folder)).rejects.toMatchObject({
      code: 'damaged',
      action: expect.stringContaining('counter.json'),
    });
    expect(await readFile(counterFile(folder), 'utf8')).toBe('half a fi');
    expect(await readdir(folder)).toEqual(names);
  });

  it.each(['half a fi', ''])(
    'starts empty when all it held can be had again, and keeps %j aside',
    async (text) => {
      const folder = await temporaryFolder();
      await writeFile(counterFile(folder), text);
      await writeFile(`${counterFile(folder)}.1`, 'x');
      const document = await openCounter(folder, { replaceable: true });
      expect([document.value.count, document.opened.origin]).toEqual([0, 'new']);
      expect(document.opened.lost?.message).toContain(
        'starts empty. The damaged file was kept as counter.json.damaged-',
      );
      const aside = (await readdir(folder)).filter((name) => name.includes('.damaged-'));
      expect(await Promise.all(aside.map((name) => readFile(join(folder, name), 'utf8')))).toEqual([text]);
      await document.change(setTo(5));
      expect((await openCounter(folder)).value.count).toBe(5);
    },
  );

  it('does not replace an earlier damaged file when the clock stands still', async () => {
    const { folder, file } = await usedFolder();
    for (const text of ['first', 'second']) {
      await writeFile(file, text);
      await openCounter(folder);
    }
    const aside = (await readdir(folder)).filter((name) => name.includes('.damaged-')).sort();
    expect(await Promise.all(aside.map((name) => readFile(join(folder, name), 'utf8')))).toEqual([
      'first',
      'second',
    ]);
  });

  it('is recovered at the next start when the disk is full during the recovery', async () => {
    const { folder, file } = await usedFolder();
    await writeFile(file, '');
    let writes = 0;
    const files = watchedFiles(({ operation, paths }) => {
      if (operation === 'writeSynced' && paths[0]?.includes('counter')) {
        writes += 1;
        throw systemError('ENOSPC');
      }
    });
    await expect(openCounter(folder, { files })).rejects.toMatchObject({ code: 'writeFailed' });
    expect(writes).toBe(1);
    expect((await openCounter(folder)).value.count).toBe(1);
  });

  it('says nothing of what it holds, not even in the cause', async () => {
    const folder = await temporaryFolder();
    await writeFile(counterFile(folder), '{"secret":"hunter2"');
    const error = await openCounter(folder).catch((caught) => caught);
    expect(error).toMatchObject({ code: 'damaged' });
    expect(`${error.message} ${error.action} ${error.cause}`).not.toContain('hunter2');
  });
});

describe('a file that is missing', () => {
  it('comes back from the newest backup, and says so', async () => {
    const { folder, file } = await usedFolder();
    await rm(file);
    const document = await openCounter(folder);
    expect(document.value.count).toBe(1);
    expect(document.opened).toMatchObject({
      origin: 'backup',
      lost: { message: expect.stringContaining('it is missing') },
    });
  });

  it('is not taken for a new one when its backups are damaged', async () => {
    const { folder, file } = await usedFolder();
    await rm(file);
    for (const name of await readdir(folder)) await writeFile(join(folder, name), 'x');
    await expect(openCounter(folder)).rejects.toMatchObject({ code: 'damaged' });
  });
});

describe('what a killed write leaves', () => {
  const temporary = '.counter.json.3f2b8a1c-0000-4000-8000-000000000000.tmp';

  it('is never taken for data', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, temporary), counterText(99));
    expect((await openCounter(folder)).opened).toEqual({ origin: 'new' });
    expect(await readdir(folder)).toEqual([]);
  });

  it('is cleaned up beside a good file, and what belongs to others stays', async () => {
    const { folder, file } = await usedFolder();
    await link(file, join(folder, temporary));
    const others = '.other.json.3f2b8a1c-0000-4000-8000-000000000000.tmp';
    await writeFile(join(folder, others), '');
    expect((await openCounter(folder)).value.count).toBe(2);
    const names = await readdir(folder);
    expect(names).not.toContain(temporary);
    expect(names).toContain(others);
  });
});
