import type { Note } from '../../shared/problem.ts';
import type { ValuesFor } from '../messages/codes.ts';
import { note } from '../messages/note.ts';
import { SaidError } from '../messages/said-error.ts';

/**
 * - `badKey`: COMPANION_SECRET_KEY is set but is no usable key.
 * - `keyFile`: the key file cannot be created, read, or is damaged.
 * - `notSealed`, `cannotOpen`: a stored secret is not ours, altered, or sealed with another key.
 */
export type SecretBoxErrorCode = 'badKey' | 'keyFile' | 'notSealed' | 'cannotOpen';

/** What is wrong with the secret key or a sealed secret. Never holds a secret. */
export class SecretBoxError<Code extends SecretBoxErrorCode = SecretBoxErrorCode> extends SaidError {
  override readonly name = 'SecretBoxError';
  readonly code: Code;

  constructor(code: Code, values: ValuesFor<`secrets.${Code}`>[0], cause?: unknown) {
    const said: Note = note(`secrets.${code}`, ...([values] as ValuesFor<`secrets.${Code}`>));
    super(said, cause);
    this.code = code;
  }
}
