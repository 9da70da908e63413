import type { NoteCode, ValuesFor } from './codes.ts';
import { note } from './note.ts';
import { SaidError } from './said-error.ts';

/** A request that cannot be done as asked, for the reason that its code says; `status` is the HTTP status. */
export class ProblemError<Code extends NoteCode = NoteCode> extends SaidError {
  override readonly name = 'ProblemError';
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 429 | 502 | 503;

  constructor(status: ProblemError['status'], code: Code, ...values: ValuesFor<Code>) {
    super(note(code, ...values));
    this.status = status;
  }
}
