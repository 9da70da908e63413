import type { Files } from '../disk/files.ts';
import { StoreError } from '../store-error.ts';
import type { Shape } from './envelope.ts';
import { readStored } from './stored-file.ts';

export interface Backup<T> {
  path: string;
  savedAt: string;
  value: T;
}

/**
 * The first of `candidates` (newest first) that can be read, or null. Throws StoreError `newerVersion` rather than
 * going back behind a newer companion's state, and `folder` when one cannot be read now but might be good.
 */
export async function findBackup<T>(
  files: Files,
  shape: Shape<T>,
  candidates: readonly string[],
): Promise<Backup<T> | null> {
  for (const path of candidates) {
    try {
      const found = await readStored(files, shape, path);
      if (found.state === 'good') return { path, savedAt: found.savedAt, value: found.value };
    } catch (error) {
      const unusable =
        error instanceof StoreError && ['olderVersion', 'migrationFailed'].includes(error.code);
      if (!unusable) throw error;
    }
  }
  return null;
}
