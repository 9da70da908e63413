import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openData } from '../../../server/data/open-data.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

it('a change whose backup could not be kept is safe, and is told until one is kept again', async () => {
  const folder = await temporaryFolder();
  const data = await openData(folder, () => new Date('2026-03-01T10:00:00.000Z'));
  const exclude = (id: string) =>
    data.main.change((main) => ({ ...main, exclusions: [...main.exclusions, id] }));
  await exclude('contoso');
  expect(data.backupNotes()).toEqual([]);

  const backup = join(folder, 'companion.json.1');
  await rm(backup);
  await mkdir(join(backup, 'in-the-way'), { recursive: true });
  await exclude('fabrikam');
  expect(data.main.value.exclusions).toEqual(['contoso', 'fabrikam']);
  expect(data.backupNotes()).toMatchObject([
    { code: 'store.writeFailed', message: expect.stringContaining('The backup of') },
  ]);

  await rm(backup, { recursive: true });
  await exclude('tailspin');
  expect(data.backupNotes()).toEqual([]);
});
