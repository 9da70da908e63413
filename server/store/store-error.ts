import type { Phrase } from '../../shared/note-values.ts';
import type { ValuesFor } from '../messages/codes.ts';
import { note } from '../messages/note.ts';
import { SaidError } from '../messages/said-error.ts';

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

/** What went wrong in the store. */
export class StoreError<Code extends StoreErrorCode = StoreErrorCode> extends SaidError {
  override readonly name = 'StoreError';
  readonly code: Code;

  constructor(code: Code, values: ValuesFor<`store.${Code}`>[0], cause?: unknown) {
    super(note(`store.${code}`, ...([values] as ValuesFor<`store.${Code}`>)), cause);
    this.code = code;
  }
}

/** A file is not what we wrote. Whoever has a backup of it may go on with that. */
export class DamageError extends StoreError<'damagedRecord'> {
  /** Goes on after a colon. */
  readonly reason: Phrase;

  constructor(kind: string, file: string, reason: Phrase) {
    super('damagedRecord', { kind, file, reason });
    this.reason = reason;
  }
}
