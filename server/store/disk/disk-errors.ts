import type { Phrase } from '../../../shared/note-values.ts';
import { diskTrouble } from '../../messages/disk-trouble.ts';
import { StoreError } from '../store-error.ts';
import { errnoOf } from './errno.ts';
import type { Files } from './files.ts';

/** The error for a folder or a file in it that the system does not let us use. */
export const folderError = (path: string, cause: unknown): StoreError =>
  new StoreError('folder', { path, ...diskTrouble(errnoOf(cause)) }, cause);

/** The error for a write that did not happen; `unwritten` says what was to be written. */
export const writeError = (unwritten: Phrase, cause: unknown): StoreError =>
  new StoreError('writeFailed', { unwritten, ...diskTrouble(errnoOf(cause)) }, cause);

/** For `catch`: throws the error that says so; one of the store stays what it is. */
export const asFolderError =
  (path: string) =>
  (cause: unknown): never => {
    throw cause instanceof StoreError ? cause : folderError(path, cause);
  };

/** For `catch`: throws the error that says so. */
export const asWriteError =
  (unwritten: Phrase) =>
  (cause: unknown): never => {
    throw writeError(unwritten, cause);
  };

/** What is found out about the file at `path`; null when there is none. @throws StoreError `folder` */
export async function ifThere<T>(path: string, findOut: () => Promise<T>): Promise<T | null> {
  try {
    return await findOut();
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    return asFolderError(path)(error);
  }
}

/** What is in a file; null when there is none. One that cannot be read now is not a damaged one. @throws StoreError `folder` */
export const readIfThere = (files: Pick<Files, 'read'>, path: string): Promise<Buffer | null> =>
  ifThere(path, () => files.read(path));
