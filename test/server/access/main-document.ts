import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { emptyMain, MainSchema } from '../../../server/data/documents/main.ts';
import { openDocument } from '../../../server/store/document/document.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

/** The companion's main document in a folder of its own, and what of it lies on disk. */
export async function openMain() {
  const file = join(await temporaryFolder(), 'companion.json');
  const now = () => new Date('2026-01-01T00:00:00.000Z');
  const main = await openDocument({
    file,
    kind: 'companion',
    schema: MainSchema,
    version: 1,
    empty: emptyMain,
    now,
  });
  return {
    main,
    onDisk: async () => {
      await main.settled();
      return readFile(file, 'utf8');
    },
  };
}
