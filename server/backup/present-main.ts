import { join } from 'node:path';
import type { Main } from '../data/documents/main.ts';
import { documents } from '../data/documents.ts';
import { ifThere } from '../store/disk/disk-errors.ts';
import type { Files } from '../store/disk/files.ts';
import { backupsOf, findBackup } from '../store/document/backups.ts';
import { StoreError } from '../store/store-error.ts';

const candidatesIn = async (files: Files, folder: string): Promise<string[]> => {
  const file = join(folder, 'companion.json');
  const names = await ifThere(folder, () => files.names(folder));
  return [file, ...backupsOf(file, names ?? [])];
};

/**
 * The main document as it is now, or as its newest good backup has it; looked for in each of `folders` in turn. Null
 * when there is none to be read. @throws StoreError `folder`
 */
export async function presentMain(
  { files, now }: { readonly files: Files; readonly now: () => Date },
  folders: readonly string[],
): Promise<Main | null> {
  try {
    for (const folder of folders) {
      const found = await findBackup(
        { files, shape: documents.main, now },
        await candidatesIn(files, folder),
      );
      if (found !== null) return found.value;
    }
    return null;
  } catch (error) {
    // A newer companion's state cannot be read by this one; it is kept aside like any other.
    if (error instanceof StoreError && error.code === 'newerVersion') return null;
    throw error;
  }
}
