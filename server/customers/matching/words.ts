import { splitEastAsianForm } from './east-asian-forms.ts';
import { exactKey } from './exact-name.ts';
import { fold, numberKey } from './fold.ts';

export type Word = {
  kind: 'word' | 'number' | 'ampersand';
  /** As written, with inner punctuation: `O'Brien`, `S.r.l.`. */
  text: string;
  /** Without inner punctuation: `OBrien`, `Srl`. */
  letters: string;
  /** Equal for words that are the same once case, accents and inner punctuation are set aside. */
  key: string;
  /** Where `text` stands in the readable name. */
  start: number;
  end: number;
};

const LETTER = String.raw`[\p{L}\p{M}]`;
const WORDS = new RegExp(
  [
    // A.B.C., S.p.A., A/S, s. r. o.: single letters belong together
    String.raw`(?<initials>(?<!${LETTER})\p{L}(?:(?:\.\s?|/)\p{L}(?!${LETTER}))+\.?)`,
    // O'Brien (also with a curved apostrophe), and the Hebrew abbreviations written with a quotation mark
    String.raw`(?<word>\p{L}${LETTER}*(?:['\u2019\u2018"\u05F4\u05F3]${LETTER}+)*)`,
    String.raw`(?<number>\p{Nd}+|\p{N})`,
    '(?<ampersand>&)',
  ].join('|'),
  'gu',
);

/** Characters nobody sees: joiners, direction marks, soft hyphens, variation selectors. */
const INVISIBLE = /\p{Cf}|[\ufe00-\ufe0f]/gu;

/**
 * @param name as given
 * @returns the text that words are looked for in: exact key, look-alike apostrophes and compatibility forms (full width,
 * circled) made one, trade mark signs made one symbol, invisible characters gone
 */
export function readable(name: string): string {
  // Acute accent, backtick and modifier apostrophe; trade mark and service mark.
  const oneSign = exactKey(name)
    .replace(/[\u00B4`\u02BC]/g, "'")
    .replace(/[\u2122\u2120]/g, '®');
  return oneSign.normalize('NFKC').replace(INVISIBLE, '').trim();
}

/**
 * @param text a name, `readable`
 * @returns its words, numbers and ampersands from left to right; letters and digits part
 * @example splitWords('B2B & Co') // B, 2, B, &, Co
 */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORDS)) {
    const groups = match.groups ?? {};
    const start = match.index;
    if (groups.word !== undefined) {
      for (const part of splitEastAsianForm(match[0])) {
        words.push(wordAt(start + part.offset, part.text));
      }
    } else if (groups.initials !== undefined) words.push(wordAt(start, match[0]));
    else if (groups.number !== undefined) {
      const key = /^\p{Nd}/u.test(match[0]) ? numberKey(match[0]) : match[0];
      words.push({
        kind: 'number',
        text: match[0],
        letters: match[0],
        key,
        start,
        end: start + match[0].length,
      });
    } else {
      words.push({ kind: 'ampersand', text: '&', letters: '&', key: '&', start, end: start + 1 });
    }
  }
  return words.filter((word) => word.key !== '');
}

function wordAt(start: number, text: string): Word {
  const letters = text.replace(/[^\p{L}\p{M}]/gu, '');
  return { kind: 'word', text, letters, key: fold(letters), start, end: start + text.length };
}
