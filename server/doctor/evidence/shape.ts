import { z } from 'zod';
import type { Part } from '../../../shared/note-values.ts';
import { part } from '../../messages/phrases.ts';

const record = z.record(z.string(), z.unknown());

/** The fields of a JSON object; none for anything else. */
export const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> => {
  const parsed = record.safeParse(value);
  return parsed.success ? parsed.data : {};
};

/** A value as a list; empty for anything else. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Names look like this; anything else as a key may be data (an id, a name) and is only counted. */
const namePattern = /^[A-Za-z_][A-Za-z_]{0,39}\d?$/;

/** Field names that may be shown, and how many others there are. */
export function shownNames(names: readonly string[]): { readonly fields: string; readonly more: number } {
  const shown = names.filter((name) => namePattern.test(name)).slice(0, 30);
  return { fields: shown.join(', '), more: names.length - shown.length };
}

/** Field names, fit to be shown: what does not look like one is counted. */
export function showNames(names: readonly string[]): Part {
  const { fields, more } = shownNames(names);
  if (more === 0) return fields === '' ? part('fields.none') : part('fields.all', { fields });
  return fields === '' ? part('fields.onlyMore', { more }) : part('fields.more', { fields, more });
}

/** An answer's shape without a value of it, e.g. "an object with Message". */
export function describeShape(body: unknown): Part {
  if (body === undefined || body === '') return part('shape.empty');
  if (body === null) return part('shape.null');
  if (Array.isArray(body)) return part(body.length === 0 ? 'shape.emptyArray' : 'shape.array');
  if (typeof body === 'string') return part(body.trimStart().startsWith('<') ? 'shape.html' : 'shape.text');
  if (typeof body !== 'object') return part(typeof body === 'number' ? 'shape.number' : 'shape.boolean');
  const { fields, more } = shownNames(Object.keys(body));
  if (more === 0) return fields === '' ? part('shape.objectEmpty') : part('shape.object', { fields });
  return part('shape.objectMore', { fields, more });
}
