/**
 * - `unreadable`, `damaged`, `newer`: the file is no backup that this companion can restore; nothing was changed.
 * - `exists`, `notWritten`: the backup could not be put there.
 * - `noKeyFile`: the key that was asked for is not in a file.
 */
export type BackupErrorCode = 'unreadable' | 'damaged' | 'newer' | 'exists' | 'notWritten' | 'noKeyFile';

/** Why a backup could not be made or used: a sentence, and what to do. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly code: BackupErrorCode;
  readonly action: string;

  constructor(code: BackupErrorCode, message: string, action: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.action = action;
  }
}
