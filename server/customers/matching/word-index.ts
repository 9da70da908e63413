import type { NameParts } from './name-parts.ts';
import { MOST_EXTRA_WORDS, mostMisspelt } from './pair-words.ts';
import { createSpellingIndex } from './spelling-index.ts';

/** Finds the names whose words may be paired with those of another name. */
export type WordIndex<T> = {
  add(parts: NameParts, item: T): void;
  /** @returns all items whose words can be paired with those of a name, and a few more */
  sharing(parts: NameParts): Set<T>;
};

/** An item with its words as sorted numbers: quick to compare. */
type Posting<T> = { item: T; words: number[] };
type Group<T> = Map<string, Posting<T>[]>;

/**
 * An empty word index.
 *
 * All words of the shorter of two near names are in the longer one, which has at most two more. So names with at
 * least as many words as the one asked for are all found under any word of it, and shorter ones under one of two or
 * three words of it: those that the fewest names have. Names whose numbers differ never meet.
 */
export function createWordIndex<T>(): WordIndex<T> {
  const groups = new Map<string, Group<T>>();
  const wordNumbers = new Map<string, number>();
  const spelling = createSpellingIndex();

  /** Words nobody has are in common with nobody. */
  const numbersOf = (parts: NameParts): number[] =>
    parts.words.map((word) => wordNumbers.get(word.key) ?? -1).sort((a, b) => a - b);

  const add = (parts: NameParts, item: T): void => {
    const key = groupKey(parts, parts.words.length);
    const group: Group<T> = groups.get(key) ?? new Map();
    groups.set(key, group);
    const words = new Set(parts.words.map((word) => word.key));
    for (const word of words) {
      if (!wordNumbers.has(word)) wordNumbers.set(word, wordNumbers.size);
      spelling.add(word);
    }
    const posting = { item, words: numbersOf(parts) };
    for (const word of words) {
      const postings = group.get(word);
      if (postings) postings.push(posting);
      else group.set(word, [posting]);
    }
  };

  /** The postings of each word of a name, misspellings included; of as few words as will do. */
  const fewestPostings = (parts: NameParts, group: Group<T>, enough: number): Posting<T>[][] =>
    parts.words
      .map((word) => {
        const lists = spelling.like(word.key).map((key) => group.get(key) ?? []);
        return { lists, size: lists.reduce((sum, list) => sum + list.length, 0) };
      })
      .sort((a, b) => a.size - b.size)
      .slice(0, enough)
      .flatMap(({ lists }) => lists);

  const sharing = (parts: NameParts): Set<T> => {
    const found = new Set<T>();
    const length = parts.words.length;
    const words = numbersOf(parts);
    for (let count = length - MOST_EXTRA_WORDS; count <= length + MOST_EXTRA_WORDS; count += 1) {
      const group = groups.get(groupKey(parts, count));
      if (group === undefined) continue;
      const shorter = Math.min(length, count);
      const needed = shorter - mostMisspelt(shorter);
      for (const postings of fewestPostings(parts, group, 1 + length - shorter)) {
        for (const posting of postings) {
          if (inCommon(words, posting.words) >= needed) found.add(posting.item);
        }
      }
    }
    return found;
  };

  return { add, sharing };
}

const groupKey = (parts: NameParts, count: number): string => `${count} ${parts.signature}`;

/** @returns how many numbers two sorted lists share */
function inCommon(a: readonly number[], b: readonly number[]): number {
  let common = 0;
  let atA = 0;
  let atB = 0;
  while (atA < a.length && atB < b.length) {
    const difference = (a[atA] ?? 0) - (b[atB] ?? 0);
    if (difference === 0) common += 1;
    if (difference <= 0) atA += 1;
    if (difference >= 0) atB += 1;
  }
  return common;
}
