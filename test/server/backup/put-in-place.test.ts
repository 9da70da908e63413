import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parts } from '../../../server/backup/parts.ts';
import { putInPlace } from '../../../server/backup/put-in-place.ts';
import { nodeFiles } from '../../../server/store/disk/files.ts';

let dataDir = '';

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'put-in-place-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

describe('A restored data folder', () => {
  it.each(parts.map(({ file }) => file))(
    'holds no older copy of %s that could take the place of the restored one',
    async (file) => {
      for (const name of [file, `${file}.1`, `${file}.day-2026-11-28`])
        await writeFile(join(dataDir, name), 'of today');
      const keptIn = join(dataDir, 'before-restore');
      await putInPlace(nodeFiles, dataDir, keptIn, [{ name: file, text: 'of the backup' }]);
      expect((await readdir(dataDir)).filter((name) => name.startsWith(file))).toEqual([file]);
      expect(await readFile(join(dataDir, file), 'utf8')).toBe('of the backup');
      expect((await readdir(keptIn)).toSorted()).toEqual([file, `${file}.1`, `${file}.day-2026-11-28`]);
    },
  );
});
