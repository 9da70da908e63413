import { fill } from '../../shared/fill.ts';
import type { NoteValue } from '../../shared/note-values.ts';
import type { Note } from '../../shared/problem.ts';

/** A language: its sentences by key (empty where it has none), and how it writes numbers and counts things. */
export interface Language {
  sentence(key: string): string;
  number(value: number): string;
  isOne(count: number): boolean;
}

export type NoteWords = Pick<Note, 'message' | 'action'>;

/**
 * A note in the reader's language. A code that the language has no words for, or a value that did not come along,
 * leaves the companion's own English sentences.
 * @param note as the companion answered it
 * @returns message and action, each in the reader's language where it can be said there
 */
export function sayNote(note: NoteWords & Pick<Note, 'code' | 'values'>, language: Language): NoteWords {
  const values = note.values ?? {};
  const wording = typeof values.wording === 'string' ? `.${values.wording}` : '';
  for (const code of codesOf(note.code)) {
    const message = say(`note.${code}${wording}.message`, values, language);
    const action = say(`note.${code}${wording}.action`, values, language);
    if (message === undefined || action === undefined) continue;
    const whole =
      values.whose === undefined ? message : say('note.whose', { whose: values.whose, message }, language);
    if (whole !== undefined) return { message: whole, action };
  }
  return { message: note.message, action: note.action };
}

/** A phrase in the reader's language; undefined where the language has no words for it. */
export const sayPhrase = (
  {
    code,
    values,
  }: { readonly code: string; readonly values?: Readonly<Record<string, NoteValue>> | undefined },
  language: Language,
): string | undefined => say(`phrase.${code}`, values ?? {}, language);

/** What goes wrong with a call is said the same way for Sherweb and Halo. */
const codesOf = (code: string): string[] =>
  /^(sherweb|halo)\./.test(code) ? [code, code.replace(/^\w+/, 'outside')] : [code];

function say(
  key: string,
  values: Readonly<Record<string, NoteValue>>,
  language: Language,
): string | undefined {
  const forms = language.sentence(key).split(' | ');
  const isMany = typeof values.count === 'number' && !language.isOne(values.count);
  const form = isMany ? forms.at(-1) : forms[0];
  return form === undefined || form === ''
    ? undefined
    : fill(form, (name) => {
        const value = Object.hasOwn(values, name) ? values[name] : undefined;
        return value === undefined ? undefined : valueWords(value, language);
      });
}

function valueWords(value: NoteValue, language: Language): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return language.number(value);
  const phrases = Array.isArray(value) ? value : [value];
  const words = phrases.map((phrase) => sayPhrase(phrase, language));
  return words.includes(undefined) ? undefined : words.join(', ');
}
