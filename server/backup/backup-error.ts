import type { Note } from '../../shared/problem.ts';
import type { CodesOf, ValuesFor } from '../messages/codes.ts';
import { note } from '../messages/note.ts';
import { SaidError } from '../messages/said-error.ts';

/**
 * - `unreadable`, `damaged`, `newer`: the file is no backup that this companion can restore; nothing was changed.
 * - `exists`, `notWritten`: the backup could not be put there.
 * - `noKeyFile`: the key that was asked for is not in a file.
 */
export type BackupErrorCode = CodesOf<'backup'>;

/** Why a backup could not be made or used. */
export class BackupError<Code extends BackupErrorCode = BackupErrorCode> extends SaidError {
  override readonly name = 'BackupError';
  readonly code: Code;

  constructor(code: Code, values: ValuesFor<`backup.${Code}`>[0], cause?: unknown) {
    const said: Note = note(`backup.${code}`, ...([values] as ValuesFor<`backup.${Code}`>));
    super(said, cause);
    this.code = code;
  }
}
