import { join } from 'node:path';
import { removeLeftovers, temporaryName } from './atomic-write.ts';
import { folderError } from './disk-errors.ts';
import type { Files } from './files.ts';

/**
 * Creates `folder` (0700) when it is missing, and tries to list and write it, so that a companion that could
 * not keep anything says so when it starts. Throws StoreError `folder`.
 */
export async function prepareFolder(files: Files, folder: string): Promise<void> {
  const probe = temporaryName(join(folder, 'probe'));
  try {
    await files.makeFolder(folder);
    await removeLeftovers(files, folder, (name) => name === 'probe');
    await files.writeSynced(probe, '');
    await files.remove(probe);
  } catch (cause) {
    throw folderError(folder, cause);
  }
}
