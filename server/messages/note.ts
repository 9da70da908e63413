import { fill, type NamesIn } from '../../shared/fill.ts';
import type { NoteValue, NoteValues } from '../../shared/note-values.ts';
import type { Note } from '../../shared/problem.ts';
import type { NoteCode, ValuesFor } from './codes.ts';
import { sayNote, valueInEnglish } from './say.ts';

/**
 * A note by its code, in English, with the values that it speaks of, so that it can be said in another language.
 * @param values by their names in braces in `server/messages/en/`; `count` decides between singular and plural,
 *   `wording` names another of the code's sentences.
 * @example note('sync.planMoved', { planId }) // Sherweb, Halo or the settings have changed since plan …
 */
export function note<Code extends NoteCode>(code: Code, ...[values]: ValuesFor<Code>): Note & { code: Code } {
  const said = sayNote({ code, values }, 'en');
  if (said === undefined) throw new Error(`Not all of what ${code} says was given`);
  return values === undefined ? { code, ...said } : { code, ...said, values };
}

// Until every room names codes only, these take the sentences themselves.

export type ProseValues<Sentence extends string> = [NamesIn<Sentence>] extends [never]
  ? [values?: NoteValues]
  : [values: { readonly [Name in NamesIn<Sentence>]: NoteValue } & NoteValues];

export const sentence = (text: string, values: NoteValues | undefined): string =>
  (values === undefined
    ? text
    : fill(text, (name) => {
        const value = values[name];
        return value === undefined ? undefined : valueInEnglish(value);
      })) ?? text;

export function makeNote<Code extends string, Message extends string, Action extends string>(
  code: Code,
  message: Message,
  action: Action,
  ...[values]: ProseValues<Message | Action>
): Note & { code: Code } {
  const note = { code, message: sentence(message, values), action: sentence(action, values) };
  return values === undefined ? note : { ...note, values };
}
