/**
 * - `badKey`: COMPANION_SECRET_KEY is set but is no usable key.
 * - `keyFile`: the key file cannot be created, read, or is damaged.
 * - `notSealed`, `cannotOpen`: a stored secret is not ours, altered, or sealed with another key.
 */
export type SecretBoxErrorCode = 'badKey' | 'keyFile' | 'notSealed' | 'cannotOpen';

/** What is wrong with the secret key or a sealed secret: a sentence, and what to do. Never holds a secret. */
export class SecretBoxError extends Error {
  override readonly name = 'SecretBoxError';
  readonly code: SecretBoxErrorCode;
  readonly action: string;

  constructor(parts: { code: SecretBoxErrorCode; message: string; action: string; cause?: unknown }) {
    super(parts.message, parts.cause === undefined ? undefined : { cause: parts.cause });
    this.code = parts.code;
    this.action = parts.action;
  }

  get noteCode(): string {
    return `secrets.${this.code}`;
  }
}
