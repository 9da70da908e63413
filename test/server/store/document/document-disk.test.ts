import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Files } from '../../../../server/store/disk/files.ts';
import { isWriting, systemError, watchedFiles } from '../disk.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { counterFile, openCounter, setTo } from './counter.ts';

describe('a folder that cannot be used', () => {
  it('names the variable when part of the path is a file', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'file'), '');
    await expect(openCounter(join(folder, 'file', 'data'))).rejects.toMatchObject({
      code: 'folder',
      action: expect.stringContaining('COMPANION_DATA_DIR'),
    });
  });

  it.each<[keyof Files, string, string]>([
    ['makeFolder', 'EACCES', 'access is denied'],
    ['names', 'EACCES', 'access is denied'],
    ['read', 'EACCES', 'access is denied'],
  ])('says so when %s fails with %s', async (failing, code, why) => {
    const folder = await temporaryFolder();
    const files = watchedFiles(({ operation }) => {
      if (operation === failing) throw systemError(code);
    });
    await expect(openCounter(folder, { files })).rejects.toMatchObject({
      code: 'folder',
      message: expect.stringContaining(why),
      action: expect.stringContaining('COMPANION_DATA_DIR'),
    });
  });

  it('does not take a backup for a file that exists but may not be read', async () => {
    const folder = await temporaryFolder();
    const document = await openCounter(folder);
    await document.change(setTo(1));
    await document.change(setTo(2));
    const files = watchedFiles(({ operation, paths }) => {
      if (operation === 'read' && paths[0] === counterFile(folder)) throw systemError('EACCES');
    });
    await expect(openCounter(folder, { files })).rejects.toMatchObject({ code: 'folder' });
    expect((await openCounter(folder)).value.count).toBe(2);
  });

  it('refuses a folder in the place of the file', async () => {
    const folder = await temporaryFolder();
    await mkdir(counterFile(folder));
    await expect(openCounter(folder)).rejects.toMatchObject({ code: 'folder' });
  });
});

/** How many writing steps there are in a change of a document that exists already. */
const changeSteps = 6;

describe('a disk that fails during a change', () => {
  for (const code of ['ENOSPC', 'EROFS', 'EIO']) {
    for (let failing = 0; failing < changeSteps; failing += 1) {
      it(`keeps the last good state when writing step ${failing} fails with ${code}`, async () => {
        const folder = await temporaryFolder();
        const first = await openCounter(folder);
        await first.change(setTo(1));

        let step = -1;
        let armed = false;
        const files = watchedFiles((one) => {
          if (armed && isWriting(one)) step += 1;
          if (armed && isWriting(one) && step === failing) throw systemError(code);
        });
        const document = await openCounter(folder, { files });
        armed = true;
        const outcome = await document.change(setTo(2)).catch((error) => error);
        armed = false;
        expect(step).toBeGreaterThanOrEqual(failing);

        const acknowledged = outcome instanceof Error ? 1 : 2;
        if (outcome instanceof Error) {
          expect(outcome).toMatchObject({ code: 'writeFailed', action: expect.stringMatching(/\.$/) });
          expect(outcome.message).toContain('could not be saved');
        } else {
          expect(document.backupProblem).toMatchObject({ code: 'writeFailed' });
        }
        expect(document.value.count).toBe(acknowledged);
        expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
        const again = await openCounter(folder);
        expect(again.value.count).toBe(acknowledged);
        expect(again.opened).toEqual({ origin: 'file' });

        await document.change(setTo(3));
        expect(document.backupProblem).toBeNull();
        expect((await openCounter(folder)).value.count).toBe(3);
      });
    }
  }

  it('leaves no file when the very first write fails at its last step', async () => {
    const folder = await temporaryFolder();
    const files = watchedFiles(({ operation }) => {
      if (operation === 'syncFolder') throw systemError('EIO');
    });
    const document = await openCounter(folder, { files });
    await expect(document.change(setTo(1))).rejects.toMatchObject({ code: 'writeFailed' });
    expect((await openCounter(folder)).opened).toEqual({ origin: 'new' });
  });

  it('rejects every change of a batch that could not be written, and takes the next one', async () => {
    const folder = await temporaryFolder();
    let full = false;
    const files = watchedFiles(({ operation }) => {
      if (full && operation === 'writeSynced') throw systemError('ENOSPC');
    });
    const document = await openCounter(folder, { files });
    full = true;
    const results = await Promise.allSettled([document.change(setTo(1)), document.change(setTo(2))]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    full = false;
    expect(await document.change((value) => ({ ...value, count: value.count + 1 }))).toMatchObject({
      count: 1,
    });
  });
});
