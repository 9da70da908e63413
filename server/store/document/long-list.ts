import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ZodType } from 'zod';
import { pauses } from '../../event-loop/give-way.ts';
import { phrase } from '../../messages/phrases.ts';
import {
  envelopeOf,
  invalidValue,
  normalise,
  pack,
  type Shape,
  type Unpacked,
  unpack,
  unpackJson,
} from './envelope.ts';
import { deepFreeze } from './freeze.ts';
import { elements, everything, type Part } from './list-lines.ts';
import { parsed } from './parsed.ts';

/** Which property of a value is the long list, and what one element of it is. */
export interface LongList {
  readonly key: string;
  readonly element: ZodType;
}

type Fields = Record<string, unknown>;

const listIn = (value: unknown, { key }: LongList): readonly unknown[] => {
  const list = typeof value === 'object' && value !== null ? (value as Fields)[key] : undefined;
  return Array.isArray(list) ? list : [];
};

/** Checks what is to be stored; see `createNormaliser`. */
export type Normaliser<T> = (value: T) => Promise<T>;

/**
 * Makes what answers `normalise`, frozen through and through, with pauses for others where the value has a long list.
 * What it answers throws StoreError `invalidValue`.
 */
export function createNormaliser<T>(shape: Shape<T>): Normaliser<T> {
  const { kind, long } = shape;
  if (long === undefined) return async (value) => deepFreeze(normalise(shape, value));
  // Elements that have been through here once are frozen since, so they need not go again.
  const checked = new WeakSet<object>();

  const keep = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null && checked.has(value)) return value;
    try {
      const kept = deepFreeze(long.element.parse(JSON.parse(JSON.stringify(value) ?? 'null')));
      if (typeof kept === 'object' && kept !== null) checked.add(kept);
      return kept;
    } catch (cause) {
      throw invalidValue(kind, cause);
    }
  };

  return async (value) => {
    const pause = pauses();
    const rest = normalise(shape, { ...value, [long.key]: [] });
    const list: unknown[] = [];
    for (const element of listIn(value, long)) {
      list.push(keep(element));
      await pause();
    }
    for (const part of Object.values(rest as Fields)) deepFreeze(part);
    return Object.freeze({ ...rest, [long.key]: Object.freeze(list) });
  };
}

/**
 * The text of a file, in pieces: everything but the long list in the first line, then one element a line. The whole is
 * one JSON document, as without a long list.
 */
export async function* packed<T>(shape: Shape<T>, value: T, savedAt: Date): AsyncGenerator<string> {
  const { long } = shape;
  if (long === undefined) {
    yield pack(shape, value, savedAt);
    return;
  }
  const { [long.key]: _list, ...rest } = value as Fields;
  const head = JSON.stringify(envelopeOf(shape, { ...rest, [long.key]: [] }, savedAt));
  let text = head.slice(0, -tail.length);
  let separator = '\n';
  for (const element of listIn(value, long)) {
    text += separator + JSON.stringify(element);
    separator = ',\n';
    if (text.length < pieceLength) continue;
    yield text;
    text = '';
    await nextTurn();
  }
  yield `${text}\n${tail}\n`;
}

const tail = ']}}';
const pieceLength = 128 * 1024;

/** With how many elements the long list has in all; 0 where there is none. */
export type UnpackedPart<T> = Exclude<Unpacked<T>, { state: 'good' }> | (GoodPart<T> & { total: number });
type GoodPart<T> = Extract<Unpacked<T>, { state: 'good' }>;

/**
 * `unpack`, with pauses for others where the file has a long list, one element a line. Of that list only `part` is
 * looked at and answered. Throws as `unpack` does.
 */
export async function unpacked<T>(
  shape: Shape<T>,
  path: string,
  bytes: Buffer,
  part: Part = everything,
): Promise<UnpackedPart<T>> {
  const { long } = shape;
  const end = bytes.indexOf('\n');
  if (long === undefined || end < 0) return cut(shape, unpack(shape, path, bytes), part);
  const opening = `"${long.key}":[`;
  const first = bytes.toString('utf8', 0, end);
  // Written by an older companion, or by hand: one document whose lines mean nothing.
  if (!first.endsWith(opening)) return cut(shape, unpack(shape, path, bytes), part);
  const isOneRead = bytes.toString('utf8', Math.max(0, bytes.length - tail.length - 2)) === `\n${tail}\n`;
  const head = isOneRead ? parsed(first + tail) : undefined;
  if (head === undefined) return { state: 'damaged', reason: phrase('damage.cutOff') };
  const found = unpackJson(shape, path, { json: head });
  if (found.state !== 'good') return found;
  const list = await elements(bytes.subarray(end + 1, bytes.length - tail.length - 1), long.element, part);
  return 'reason' in list
    ? { state: 'damaged', reason: list.reason }
    : { ...found, value: { ...found.value, [long.key]: list.elements }, total: list.total };
}

/** Leaves only a part of the long list of what was read as a whole. */
function cut<T>({ long }: Shape<T>, found: Unpacked<T>, part: Part): UnpackedPart<T> {
  if (found.state !== 'good') return found;
  const list = long === undefined ? [] : listIn(found.value, long);
  if (long === undefined || part === everything) return { ...found, total: list.length };
  const wanted = list.slice(part.from, part.from + part.count);
  return { ...found, value: { ...found.value, [long.key]: wanted }, total: list.length };
}
