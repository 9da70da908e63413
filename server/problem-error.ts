import type { Note } from '../shared/problem.ts';

/** A request that cannot be done as asked, in the three parts that people need; `status` is the HTTP status. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 429 | 502 | 503;
  readonly note: Note;

  constructor(status: ProblemError['status'], code: string, message: string, action: string) {
    super(message);
    this.status = status;
    this.note = { code, message, action };
  }
}
