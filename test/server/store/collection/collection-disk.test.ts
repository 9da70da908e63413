import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isWriting, systemError, watchedFiles } from '../disk.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { idsOf, openRuns } from './runs.ts';

describe('a disk that fails while a record is written', () => {
  it.each([0, 1])('keeps the record as it was when writing step %i fails', async (failing) => {
    const folder = await temporaryFolder();
    await (await openRuns(folder)).put('a', { changes: 1 });
    let step = -1;
    let armed = false;
    const files = watchedFiles((one) => {
      if (armed && isWriting(one)) step += 1;
      if (armed && isWriting(one) && step === failing) throw systemError('ENOSPC');
    });
    const runs = await openRuns(folder, { files });
    armed = true;
    await expect(runs.put('a', { changes: 2 })).rejects.toMatchObject({
      code: 'writeFailed',
      message: expect.stringContaining('disk is full'),
    });
    armed = false;
    expect(await runs.get('a')).toEqual({ changes: 1 });
    expect(await readdir(folder)).toEqual(['a.json']);
    await runs.put('a', { changes: 3 });
    expect(await runs.get('a')).toEqual({ changes: 3 });
  });

  it('keeps one record too many rather than failing a put whose clean-up failed', async () => {
    const folder = await temporaryFolder();
    let failing = false;
    const files = watchedFiles(({ operation, paths }) => {
      if (failing && operation === 'remove' && paths[0]?.endsWith('.json')) throw systemError('EIO');
    });
    const runs = await openRuns(folder, { files });
    for (const id of ['a', 'b', 'c']) await runs.put(id, { changes: 0 });
    failing = true;
    await runs.put('d', { changes: 0 });
    expect(await runs.list()).toHaveLength(4);
    failing = false;
    await runs.put('e', { changes: 0 });
    expect(idsOf(await runs.list())).toEqual(['e', 'd', 'c']);
  });

  it('cleans up what a killed write left, and lists no such thing', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, '.a.json.00000000-0000-4000-8000-000000000000.tmp'), 'half');
    await writeFile(join(folder, 'README.txt'), 'not a record');
    const runs = await openRuns(folder);
    expect(await runs.list()).toEqual([]);
    expect(await readdir(folder)).toEqual(['README.txt']);
    await rm(join(folder, 'README.txt'));
  });
});
