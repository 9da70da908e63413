import { takeApart } from './matching/name-parts.ts';

const pairsOf = (text: string): Map<string, number> => {
  const pairs = new Map<string, number>();
  for (let at = 0; at < text.length - 1; at += 1) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
};

/** How alike a name is to the one asked for: 0 to 1, and the words that both have. */
export interface Likeness {
  readonly score: number;
  readonly sharedWords: readonly string[];
}

/**
 * Compares names with one name, legal forms and accents aside; weaker than a near match, it only puts a list into an
 * order. Counts the pairs of letters that both have (Dice's coefficient).
 * @param name the one asked for
 * @example likenessTo('Litware Inc')('Litware Instruments').sharedWords // ['litware']
 */
export function likenessTo(name: string): (other: string) => Likeness {
  const own = takeApart(name);
  const ownPairs = pairsOf(own.compact);
  const ownWords = new Set(own.words.map(({ key }) => key));
  return (otherName) => {
    const other = takeApart(otherName);
    let shared = 0;
    for (const [pair, count] of pairsOf(other.compact)) shared += Math.min(count, ownPairs.get(pair) ?? 0);
    const all = Math.max(0, own.compact.length - 1) + Math.max(0, other.compact.length - 1);
    const sharedWords = [...new Set(other.words.map(({ key }) => key))].filter((key) => ownWords.has(key));
    return { score: all === 0 ? 0 : (2 * shared) / all, sharedWords };
  };
}
