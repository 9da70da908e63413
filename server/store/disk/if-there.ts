import { StoreError } from '../store-error.ts';
import { folderError } from './disk-errors.ts';
import { errnoOf } from './errno.ts';
import type { Files } from './files.ts';

/** What is found out about the file at `path`; null when there is none. @throws StoreError `folder` */
export async function ifThere<T>(path: string, findOut: () => Promise<T>): Promise<T | null> {
  try {
    return await findOut();
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error instanceof StoreError ? error : folderError(path, error);
  }
}

/** What is in a file; null when there is none. One that cannot be read now is not a damaged one. @throws StoreError `folder` */
export const readIfThere = (files: Pick<Files, 'read'>, path: string): Promise<Buffer | null> =>
  ifThere(path, () => files.read(path));
