import type { Part } from '../../../shared/note-values.ts';
import { type PhrasesOf, part } from '../../messages/phrases.ts';

type DateForm = PhrasesOf<'form'>;

const forms: readonly (readonly [name: DateForm, pattern: RegExp])[] = [
  ['form.day', /^\d{4}-\d{2}-\d{2}$/],
  ['form.iso', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/],
  ['form.isoFractions', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d+$/],
  ['form.isoZ', /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/i],
  ['form.isoOffset', /^\d{4}-\d{2}-\d{2}T[\d:.]+[+-]\d{2}:?\d{2}$/],
  ['form.milliseconds', /^\/Date\(-?\d+([+-]\d+)?\)\/$/],
  ['form.slashes', /^\d{1,4}\/\d{1,2}\/\d{1,4}/],
];

/** Forms that mean UTC to us and are read rightly. */
export const utcForms: readonly DateForm[] = ['form.day', 'form.iso', 'form.isoFractions', 'form.isoZ'];

/** Which form a date has, never the date. */
const formOf = (value: unknown): DateForm => {
  if (typeof value === 'number') return 'form.number';
  if (typeof value !== 'string') return 'form.noText';
  return forms.find(([, pattern]) => pattern.test(value))?.[0] ?? 'form.other';
};

/** The forms of those values that are there, sorted. */
export const formsOf = (values: readonly unknown[]): DateForm[] =>
  [
    ...new Set(values.filter((value) => value !== null && value !== undefined && value !== '').map(formOf)),
  ].sort();

/** Which forms the dates of a field have, each as what stands inside of a sentence. */
export const formParts = (field: string, forms: readonly DateForm[]): Part[] =>
  forms.map((form) => part('date.form', { field, form: { code: form } }));
