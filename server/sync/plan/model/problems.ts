import type { NoteValue } from '../../../../shared/note-values.ts';
import type { Note, RunProblem } from '../../../../shared/problem.ts';
import type { NoteCode, ValuesFor } from '../../../messages/codes.ts';
import { note, noteOn } from '../../../messages/note.ts';

/** The ids of what a problem is about; what is left out, it is not about one of. */
export type About = Partial<
  Pick<RunProblem, 'sherwebCustomerId' | 'haloClientId' | 'subscriptionId' | 'haloLicenceId'>
>;

const problem = (severity: RunProblem['severity'], said: Note, about: About): RunProblem => ({
  severity,
  ...said,
  sherwebCustomerId: about.sherwebCustomerId ?? null,
  haloClientId: about.haloClientId ?? null,
  subscriptionId: about.subscriptionId ?? null,
  haloLicenceId: about.haloLicenceId ?? null,
});

const make =
  (severity: RunProblem['severity']) =>
  <Code extends NoteCode>(code: Code, about: About = {}, ...values: ValuesFor<Code>): RunProblem =>
    problem(severity, note(code, ...values), about);

/** Nothing was done because a person has to decide first. */
export const decision = make('decision');
/** Something that should have happened did not. */
export const failed = make('failed');
/** Worth knowing; nothing is wrong. */
export const notice = make('notice');

/** A failure that comes with a note of its own. */
export const failedAs = (said: Note, about: About = {}): RunProblem => problem('failed', said, about);

/** Something worth knowing that comes with a note of its own. */
export const noticeAs = (said: Note, about: About = {}): RunProblem => problem('notice', said, about);

/** A failure that comes with a note of its own, put into one sentence with whom or what it hit. */
export const failedWith = (said: Note, whose: NoteValue, about: About = {}): RunProblem =>
  failedAs(noteOn(said, whose), about);
