import { fill } from '../../shared/fill.ts';
import type { NoteValue, Phrase } from '../../shared/note-values.ts';
import type { Note } from '../../shared/problem.ts';
import type { Catalogue, Entry, Sentences, Text } from './catalogue.ts';
import { catalogues, type LanguageName } from './catalogues.ts';
import { datesIn } from './dates.ts';
import { lazily } from './lazily.ts';

type Values = Readonly<Record<string, NoteValue>>;
type Said = Pick<Note, 'message' | 'action'>;

/** A language, and how it writes numbers and dates and counts things. */
interface Language {
  readonly words: Catalogue;
  number(value: number): string;
  money(amount: number): string;
  /** @param text of which days and points in time are written anew */
  text(text: string): string;
  isOne(count: number): boolean;
}

const languageOf = (name: LanguageName, locale: string, number: Language['number']): Language => {
  const plural = lazily(() => new Intl.PluralRules(name));
  // A price may be of less than a cent.
  const money = lazily(
    () => new Intl.NumberFormat(name, { minimumFractionDigits: 2, maximumFractionDigits: 4 }),
  );
  return {
    words: catalogues[name],
    number,
    money: (amount) => money().format(amount),
    text: datesIn(locale),
    isOne: (count) => plural().select(count) === 'one',
  };
};

const frenchNumbers = lazily(() => new Intl.NumberFormat('fr'));
const languages: Readonly<Record<LanguageName, Language>> = {
  // English is also for programs and logs, so its numbers are plain.
  en: languageOf('en', 'en-GB', String),
  fr: languageOf('fr', 'fr', (value) => frenchNumbers().format(value)),
};

/**
 * Says a note again in a language, from its code and values.
 * @returns undefined for a code that is none of ours, or values that lack something: then what was said stands.
 */
export function translateNote(
  { code, values = {} }: Pick<Note, 'code' | 'values'>,
  name: LanguageName,
): Said | undefined {
  const language = languages[name];
  const sentences = sentencesOf(language.words, code, values.wording);
  const message = sentences && say(sentences.message, values, language);
  const action = sentences && say(sentences.action, values, language);
  if (message === undefined || action === undefined) return undefined;
  const { whose } = values;
  const whole = whose === undefined ? message : say(language.words.whose, { whose, message }, language);
  return whole === undefined ? undefined : { message: whole, action };
}

/** A part of a sentence in a language; undefined where it cannot be said. */
export const translatePhrase = (part: Phrase, name: LanguageName): string | undefined =>
  phraseIn(part, languages[name]);

function sentencesOf(
  { notes }: Catalogue,
  code: string,
  wording: NoteValue | undefined,
): Sentences | undefined {
  const entry =
    own<Entry>(notes, code) ?? own<Entry>(notes, code.replace(/^(?:sherweb|halo|receiver)\./, 'outside.'));
  return wording === undefined ? entry : own(entry?.wordings ?? {}, String(wording));
}

function say(text: Text, values: Values, language: Language): string | undefined {
  const { count } = values;
  const isOne = typeof count === 'number' && language.isOne(count);
  const form = typeof text === 'string' ? text : isOne ? text.one : text.other;
  return fill(form, (name) => {
    const value = own(values, name);
    if (name === 'amount' && typeof value === 'number') return language.money(value);
    return value === undefined ? undefined : valueIn(value, language);
  });
}

function valueIn(value: NoteValue, language: Language): string | undefined {
  if (typeof value === 'string') return language.text(value);
  if (typeof value === 'number') return language.number(value);
  if (!Array.isArray(value)) return phraseIn(value, language);
  const words = value.map((part) => phraseIn(part, language));
  // No comma follows a full stop.
  return words.includes(undefined) ? undefined : words.join(words[0]?.endsWith('.') ? ' ' : ', ');
}

function phraseIn({ code, values = {} }: Phrase, language: Language): string | undefined {
  const text = own<Text>(language.words.phrases, code);
  return text === undefined ? undefined : say(text, values, language);
}

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** A value in English. */
export const valueInEnglish = (value: NoteValue): string => valueIn(value, languages.en) ?? '';
