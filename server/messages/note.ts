import { fill, type NamesIn } from '../../shared/fill.ts';
import type { NoteValue, NoteValues } from '../../shared/note-values.ts';
import type { Note } from '../../shared/problem.ts';
import { inEnglish } from './phrases.ts';

/** Nothing for a sentence without names in braces; else a value for every one of them. */
export type ValuesFor<Sentence extends string> = [NamesIn<Sentence>] extends [never]
  ? [values?: NoteValues]
  : [values: { readonly [Name in NamesIn<Sentence>]: NoteValue } & NoteValues];

/** An English sentence with its values put in. */
export const sentence = (text: string, values: NoteValues | undefined): string =>
  (values === undefined
    ? text
    : fill(text, (name) => {
        const value = values[name];
        return value === undefined ? undefined : inEnglish(value);
      })) ?? text;

/**
 * A note from its English sentences and what they speak of: `{name}` in either is the value of that name. The values
 * go along, so that the same can be said in another language.
 */
export function makeNote<Code extends string, Message extends string, Action extends string>(
  code: Code,
  message: Message,
  action: Action,
  ...[values]: ValuesFor<Message | Action>
): Note & { code: Code } {
  const note = { code, message: sentence(message, values), action: sentence(action, values) };
  return values === undefined ? note : { ...note, values };
}
