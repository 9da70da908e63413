/**
 * - `folder`: the data folder cannot be created, read or written.
 * - `newerVersion`, `olderVersion`, `migrationFailed`: the file is whole but of another version; it is left as it is.
 * - `damaged`, `damagedRecord`: the file is not what we wrote and nothing can take its place.
 * - `writeFailed`: the change is not on disk; the last good state still is.
 * - `invalidValue`, `invalidId`: what was handed in may not be stored.
 * - `restoreUnfinished`: a restore into the folder was broken off.
 * - `lockLost`: another process owns the data folder now.
 */
export type StoreErrorCode =
  | 'folder'
  | 'newerVersion'
  | 'olderVersion'
  | 'migrationFailed'
  | 'damaged'
  | 'damagedRecord'
  | 'writeFailed'
  | 'invalidValue'
  | 'invalidId'
  | 'restoreUnfinished'
  | 'lockLost';

/** What went wrong in the store: `message` is a sentence for a person, `action` says what to do about it. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;
  readonly action: string;

  constructor(parts: { code: StoreErrorCode; message: string; action: string; cause?: unknown }) {
    super(parts.message, parts.cause === undefined ? undefined : { cause: parts.cause });
    this.code = parts.code;
    this.action = parts.action;
  }

  get noteCode(): string {
    return `store.${this.code}`;
  }
}
