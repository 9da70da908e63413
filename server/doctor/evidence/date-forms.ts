const forms: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['day', /^\d{4}-\d{2}-\d{2}$/],
  ['ISO without zone', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/],
  ['ISO without zone, fractions', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d+$/],
  ['ISO with Z', /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/i],
  ['ISO with an offset', /^\d{4}-\d{2}-\d{2}T[\d:.]+[+-]\d{2}:?\d{2}$/],
  ['milliseconds in /Date()/', /^\/Date\(-?\d+([+-]\d+)?\)\/$/],
  ['day and month by slashes', /^\d{1,4}\/\d{1,2}\/\d{1,4}/],
];

/** Forms that mean UTC to us and are read rightly. */
export const utcForms: readonly string[] = [
  'day',
  'ISO without zone',
  'ISO without zone, fractions',
  'ISO with Z',
];

/** Which form a date has, never the date. */
const formOf = (value: unknown): string => {
  if (typeof value === 'number') return 'a number';
  if (typeof value !== 'string') return 'no text';
  return forms.find(([, pattern]) => pattern.test(value))?.[0] ?? 'another form';
};

/** The forms of those values that are there, sorted. */
export const formsOf = (values: readonly unknown[]): string[] =>
  [
    ...new Set(values.filter((value) => value !== null && value !== undefined && value !== '').map(formOf)),
  ].sort();
