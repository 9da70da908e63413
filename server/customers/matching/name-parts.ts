import { spelledOut, tellsApart, wordWeight } from './common-words.ts';
import { exactKey } from './exact-name.ts';
import { withoutCase } from './fold.ts';
import { splitLegalForm } from './legal-forms.ts';
import { readable, splitWords, type Word } from './words.ts';

export type NameWord = Word & { weight: number };

/** A name taken apart once, so that comparing it with many others is cheap. */
export type NameParts = {
  exact: string;
  text: string;
  /** The words that make the name: no legal form, no leading "The", no "&" between words. */
  words: NameWord[];
  /** `words` by key. */
  sorted: NameWord[];
  the: Word | null;
  joiners: Word[];
  legal: Word[];
  legalMeaning: string[];
  /** The numbers of the name in order, Roman ones too; names that differ here are different companies. */
  numbers: string;
  /** `numbers` and the words that tell branches apart. */
  signature: string;
  /** All words in one. */
  compact: string;
  /** At most three letters: such a name has to be equal but for case, punctuation, spaces and legal form. */
  short: boolean;
  /** What is left of the name when only these are set aside. */
  tight: string;
};

const SHORT_LETTERS = 3;
/** No name is longer; of a text that is, so much is looked at. */
const MOST_READ = 1_000;
const JOINERS = new Set(['&', 'and', 'et', 'und']);
const ROMAN = /^(?=.)(x{0,3})(ix|iv|v?i{0,3})$/;
const ROMAN_VALUE: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
const SINGLE_LETTER = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u;

/** Takes a name apart. @param name as given */
export function takeApart(name: string): NameParts {
  const text = readable(name.slice(0, MOST_READ));
  const { name: whole, legal, meaning } = splitLegalForm(splitWords(text));
  const the = whole.length > 1 && whole[0]?.key === 'the' ? whole[0] : null;
  const body = the ? whole.slice(1) : whole;
  const joins = (word: Word, at: number) =>
    word.kind === 'ampersand' ||
    (JOINERS.has(word.key) && at > 0 && (at < body.length - 1 || legal.length > 0));
  const joiners = body.filter(joins);
  const words = body.filter((word) => !joiners.includes(word)).map(withMeaning);
  const numbers = words.filter((word) => word.kind === 'number').map((word) => word.key);
  const tellers = words.filter((word, at) => isTeller(word, at, words.length)).map((word) => word.key);
  const letters = words
    .filter((word) => word.kind === 'word')
    .reduce((sum, word) => sum + lengthOf(word.key), 0);
  return {
    exact: exactKey(name),
    text,
    words,
    sorted: words.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.start - b.start)),
    the,
    joiners,
    legal,
    legalMeaning: meaning,
    numbers: numbers.join(' '),
    signature: [...numbers, '|', ...tellers.toSorted()].join(' '),
    compact: words.map((word) => word.key).join(''),
    short: letters <= SHORT_LETTERS,
    tight: words.length === 0 ? withoutCase(text.replace(/\s/gu, '')) : whole.map(tightWord(words)).join(''),
  };
}

const lengthOf = (text: string): number => Array.from(text).length;

/** Roman numerals become numbers (one letter only as the last word), abbreviations become what they stand for. */
function withMeaning(word: Word, at: number, all: readonly Word[]): NameWord {
  const mayBeNumeral = word.kind === 'word' && at > 0 && (at === all.length - 1 || word.key.length > 1);
  if (mayBeNumeral && ROMAN.test(word.key)) {
    return {
      ...word,
      kind: 'number',
      key: String(romanValue(word.key)),
      weight: wordWeight('', { isNumber: true }),
    };
  }
  const key = word.kind === 'word' ? spelledOut(word.key) : word.key;
  return { ...word, key, weight: wordWeight(key, { isNumber: word.kind === 'number', isFirst: at === 0 }) };
}

function romanValue(numeral: string): number {
  const values = Array.from(numeral, (letter) => ROMAN_VALUE[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** "Unit A" and "Unit B", "Acme North" and "Acme South". */
const isTeller = (word: Word, at: number, count: number): boolean =>
  word.kind === 'word' &&
  (tellsApart(word.key) || (at > 0 && at === count - 1 && SINGLE_LETTER.test(word.key)));

function tightWord(words: readonly Word[]): (word: Word) => string {
  const numbers = new Map(
    words.filter((word) => word.kind === 'number').map((word) => [word.start, word.key]),
  );
  return (word) =>
    word.kind === 'ampersand' ? 'and' : (numbers.get(word.start) ?? withoutCase(word.letters));
}
