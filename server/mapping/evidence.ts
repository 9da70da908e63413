import { fold } from './fold.ts';
import type { NameParts } from './name-parts.ts';
import type { Nearness } from './near-name.ts';
import {
  accentsDiffer,
  caseDiffers,
  gapsOf,
  legalMarks,
  marksOf,
  quote,
  spacedWords,
} from './written-form.ts';

/**
 * Says what differs between two near names. In: both taken apart, and how they are near. Out: short phrases, what
 * weighs most first; what one name has is named before what the other has. Never empty.
 */
export function explain(a: NameParts, b: NameParts, nearness: Nearness): string[] {
  if (nearness.how === 'identical') return ['exactly the same name'];
  const evidence = [...wordEvidence(nearness), ...setAside(a, b)];
  const say = (phrase: string, holds: boolean) => holds && evidence.push(phrase);
  const letters = lettersOf(a, b, nearness);
  const marksA = marksOf(a);
  const marksB = marksOf(b);
  say('letter case', caseDiffers(letters));
  say('accents', accentsDiffer(letters));
  say('punctuation', marksA.punctuation !== marksB.punctuation || legalMarksDiffer(a, b));
  say('symbols', marksA.symbols !== marksB.symbols);
  say('white space', spacesDiffer(a, b, nearness));
  say('invisible characters', invisible(a) !== invisible(b));
  if (evidence.length === 0) evidence.push(hiddenDifference(a, b));
  return evidence;
}

function wordEvidence(nearness: Nearness): string[] {
  if (nearness.how !== 'paired') return [];
  const phrases = nearness.extra
    .toSorted((one, other) => one.start - other.start)
    .map((word) => `extra word: "${word.text}"`);
  for (const { a, b, misspelt } of nearness.pairs) {
    if (misspelt) phrases.push(`spelling: "${a.text}" / "${b.text}"`);
    else if (a.kind === 'number' && a.letters !== b.letters)
      phrases.push(`number: "${a.text}" / "${b.text}"`);
    else if (fold(a.letters) !== fold(b.letters)) phrases.push(`abbreviation: "${a.text}" / "${b.text}"`);
  }
  if (nearness.reordered) phrases.push('word order');
  return phrases;
}

function setAside(a: NameParts, b: NameParts): string[] {
  const phrases: string[] = [];
  if (foldedLegal(a) !== foldedLegal(b)) {
    phrases.push(`legal form: ${quote(a.legal, a.text)} / ${quote(b.legal, b.text)}`);
  }
  if (a.legal.length > 0 && b.legal.length > 0 && isFormFirst(a) !== isFormFirst(b)) {
    phrases.push('place of the legal form');
  }
  if ((a.the === null) !== (b.the === null)) phrases.push('leading "The"');
  const joinersOf = ({ joiners }: NameParts) => joiners.map((word) => word.key).join(' ');
  if (joinersOf(a) !== joinersOf(b)) {
    phrases.push(`joining word: ${quote(a.joiners, '')} / ${quote(b.joiners, '')}`);
  }
  return phrases;
}

const isFormFirst = ({ legal, words }: NameParts): boolean => (legal[0]?.start ?? 0) < (words[0]?.start ?? 0);

const foldedLegal = ({ legal }: NameParts): string => legal.map((word) => word.key).join(' ');

const legalMarksDiffer = (a: NameParts, b: NameParts): boolean =>
  foldedLegal(a) === foldedLegal(b) && legalMarks(a) !== legalMarks(b);

/** The letters to compare one by one: of paired words, of both legal forms, both "The"s and both joining words. */
function lettersOf(a: NameParts, b: NameParts, nearness: Nearness): [string, string][] {
  const all = (words: readonly { letters: string }[]) => words.map((word) => word.letters).join(' ');
  const pairs: [string, string][] = [
    [all(a.legal), all(b.legal)],
    [all(a.joiners), all(b.joiners)],
    [a.the?.letters ?? '', b.the?.letters ?? ''],
  ];
  if (nearness.how === 'paired') {
    for (const pair of nearness.pairs) pairs.push([pair.a.letters, pair.b.letters]);
  } else pairs.push([all(a.words).replaceAll(' ', ''), all(b.words).replaceAll(' ', '')]);
  return pairs;
}

/** Spaces other than one plain one, and words written together here and apart there. */
function spacesDiffer(a: NameParts, b: NameParts, nearness: Nearness): boolean {
  const unusual = ({ exact }: NameParts) =>
    (exact.match(/\s+/gu) ?? []).filter((space) => space !== ' ').join('|');
  if (unusual(a) !== unusual(b)) return true;
  if (nearness.how === 'joined') return spacedWords(a) !== spacedWords(b);
  if (nearness.how !== 'paired' || nearness.reordered || nearness.extra.length > 0) return false;
  const gapsB = gapsOf(b);
  return gapsOf(a).some((gap, at) => gap.rest === gapsB[at]?.rest && gap.spaces !== gapsB[at].spaces);
}

const invisible = ({ exact }: NameParts): string => (exact.match(/\p{Cf}/gu) ?? []).join('');

/** For names that look alike and are not: nothing above differs, but the characters do. */
function hiddenDifference(a: NameParts, b: NameParts): string {
  const sameWithoutSpaces = a.exact.replace(/\s/gu, '') === b.exact.replace(/\s/gu, '');
  return sameWithoutSpaces ? 'white space' : 'other forms of the same characters';
}
