import { eastAsianForm } from './east-asian-forms.ts';
import type { Word } from './words.ts';

/** Ways to write one form; the first is what they all mean. Words of a form are apart by a space, all folded. */
const SAME_FORM = [
  'ltd|limited|ltee|limitee',
  'inc|incorporated|incorporee',
  'corp|corporation',
  'co|company|cie|compagnie',
  'llc|limited liability company',
  'llp|limited liability partnership',
  'lp|limited partnership',
  'plc|public limited company',
  'pvt|private',
  'pty|proprietary',
  'sa|societe anonyme',
  'sarl|societe a responsabilite limitee',
  'sp zoo|sp z oo|spolka z oo',
  'sa de cv|sadecv',
];

/** Forms with one way of writing; dots, slashes and case are gone already. */
const OTHER_FORMS =
  'lllp pllc pc pa ulc gmbh ggmbh mbh ag kg kgaa ug ohg gbr ek ev eg se sas sasu eurl eirl sci snc scop enr senc ' +
  'sencrl srl srls sl slu lda ltda eireli sro as doo dd kft zrt nyrt bt ab hb aps ivs oy oyj as asa ou uab sia ' +
  'eood ood pte sdn bhd tbk kk gk nv bv bvba vof cvba ооо оао зао пао ао ип тоо тов αε επε ικε οε בעמ ذمم شمم';

const MEANING = new Map<string, string>(OTHER_FORMS.split(' ').map((form) => [form, form]));
for (const group of SAME_FORM) {
  const ways = group.split('|');
  for (const way of ways) MEANING.set(way, ways[0] ?? way);
}

/** Forms that are also written before the name, and are no word of it there. */
const BEFORE_NAME = new Set('sarl eurl uab sia ооо оао зао пао ао ип тоо тов'.split(' '));
/** Words that are a form only together with the form that follows. */
const ONLY_BEFORE_FORM = new Set(['private', 'proprietary']);

/** "Zen Spa" is a spa; only "S.p.A." and "SpA" are the Italian form. */
const isItalianSpa = (word: Word): boolean => /^S\.\s?p\.\s?A\.?$/i.test(word.text) || word.text === 'SpA';

function meaningOf(words: readonly Word[]): string | undefined {
  const [first] = words;
  if (first === undefined || words.some((word) => word.kind !== 'word')) return undefined;
  if (words.length === 1) {
    if (isItalianSpa(first)) return 'spa';
    const form = eastAsianForm(first.key);
    if (form !== undefined) return form;
  }
  return MEANING.get(words.map((word) => word.key).join(' '));
}

/** @returns whether the key of a word can be (part of) a legal form where it stands last */
export function isLegalWord(key: string): boolean {
  return MEANING.has(key);
}

/**
 * Takes the legal form off the words of a name. At least one word always stays in the name.
 * @returns the words before, those of the legal form (with a "&" as in "GmbH & Co. KG"), and what the form means, part by
 * part
 */
export function splitLegalForm(words: readonly Word[]): { name: Word[]; legal: Word[]; meaning: string[] } {
  const name = [...words];
  const legal: Word[] = [];
  const meaning: string[] = [];
  for (;;) {
    const length = [4, 3, 2, 1].find(
      (count) => count < name.length && isFormAtEnd(name.slice(-count), meaning),
    );
    if (length === undefined) break;
    const form = name.splice(-length);
    meaning.unshift(meaningOf(form) ?? '');
    legal.unshift(...form);
    while (name.length > 1 && name.at(-1)?.kind === 'ampersand') legal.unshift(...name.splice(-1));
  }
  const [first] = name;
  if (first && name.length > 1 && (BEFORE_NAME.has(first.key) || eastAsianForm(first.key) !== undefined)) {
    name.shift();
    legal.unshift(first);
    meaning.unshift(meaningOf([first]) ?? first.key);
  }
  return { name, legal, meaning };
}

function isFormAtEnd(words: readonly Word[], meaning: readonly string[]): boolean {
  const [first] = words;
  if (first && words.length === 1 && ONLY_BEFORE_FORM.has(first.key) && meaning.length === 0) return false;
  return meaningOf(words) !== undefined;
}
