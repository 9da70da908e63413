import type { Note } from '../../shared/problem.ts';

/** The companion's refusal, or why it could not be asked, in the three parts that people need. */
export class CompanionProblem extends Error {
  override readonly name = 'CompanionProblem';
  readonly note: Note;

  constructor(note: Note) {
    super(note.message);
    this.note = note;
  }
}
