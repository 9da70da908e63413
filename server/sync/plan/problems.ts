import type { Note, RunProblem } from '../../../shared/problem.ts';
import { makeNote, type ProseValues } from '../../messages/note.ts';

type About = Partial<
  Pick<RunProblem, 'sherwebCustomerId' | 'haloClientId' | 'subscriptionId' | 'haloLicenceId'>
>;

const make =
  (severity: RunProblem['severity']) =>
  <Message extends string, Action extends string>(
    code: string,
    message: Message,
    action: Action,
    about: About = {},
    ...values: ProseValues<Message | Action>
  ): RunProblem => ({
    severity,
    ...makeNote(code, message, action, ...values),
    sherwebCustomerId: about.sherwebCustomerId ?? null,
    haloClientId: about.haloClientId ?? null,
    subscriptionId: about.subscriptionId ?? null,
    haloLicenceId: about.haloLicenceId ?? null,
  });

/** Nothing was done because a person has to decide first. */
export const decision = make('decision');
/** Something that should have happened did not. */
export const failed = make('failed');
/** Worth knowing; nothing is wrong. */
export const notice = make('notice');

/** A failure that comes with a note of its own. */
export const failedAs = ({ code, message, action, detail, values }: Note, about: About = {}): RunProblem => ({
  ...failed(code, message, action, about),
  ...(detail === undefined ? {} : { detail }),
  ...(values === undefined ? {} : { values }),
});

/** A failure that comes with a note of its own, put into one sentence with whom it hit. */
export const failedWith = (note: Note, whose: string, about: About = {}): RunProblem => ({
  ...failedAs(note, about),
  message: `${whose}: ${note.message}`,
  values: { ...note.values, whose },
});
