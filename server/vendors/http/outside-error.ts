import type { Phrase } from '../../../shared/note-values.ts';
import type { Note } from '../../../shared/problem.ts';
import { note } from '../../messages/note.ts';
import { type CallName, phrase } from '../../messages/phrases.ts';
import { SaidError } from '../../messages/said-error.ts';

/** `receiver`: whoever takes what we tell; what is wrong there is said in the words of `server/notify`. */
export type Side = 'sherweb' | 'halo' | 'receiver';

/** What the sides are called in sentences. */
const sideName = { sherweb: 'Sherweb', halo: 'Halo', receiver: 'The receiver' } as const;

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
  /** In place of the sentence of the code, where the vendor's answer says more. */
  readonly note?: Note | undefined;
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
  readonly #values: Values;

  constructor(side: Side, code: OutsideErrorCode, values: Values, rest: Rest = {}) {
    const { detail, cause } = rest;
    const said: Note =
      rest.note ??
      // All of these codes take the same values.
      note(`${side}.${code}` as 'halo.incomplete', { side: sideName[side], ...values });
    super(detail === undefined ? said : { ...said, detail }, cause);
    this.side = side;
    this.code = code;
    this.status = rest.status;
    this.retryAfterMs = rest.retryAfterMs;
    this.happened = 'happened' in values ? values.happened : undefined;
    this.#body = rest.body;
    this.#values = values;
  }

  /** The same error in other words. */
  saying(note: Note): OutsideError {
    const { side, code, status, retryAfterMs, body, cause } = this;
    return new OutsideError(side, code, this.#values, { status, retryAfterMs, body, cause, note });
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

/** For `catch`: what is not found is nothing. @throws any other error */
export const orNothing = (error: unknown): undefined => {
  if (error instanceof OutsideError && error.code === 'notFound') return undefined;
  throw error;
};

/**
 * For `catch`: throws the same error in the words of `explain`.
 * @example caller.send(tokenRequest).catch(inWordsOf(explainHalo))
 */
export const inWordsOf =
  (explain: (error: OutsideError) => Note) =>
  (error: unknown): never => {
    throw error instanceof OutsideError ? error.saying(explain(error)) : error;
  };
