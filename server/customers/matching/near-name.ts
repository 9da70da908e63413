import type { NameParts } from './name-parts.ts';
import { type Pairing, pairWords } from './pair-words.ts';

/**
 * From this score on two names are near. Chosen so that one common word more ("Acme" / "Acme Dental": 0.74) or one
 * typing difference in six letters (0.83) is near, with a missing legal form too, while one distinctive word more
 * ("Smith Dental" / "Smith Jones Dental": 0.57), or another legal form on top of another word (0.64), is not.
 */
export const NEAR_FROM = 0.7;

/** What the shared words must weigh when there are words more: a common word or two is not enough. */
const ENOUGH_SHARED = 80;
const OTHER_LEGAL_FORM = 0.1;
const PART_OF_LEGAL_FORM = 0.02;
const OTHER_ORDER = 0.02;
const OTHER_SPACES = 0.02;

/** Two near names: the same word by word, the same but for where the spaces are, or paired word by word. */
export type Nearness = { score: number } & (
  | { how: 'identical' }
  | { how: 'joined' }
  | ({ how: 'paired'; reordered: boolean } & Pairing)
);

/**
 * Whether two names are near.
 * @returns how near and by what, or null when they are not; the score is the same either way round. 1 means that both have
 * the same words in the same order and the same legal form, and only the way of writing differs
 */
export function compareNames(a: NameParts, b: NameParts): Nearness | null {
  if (a.exact === b.exact) return a.exact === '' ? null : { score: 1, how: 'identical' };
  if (a.numbers !== b.numbers) return null;
  if (a.short || b.short) {
    if (a.tight === '' || a.tight !== b.tight || a.compact !== b.compact) return null;
    return sameWords(a, b) ?? joinedWords(a, b);
  }
  if (a.compact === b.compact) return sameWords(a, b) ?? joinedWords(a, b);
  if (a.signature !== b.signature) return null;
  let best: Nearness | null = null;
  for (const pairing of pairWords(a, b)) {
    const nearness = scorePairing(a, b, pairing);
    if (nearness && nearness.score >= NEAR_FROM && nearness.score > (best?.score ?? 0)) best = nearness;
  }
  return best;
}

const rounded = (score: number): number => Math.round(Math.max(0, score) * 1000) / 1000;

function joinedWords(a: NameParts, b: NameParts): Nearness {
  return { score: rounded(1 - OTHER_SPACES - legalFormCost(a, b)), how: 'joined' };
}

function sameWords(a: NameParts, b: NameParts): Nearness | null {
  if (a.words.length !== b.words.length) return null;
  const pairs = [];
  for (const [at, wordA] of a.words.entries()) {
    const wordB = b.words[at];
    if (wordB === undefined || wordA.key !== wordB.key) return null;
    pairs.push({ a: wordA, b: wordB, misspelt: false });
  }
  return { score: rounded(1 - legalFormCost(a, b)), how: 'paired', reordered: false, pairs, extra: [] };
}

function scorePairing(a: NameParts, b: NameParts, { pairs, extra }: Pairing): Nearness | null {
  let shared = 0;
  let misspelt = 0;
  for (const pair of pairs) {
    const weight = Math.min(pair.a.weight, pair.b.weight);
    shared += weight;
    if (pair.misspelt) misspelt += weight / Math.min(pair.a.key.length, pair.b.key.length);
  }
  if (extra.length > 0 && shared < ENOUGH_SHARED) return null;
  const total = extra.reduce((sum, word) => sum + word.weight, shared);
  const inOrder = pairs.toSorted((one, other) => one.a.start - other.a.start);
  const reordered = inOrder.some((pair, at) => pair.b.start < (inOrder[at - 1]?.b.start ?? 0));
  const score = (shared - misspelt) / total - legalFormCost(a, b) - (reordered ? OTHER_ORDER : 0);
  return { score: rounded(score), how: 'paired', reordered, pairs: inOrder, extra };
}

function legalFormCost(a: NameParts, b: NameParts): number {
  const formA = a.legalMeaning;
  const formB = b.legalMeaning;
  if (formA.length === formB.length) return formA.join() === formB.join() ? 0 : OTHER_LEGAL_FORM;
  const [few, many] = formA.length < formB.length ? [formA, formB] : [formB, formA];
  return few.every((form) => many.includes(form)) ? PART_OF_LEGAL_FORM : OTHER_LEGAL_FORM;
}
