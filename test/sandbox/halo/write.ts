import type { Context } from 'hono';
import type { SandboxEnv } from '../core/env.ts';
import { errorAnswer } from '../core/errors.ts';
import type { FieldKind, FieldKinds } from './fields.ts';
import type { HaloSettings } from './settings.ts';
import type { HaloFields } from './state.ts';

/** Why an element is refused, and which of its fields. */
export class Refusal extends Error {
  readonly path: string;

  constructor(message: string, path = '[0]') {
    super(message);
    this.path = path;
  }
}

/** ISO without zone, meaning UTC [sure]; whatever comes with a zone is stored without. */
const haloDate = (value: string): string => {
  const hasZone = /(Z|[+-]\d{2}:?\d{2})$/i.test(value);
  const date = new Date(hasZone || !value.includes('T') ? value : `${value}Z`);
  if (!/^\d{4}-\d{2}-\d{2}/.test(value) || Number.isNaN(date.getTime())) {
    throw new Refusal(`Could not convert "${value}" to a date.`);
  }
  return date.toISOString().slice(0, 19);
};

const fits: Record<FieldKind, (value: unknown) => boolean> = {
  integer: (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  string: (value) => typeof value === 'string',
  date: (value) => typeof value === 'string',
  list: Array.isArray,
  other: () => true,
};

/** The element with dates as Halo keeps them; a name Halo does not know or a value of the wrong type is refused. */
const readElement = (element: unknown, { kinds, settings }: BatchParts): HaloFields => {
  if (typeof element !== 'object' || element === null || Array.isArray(element)) {
    throw new Refusal('Every element must be an object.');
  }
  const entries = Object.entries(element).map(([name, value]): [string, unknown] => {
    const known = kinds.get(name);
    const kind = name === 'count' && settings.fractions ? 'number' : known;
    if (!kind) throw new Refusal(`Could not find member "${name}".`);
    if (value === null && name !== 'id') return [name, null];
    if (!fits[kind](value))
      throw new Refusal(`The value of "${name}" is not of type ${kind}.`, `[0].${name}`);
    return [name, kind === 'date' ? haloDate(String(value)) : value];
  });
  return Object.fromEntries(entries);
};

export interface BatchParts {
  settings: HaloSettings;
  kinds: FieldKinds;
  /** Throws a Refusal when the element may not be saved. */
  check: (fields: HaloFields) => void;
  /** Creates without an `id`, changes only the fields sent with one. */
  save: (fields: HaloFields) => object;
}

/** A POST takes an array [likely]. Element by element, so a bad one leaves those before it applied, or none at all. */
export const saveBatch = (c: Context<SandboxEnv>, parts: BatchParts): Response => {
  const { settings, check, save } = parts;
  const body = c.get('body');
  if (!Array.isArray(body))
    return errorAnswer(400, 'message', 'The request is invalid: an array is expected.');
  const read = (element: unknown): HaloFields => {
    const fields = readElement(element, parts);
    check(fields);
    return fields;
  };
  try {
    const all: unknown[] = settings.batch === 'atomic' ? body.map(read) : body;
    const saved = all.map((element) => structuredClone(save(read(element))));
    const one =
      settings.answerStyle === 'firstOnly' || (settings.answerStyle === 'objectForOne' && saved.length === 1);
    return c.json(one ? saved[0] : saved, 201);
  } catch (error) {
    if (error instanceof Refusal) return errorAnswer(400, settings.refusalShape, error.message, error.path);
    throw error;
  }
};
