import type { NoteValues } from '../../../shared/note-values.ts';
import type { Note } from '../../../shared/problem.ts';

export type Side = 'sherweb' | 'halo';

export type OutsideErrorCode =
  | 'unreachable'
  | 'timedOut'
  | 'rateLimited'
  | 'unauthorized'
  | 'forbidden'
  | 'notFound'
  | 'rejected'
  | 'serverError'
  | 'badAnswer'
  | 'tooLarge'
  | 'redirected'
  | 'foreignHost'
  | 'incomplete'
  | 'stopped';

interface OutsideErrorParts {
  readonly side: Side;
  readonly code: OutsideErrorCode;
  readonly message: string;
  readonly action: string;
  readonly values?: NoteValues | undefined;
  readonly detail?: string | undefined;
  readonly status?: number | undefined;
  readonly body?: unknown;
  readonly retryAfterMs?: number | undefined;
  readonly cause?: unknown;
}

/**
 * A call to Sherweb or Halo that did not give what it should. `code` is for programs, `message` and `action` are for
 * people. `body` is the parsed answer, for the vendor's client to classify; it is never logged or shown.
 */
export class OutsideError extends Error {
  override readonly name = 'OutsideError';
  readonly side: Side;
  readonly code: OutsideErrorCode;
  readonly action: string;
  readonly values: NoteValues | undefined;
  readonly detail: string | undefined;
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;
  readonly #body: unknown;

  constructor(parts: OutsideErrorParts) {
    super(parts.message, { cause: parts.cause });
    this.side = parts.side;
    this.code = parts.code;
    this.action = parts.action;
    this.values = parts.values;
    this.detail = parts.detail;
    this.status = parts.status;
    this.retryAfterMs = parts.retryAfterMs;
    this.#body = parts.body;
  }

  get noteCode(): string {
    return `${this.side}.${this.code}`;
  }

  /** The answer's body as parsed JSON or text, undefined when there was none. */
  get body(): unknown {
    return this.#body;
  }

  /** Whether a write that ended with this error may have been applied all the same. */
  get mayHaveBeenApplied(): boolean {
    return ![
      'rateLimited',
      'unauthorized',
      'forbidden',
      'notFound',
      'redirected',
      'foreignHost',
      'stopped',
    ].includes(this.code);
  }

  toNote(): Note {
    return {
      code: this.noteCode,
      message: this.message,
      action: this.action,
      ...(this.detail === undefined ? {} : { detail: this.detail }),
      ...(this.values === undefined ? {} : { values: this.values }),
    };
  }
}
