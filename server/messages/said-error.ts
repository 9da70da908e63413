import type { Note } from '../../shared/problem.ts';

/** An error that people can do something about: its note says what is the case, why, and what to do. */
export abstract class SaidError extends Error {
  readonly note: Note;

  constructor(note: Note, cause?: unknown) {
    super(note.message, cause === undefined ? undefined : { cause });
    this.note = note;
  }

  /** What to do about it, in English. */
  get action(): string {
    return this.note.action;
  }
}
