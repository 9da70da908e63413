import type { Phrase } from '../../../shared/note-values.ts';
import type { Note } from '../../../shared/problem.ts';
import { note } from '../../messages/note.ts';
import { type CallName, phrase } from '../../messages/phrases.ts';
import { SaidError } from '../../messages/said-error.ts';

export type Side = 'sherweb' | 'halo';

/** What the sides are called in sentences. */
const sideName = { sherweb: 'Sherweb', halo: 'Halo' } as const;

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
  | 'stopped'
  | 'budgetSpent';

interface Rest {
  readonly detail?: string | undefined;
  readonly status?: number | undefined;
  readonly body?: unknown;
  readonly retryAfterMs?: number | undefined;
  readonly cause?: unknown;
}

/** What the sentences of such an error need besides the name of the side. */
type Values =
  | { readonly call: Phrase; readonly happened: Phrase }
  | { readonly wording: 'noCustomers'; readonly mapped: number };

/**
 * A call to Sherweb or Halo that did not give what it should. `code` is for programs, its note for people. `body` is
 * the parsed answer, for the vendor's client to classify; it is never logged or shown.
 */
export class OutsideError extends SaidError {
  override readonly name = 'OutsideError';
  readonly side: Side;
  readonly code: OutsideErrorCode;
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;
  /** What happened, as a part of a sentence; undefined where the sentence is a special one. */
  readonly happened: Phrase | undefined;
  readonly #body: unknown;

  constructor(side: Side, code: OutsideErrorCode, values: Values, rest: Rest = {}) {
    const { detail, cause } = rest;
    // All of these codes take the same values.
    const said: Note = note(`${side}.${code}` as 'halo.incomplete', { side: sideName[side], ...values });
    super(detail === undefined ? said : { ...said, detail }, cause);
    this.side = side;
    this.code = code;
    this.status = rest.status;
    this.retryAfterMs = rest.retryAfterMs;
    this.happened = 'happened' in values ? values.happened : undefined;
    this.#body = rest.body;
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
      'budgetSpent',
    ].includes(this.code);
  }
}

/**
 * The error of a call by what it was about and what happened.
 * @param what names the call
 * @param happened goes on after a colon
 */
export const outsideError = (
  side: Side,
  code: OutsideErrorCode,
  what: CallName,
  happened: Phrase,
  rest?: Rest,
): OutsideError => new OutsideError(side, code, { call: phrase(`call.${what}`), happened }, rest);
