import { open, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { createFile } from '../../../../server/store/disk/atomic-write.ts';
import { nodeFiles } from '../../../../server/store/disk/files.ts';
import { systemError, watchedFiles } from '../disk.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** Counts fsync calls: what they are for cannot be seen without a power cut. */
async function countSyncs(folder: string, run: () => Promise<unknown>): Promise<number> {
  const handle = await open(folder, 'r');
  const sync = vi.spyOn(Object.getPrototypeOf(handle), 'sync');
  await handle.close();
  try {
    await run();
    return sync.mock.calls.length;
  } finally {
    sync.mockRestore();
  }
}

it('a file is synced, for us alone, and never written over another', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'file');
  expect(await countSyncs(folder, () => nodeFiles.writeSynced(path, 'text'))).toBe(1);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  await expect(nodeFiles.writeSynced(path, 'other')).rejects.toMatchObject({ code: 'EEXIST' });
  expect(await readFile(path, 'utf8')).toBe('text');
});

it('a new folder is for us alone and synced in every folder above that was made with it', async () => {
  const folder = await temporaryFolder();
  const deep = join(folder, 'a', 'b', 'c');
  expect(await countSyncs(folder, () => nodeFiles.makeFolder(deep))).toBe(3);
  for (const made of [deep, join(folder, 'a')]) expect((await stat(made)).mode & 0o777).toBe(0o700);
  expect(await countSyncs(folder, () => nodeFiles.makeFolder(deep))).toBe(0);
  expect(await countSyncs(folder, () => nodeFiles.syncFolder(folder))).toBe(1);
});

it('a file without hard links is not half there when the disk is full', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'file');
  const files = watchedFiles(async ({ operation, paths }) => {
    if (operation === 'link') throw systemError('EPERM');
    if (operation !== 'writeSynced' || paths[0] !== path) return;
    await writeFile(path, 'ha');
    throw systemError('ENOSPC');
  });
  await expect(createFile(files, path, 'half')).rejects.toMatchObject({ code: 'ENOSPC' });
  expect(await readdir(folder)).toEqual([]);
});
