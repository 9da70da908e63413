import { fill } from '../../shared/fill.ts';
import type { NoteValue } from '../../shared/note-values.ts';
import type { Note } from '../../shared/problem.ts';
import type { NoteCode, ValuesFor } from './codes.ts';
import { english } from './en/index.ts';
import { translateNote, valueInEnglish } from './translate.ts';

/**
 * A note by its code, in English, with the values that it speaks of, so that it can be said in another language.
 * @param values by their names in braces in `server/messages/en/`; `count` decides between singular and plural,
 *   `wording` names another of the code's sentences.
 * @example note('sync.planMoved', { planId }) // Sherweb, Halo or the settings have changed since plan …
 */
export function note<Code extends NoteCode>(code: Code, ...[values]: ValuesFor<Code>): Note & { code: Code } {
  const said = translateNote({ code, values }, 'en');
  if (said === undefined) throw new Error(`Not all of what ${code} says was given`);
  return values === undefined ? { code, ...said } : { code, ...said, values };
}

/** The same note, put into one sentence with whom or what it hit: "Contoso: Sherweb: …". */
export function noteOn(said: Note, whose: NoteValue): Note {
  const values = { ...said.values, whose };
  const message = fill(english.whose, (name) => (name === 'whose' ? valueInEnglish(whose) : said.message));
  return { ...said, message: message ?? said.message, values };
}
