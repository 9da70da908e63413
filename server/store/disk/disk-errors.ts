import type { Phrase } from '../../../shared/note-values.ts';
import { StoreError } from '../store-error.ts';
import { explain } from './errno.ts';

/** The error for a folder or a file in it that the system does not let us use. */
export const folderError = (path: string, cause: unknown): StoreError =>
  new StoreError('folder', { path, ...explain(cause) }, cause);

/** The error for a write that did not happen; `unwritten` says what was to be written. */
export const writeError = (unwritten: Phrase, cause: unknown): StoreError =>
  new StoreError('writeFailed', { unwritten, ...explain(cause) }, cause);

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
