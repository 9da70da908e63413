import { fold, withoutAccents, withoutCase } from './fold.ts';
import type { NameParts } from './name-parts.ts';
import type { Word } from './words.ts';

const anyOf =
  (differs: (a: string, b: string) => boolean) => (pairs: readonly (readonly [string, string])[]) =>
    pairs.some(([a, b]) => fold(a) === fold(b) && differs(a, b));

/** @returns whether, of pairs of letters as written, case differs in one that is the same otherwise */
export const caseDiffers = anyOf((a, b) => withoutAccents(a) !== withoutAccents(b));
/** @returns whether, of pairs of letters as written, accents differ in one that is the same otherwise */
export const accentsDiffer = anyOf((a, b) => withoutCase(a) !== withoutCase(b));

/** Words as a person would quote them; a legal form keeps the dot behind it. Empty when there are none. */
export const written = (words: readonly Word[], text: string): string =>
  words.map((word) => (isDot(word, text) ? `${word.text}.` : word.text)).join(' ');

const isDot = (word: Word, text: string): boolean => word.kind === 'word' && text[word.end] === '.';

/** @returns what is written in a name besides words and spaces, the dots of its legal form left out */
export function marksOf(name: NameParts): { punctuation: string; symbols: string } {
  const chars = name.text.split('');
  const blank = (from: number, to: number) => chars.fill(' ', from, to);
  for (const word of name.legal) blank(word.start, isDot(word, name.text) ? word.end + 1 : word.end);
  for (const word of name.joiners) blank(word.start, word.end);
  const rest = chars.join('').replace(/[\p{L}\p{N}\p{M}\s]/gu, '');
  return { punctuation: rest.replace(/[^\p{P}]/gu, ''), symbols: rest.replace(/\p{P}/gu, '') };
}

/** @returns the dots and slashes in the legal form of a name */
export function legalMarks({ legal, text }: NameParts): string {
  return legal.map((word) => written([word], text).replace(/[\p{L}\p{M}"\s]/gu, '')).join(' ');
}

/** @returns the words of a name, with a space where it has white space between two of them */
export function spacedWords({ words, text }: NameParts): string {
  return words
    .map((word, at) => {
      const before = words[at - 1];
      const gap = before ? text.slice(before.end, word.start) : '';
      return (/\s/u.test(gap) ? ' ' : '') + word.key;
    })
    .join('');
}

/** @returns for each place between the words of a name (the legal form counts as one) spaces and the rest */
export function gapsOf(name: NameParts): { spaces: string; rest: string }[] {
  const [legal] = name.legal;
  const last = name.words.at(-1);
  const stops: { start: number; end: number }[] = [...name.words];
  if (legal && last && legal.start > last.start) stops.push(legal);
  return stops.slice(1).map((stop, at) => {
    const gap = name.text.slice(stops[at]?.end, stop.start);
    return { spaces: gap.replace(/\S/gu, ''), rest: gap.replace(/\s/gu, '') };
  });
}
