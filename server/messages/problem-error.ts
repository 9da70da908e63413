import type { Note } from '../../shared/problem.ts';
import { makeNote, type ValuesFor } from './note.ts';

/**
 * A request that cannot be done as asked, in the three parts that people need; `status` is the HTTP status. The
 * sentences are those of `makeNote`.
 */
export class ProblemError<Message extends string = string, Action extends string = string> extends Error {
  override readonly name = 'ProblemError';
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 429 | 502 | 503;
  readonly note: Note;

  constructor(
    status: ProblemError['status'],
    code: string,
    message: Message,
    action: Action,
    ...values: ValuesFor<Message | Action>
  ) {
    const note = makeNote(code, message, action, ...values);
    super(note.message);
    this.status = status;
    this.note = note;
  }

  get noteCode(): string {
    return this.note.code;
  }
}
