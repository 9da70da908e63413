import type { NameParts, NameWord } from './name-parts.ts';
import { isTypingDifference, mayBeMisspelt } from './spelling.ts';

type WordPair = { a: NameWord; b: NameWord; misspelt: boolean };

/** How the words of two names belong together; `extra` are words that only one of the names has. */
export type Pairing = { pairs: WordPair[]; extra: NameWord[] };

/** Words one name may have more than the other. The index counts on it. */
export const MOST_EXTRA_WORDS = 2;

/** How many words may be misspelt; the index counts on it. @param shorter how many words the shorter name has */
export const mostMisspelt = (shorter: number): number => (shorter < 4 ? 1 : 2);

/**
 * Pairs all words of the shorter of two names with words of the longer one: equal words with each other, then what is
 * left by spelling (`mostMisspelt` of them).
 * @returns every way to do so; empty when there is none
 */
export function pairWords(a: NameParts, b: NameParts): Pairing[] {
  const shorter = Math.min(a.words.length, b.words.length);
  if (shorter === 0 || Math.max(a.words.length, b.words.length) - shorter > MOST_EXTRA_WORDS) return [];
  const most = mostMisspelt(shorter);
  const pairs: WordPair[] = [];
  const leftA: NameWord[] = [];
  const leftB: NameWord[] = [];
  let atA = 0;
  let atB = 0;
  for (;;) {
    const wordA = a.sorted[atA];
    const wordB = b.sorted[atB];
    if (wordA === undefined && wordB === undefined) break;
    if (wordA && wordB && wordA.key === wordB.key) {
      pairs.push({ a: wordA, b: wordB, misspelt: false });
      atA += 1;
      atB += 1;
    } else if (wordB === undefined || (wordA && wordA.key < wordB.key)) {
      if (wordA) leftA.push(wordA);
      atA += 1;
    } else {
      leftB.push(wordB);
      atB += 1;
    }
    if (leftA.length > most && leftB.length > most) return [];
  }
  const bySpelling =
    leftA.length <= leftB.length
      ? pairBySpelling(leftA, leftB, (wordA, wordB) => ({ a: wordA, b: wordB }))
      : pairBySpelling(leftB, leftA, (wordB, wordA) => ({ a: wordA, b: wordB }));
  return bySpelling.map((found) => ({ pairs: [...pairs, ...found.pairs], extra: found.extra }));
}

function pairBySpelling(
  few: readonly NameWord[],
  many: readonly NameWord[],
  pair: (fewWord: NameWord, manyWord: NameWord) => Omit<WordPair, 'misspelt'>,
): Pairing[] {
  const [first, ...rest] = few;
  if (first === undefined) return [{ pairs: [], extra: [...many] }];
  return many.flatMap((other) => {
    if (!areOneWord(first, other)) return [];
    const others = many.filter((word) => word !== other);
    return pairBySpelling(rest, others, pair).map((found) => ({
      pairs: [{ ...pair(first, other), misspelt: true }, ...found.pairs],
      extra: found.extra,
    }));
  });
}

function areOneWord(a: NameWord, b: NameWord): boolean {
  return mayBeMisspelt(a.key) && mayBeMisspelt(b.key) && isTypingDifference(a.key, b.key);
}
