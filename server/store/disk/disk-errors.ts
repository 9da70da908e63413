import { StoreError } from '../store-error.ts';
import { explain } from './errno.ts';

/** The error for a folder or a file in it that the system does not let us use. */
export function folderError(path: string, cause: unknown): StoreError {
  const { why, what } = explain(cause);
  return new StoreError({
    code: 'folder',
    message: `The companion cannot use ${path}: ${why}.`,
    action: `${what} The data folder is set by COMPANION_DATA_DIR.`,
    cause,
  });
}

/** The error for a write that did not happen; `sentence` says what was to be written, without a full stop. */
export function writeError(sentence: string, cause: unknown): StoreError {
  const { why, what } = explain(cause);
  return new StoreError({ code: 'writeFailed', message: `${sentence}: ${why}.`, action: what, cause });
}
