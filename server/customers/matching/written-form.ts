import { fold, withoutAccents, withoutCase } from './fold.ts';
import type { NameParts } from './name-parts.ts';
import type { Word } from './words.ts';

const anyOf =
  (differs: (a: string, b: string) => boolean) => (pairs: readonly (readonly [string, string])[]) =>
    pairs.some(([a, b]) => fold(a) === fold(b) && differs(a, b));

/** In: pairs of letters, as written. Out: whether case differs in a pair that is the same otherwise. */
export const caseDiffers = anyOf((a, b) => withoutAccents(a) !== withoutAccents(b));
/** In: pairs of letters, as written. Out: whether accents differ in a pair that is the same otherwise. */
export const accentsDiffer = anyOf((a, b) => withoutCase(a) !== withoutCase(b));

/** Words as a person would quote them; a legal form keeps the dot behind it. Empty when there are none. */
export const written = (words: readonly Word[], text: string): string =>
  words.map((word) => (isDot(word, text) ? `${word.text}.` : word.text)).join(' ');

const isDot = (word: Word, text: string): boolean => word.kind === 'word' && text[word.end] === '.';

/** In: a name taken apart. Out: what is written in it besides words and spaces, the dots of its legal form left out. */
export function marksOf(name: NameParts): { punctuation: string; symbols: string } {
  const chars = name.text.split('');
  const blank = (from: number, to: number) => chars.fill(' ', from, to);
  for (const word of name.legal) blank(word.start, isDot(word, name.text) ? word.end + 1 : word.end);
  for (const word of name.joiners) blank(word.start, word.end);
  const rest = chars.join('').replace(/[\p{L}\p{N}\p{M}\s]/gu, '');
  return { punctuation: rest.replace(/[^\p{P}]/gu, ''), symbols: rest.replace(/\p{P}/gu, '') };
}

/** In: a legal form's words and the name they stand in. Out: the dots and slashes in it. */
export function legalMarks({ legal, text }: NameParts): string {
  return legal.map((word) => written([word], text).replace(/[\p{L}\p{M}"\s]/gu, '')).join(' ');
}

/** In: a name taken apart. Out: its words with a space where the name has white space between two of them. */
export function spacedWords({ words, text }: NameParts): string {
  return words
    .map((word, at) => {
      const before = words[at - 1];
      const gap = before ? text.slice(before.end, word.start) : '';
      return (/\s/u.test(gap) ? ' ' : '') + word.key;
    })
    .join('');
}

/** In: a name taken apart. Out: for each place between its words (the legal form counts as one), spaces and the rest. */
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
