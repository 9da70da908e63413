import { z } from 'zod';

const record = z.record(z.string(), z.unknown());

/** The fields of a JSON object; none for anything else. */
export const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> => {
  const parsed = record.safeParse(value);
  return parsed.success ? parsed.data : {};
};

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Names look like this; anything else as a key may be data (an id, a name) and is only counted. */
const namePattern = /^[A-Za-z_][A-Za-z_]{0,39}\d?$/;

/** Field names, fit to be shown: what does not look like one is counted. */
export function showNames(names: readonly string[]): string {
  const shown = names.filter((name) => namePattern.test(name)).slice(0, 30);
  const rest = names.length - shown.length;
  const parts = rest === 0 ? shown : [...shown, `${rest} more`];
  return parts.length === 0 ? 'none' : parts.join(', ');
}

/** An answer's shape without a value of it, e.g. "an object with Message". */
export function describeShape(body: unknown): string {
  if (body === undefined || body === '') return 'an empty body or no JSON';
  if (body === null) return 'null';
  if (Array.isArray(body)) return body.length === 0 ? 'an empty array' : 'an array';
  if (typeof body === 'string') return body.trimStart().startsWith('<') ? 'an HTML page' : 'plain text';
  if (typeof body !== 'object') return `a ${typeof body}`;
  return `an object with ${showNames(Object.keys(body))}`;
}

/** "1 row", "2 rows". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
