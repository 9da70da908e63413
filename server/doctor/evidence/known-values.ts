import type { Part } from '../../../shared/note-values.ts';
import { part } from '../../messages/phrases.ts';

/** What vendors say of cycles, terms and states; any other may be somebody's own text and is only counted. */
const harmless = new Set(
  `none undefined unknown onetime one-off once daily weekly fortnightly monthly quarterly yearly annual annually
  biennial biennially triennial triennially semi-annual half-yearly halfyearly 1month 1year 2years 3years p1m p1y p2y
  p3y active inactive pending suspended cancelled canceled expired deleted disabled enabled trial perpetual cad usd
  eur gbp aud nzd chf`.split(/\s+/),
);

const isHarmless = (value: string): boolean => harmless.has(value.toLowerCase().replaceAll(/\s+/g, ''));

export interface Seen {
  /** How many values were there. */
  readonly count: number;
  readonly known: readonly string[];
  /** Values that we do not expect. */
  readonly others: number;
  /** All of it, fit to be shown. */
  readonly shown: Part;
}

/** Sorts the texts in `values` into those we expect and others, of which only harmless ones are shown. */
export function valuesIn(values: readonly unknown[], expected: readonly string[]): Seen {
  const texts = values.filter((value): value is string => typeof value === 'string' && value.trim() !== '');
  const distinct = [...new Set(texts.map((text) => text.trim()))].sort();
  const known = distinct.filter((text) => expected.includes(text));
  const others = distinct.filter((text) => !expected.includes(text));
  const named = others.filter(isHarmless).map((text) => `"${text}"`);
  return {
    count: texts.length,
    known,
    others: others.length,
    shown: shownValues([...known, ...named].join(', '), others.length - named.length),
  };
}

function shownValues(values: string, hidden: number): Part {
  if (values === '') return hidden === 0 ? part('values.none') : part('values.onlyOthers', { count: hidden });
  return hidden === 0 ? part('values.all', { values }) : part('values.others', { values, count: hidden });
}
