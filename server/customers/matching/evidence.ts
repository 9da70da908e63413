import type { Phrase } from '../../../shared/note-values.ts';
import { type PhrasesOf, phrase } from '../../messages/phrases.ts';
import { fold } from './fold.ts';
import type { NameParts } from './name-parts.ts';
import type { Nearness } from './near-name.ts';
import {
  accentsDiffer,
  caseDiffers,
  gapsOf,
  legalMarks,
  marksOf,
  spacedWords,
  written,
} from './written-form.ts';

/** Evidence that is the same for every pair of names. */
type Plain = Exclude<PhrasesOf<'evidence'>, WithWords>;
type WithWords =
  | `evidence.${'extraWord' | 'sharedWord' | 'spelling' | 'number' | 'abbreviation'}`
  | `evidence.${'legalForm' | 'joiner'}${'' | 'First' | 'Second'}`;

/**
 * Says what differs between two near names.
 * @param nearness how they are near
 * @returns phrases, what weighs most first; what `a` has is named before what `b` has. Never empty
 */
export function explain(a: NameParts, b: NameParts, nearness: Nearness): Phrase[] {
  if (nearness.how === 'identical') return [phrase('evidence.identical')];
  const evidence = [...wordEvidence(nearness), ...setAside(a, b)];
  const say = (code: Plain, holds: boolean) => holds && evidence.push(phrase(code));
  const letters = lettersOf(a, b, nearness);
  const marksA = marksOf(a);
  const marksB = marksOf(b);
  say('evidence.letterCase', caseDiffers(letters));
  say('evidence.accents', accentsDiffer(letters));
  say('evidence.punctuation', marksA.punctuation !== marksB.punctuation || legalMarksDiffer(a, b));
  say('evidence.symbols', marksA.symbols !== marksB.symbols);
  say('evidence.whiteSpace', spacesDiffer(a, b, nearness));
  say('evidence.invisible', invisible(a) !== invisible(b));
  if (evidence.length === 0) evidence.push(hiddenDifference(a, b));
  return evidence;
}

function wordEvidence(nearness: Nearness): Phrase[] {
  if (nearness.how !== 'paired') return [];
  const phrases = nearness.extra
    .toSorted((one, other) => one.start - other.start)
    .map((word) => phrase('evidence.extraWord', { word: word.text }));
  for (const { a, b, misspelt } of nearness.pairs) {
    const both = { a: a.text, b: b.text };
    if (misspelt) phrases.push(phrase('evidence.spelling', both));
    else if (a.kind === 'number' && a.letters !== b.letters) phrases.push(phrase('evidence.number', both));
    else if (fold(a.letters) !== fold(b.letters)) phrases.push(phrase('evidence.abbreviation', both));
  }
  if (nearness.reordered) phrases.push(phrase('evidence.wordOrder'));
  return phrases;
}

function setAside(a: NameParts, b: NameParts): Phrase[] {
  const phrases: Phrase[] = [];
  if (foldedLegal(a) !== foldedLegal(b))
    phrases.push(eitherOr('legalForm', written(a.legal, a.text), written(b.legal, b.text)));
  if (a.legal.length > 0 && b.legal.length > 0 && isFormFirst(a) !== isFormFirst(b)) {
    phrases.push(phrase('evidence.legalFormPlace'));
  }
  if ((a.the === null) !== (b.the === null)) phrases.push(phrase('evidence.leadingThe'));
  const joinersOf = ({ joiners }: NameParts) => joiners.map((word) => word.key).join(' ');
  if (joinersOf(a) !== joinersOf(b))
    phrases.push(eitherOr('joiner', written(a.joiners, ''), written(b.joiners, '')));
  return phrases;
}

/** What one name has for what the other has, where one of them may have nothing. */
function eitherOr(what: 'legalForm' | 'joiner', a: string, b: string): Phrase {
  if (a === '') return phrase(`evidence.${what}Second`, { b });
  if (b === '') return phrase(`evidence.${what}First`, { a });
  return phrase(`evidence.${what}`, { a, b });
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
function hiddenDifference(a: NameParts, b: NameParts): Phrase {
  const sameWithoutSpaces = a.exact.replace(/\s/gu, '') === b.exact.replace(/\s/gu, '');
  return phrase(sameWithoutSpaces ? 'evidence.whiteSpace' : 'evidence.otherForms');
}
