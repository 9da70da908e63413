import type { Note } from '../../shared/problem.ts';
import type { NoteCode, ValuesFor } from './codes.ts';
import { makeNote, note, type ProseValues } from './note.ts';

type Status = 400 | 401 | 403 | 404 | 409 | 413 | 429 | 502 | 503;

/**
 * A request that cannot be done as asked, in the three parts that people need; `status` is the HTTP status. What it
 * says is the note of its code.
 */
export class ProblemError<
  Code extends NoteCode = NoteCode,
  Message extends string = string,
  Action extends string = string,
> extends Error {
  override readonly name = 'ProblemError';
  readonly status: Status;
  readonly note: Note;

  constructor(status: Status, code: Code, ...values: ValuesFor<Code>);
  constructor(
    status: Status,
    code: string,
    message: Message,
    action: Action,
    ...values: ProseValues<Message | Action>
  );
  constructor(status: Status, code: Code, ...rest: readonly unknown[]) {
    const said =
      typeof rest[0] === 'string'
        ? makeNote(code, rest[0], rest[1] as string, rest[2] as never)
        : note(code, ...(rest as never));
    super(said.message);
    this.status = status;
    this.note = said;
  }

  get noteCode(): string {
    return this.note.code;
  }
}
