import { type FileHandle, open, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { replaceFile } from '../../../../server/store/disk/atomic-write.ts';
import { forgivingFiles } from '../../../../server/store/disk/files.ts';
import { openTestCompanion } from '../../../support/companion.ts';
import { systemError, watchedFiles } from '../disk.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** Renames that fail so often before one works. */
const heldOpen = (times: number, code: string) => {
  let left = times;
  return forgivingFiles(
    watchedFiles(({ operation }) => {
      if (operation === 'rename' && left > 0) {
        left -= 1;
        throw systemError(code);
      }
    }),
  );
};

it.each(['EPERM', 'EACCES', 'EBUSY'])(
  'a file that another program holds open for a moment on Windows (%s, twice) is saved, and nothing is left behind',
  async (code) => {
    const folder = await temporaryFolder();
    const path = join(folder, 'file');
    await writeFile(path, 'before');
    await replaceFile(heldOpen(2, code), path, 'after');
    expect(await readFile(path, 'utf8')).toBe('after');
    expect(await readdir(folder)).toEqual(['file']);
  },
);

it('a file that stays closed to us is given up after a second, and is as before', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'file');
  await writeFile(path, 'before');
  await expect(replaceFile(heldOpen(1000, 'EPERM'), path, 'after')).rejects.toMatchObject({ code: 'EPERM' });
  expect(await readFile(path, 'utf8')).toBe('before');
});

it.each([
  ['a FUSE mount', 'EINVAL'],
  ['a network share', 'ENOTSUP'],
])(
  'on %s, which cannot sync a folder (%s), everything is saved, and the start says so once',
  async (_disk, code) => {
    const handle = await open(await temporaryFolder(), 'r');
    const prototype: FileHandle = Object.getPrototypeOf(handle);
    await handle.close();
    const real = prototype.sync;
    const sync = vi.spyOn(prototype, 'sync').mockImplementation(async function (this: FileHandle) {
      if ((await this.stat()).isDirectory()) throw systemError(code);
      return real.call(this);
    });
    onTestFinished(() => sync.mockRestore());
    const companion = await openTestCompanion();
    await companion.call('writeSettings', { body: { scheduleTime: '04:30' } });
    await companion.restart();
    expect(await companion.call('readSettings', {})).toMatchObject({ scheduleTime: '04:30' });
    const { notes } = await companion.call('status', {});
    expect(notes.map(({ code }) => code)).toEqual(['store.notSynced']);
  },
);
