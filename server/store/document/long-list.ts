import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  envelopeOf,
  type LongList,
  pack,
  type Shape,
  type Unpacked,
  unpack,
  unpackJson,
} from './envelope.ts';
import { elements, everything, type Part } from './list-lines.ts';
import { parsed } from './parsed.ts';

export type Fields = Record<string, unknown>;

export const listIn = (value: unknown, { key }: LongList): readonly unknown[] => {
  const list = typeof value === 'object' && value !== null ? (value as Fields)[key] : undefined;
  return Array.isArray(list) ? list : [];
};

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
export type UnpackedPart<T> = Unpacked<T> & { total?: number };

/**
 * `unpack`, with pauses for others where the file has a long list, one element a line. Of that list only `part` is
 * looked at and answered.
 * @throws as `unpack`
 */
export async function unpacked<T>(
  shape: Shape<T>,
  path: string,
  bytes: Buffer,
  part: Part = everything,
): Promise<UnpackedPart<T>> {
  const { long } = shape;
  const lines = long === undefined ? undefined : inLines(bytes, long);
  // Without a long list, written by an older companion, or by hand: one document whose lines mean nothing.
  if (long === undefined || lines === undefined) {
    const found = unpack(shape, path, bytes);
    return found.state === 'good' && long !== undefined ? cut(found, long, part) : found;
  }
  const found = unpackJson(shape, path, lines.head);
  if (found.state !== 'good') return found;
  const list = await elements(lines.list, long.element, part);
  if (list.state !== 'good') return list;
  return { ...found, value: { ...found.value, [long.key]: list.elements }, total: list.total };
}

/** A file as `packed` writes it: everything but the long list, and the lines of that; undefined: it is none. */
function inLines(bytes: Buffer, { key }: LongList): { head: unknown; list: Buffer } | undefined {
  const firstEnd = bytes.indexOf('\n');
  const listEnd = bytes.length - `${tail}\n`.length;
  const first = bytes.toString('utf8', 0, Math.max(0, firstEnd));
  const isWhole = bytes.toString('utf8', Math.max(0, listEnd - 1)) === `\n${tail}\n`;
  if (!isWhole || !first.endsWith(`"${key}":[`)) return undefined;
  const head = parsed(first + tail);
  return head === undefined ? undefined : { head, list: bytes.subarray(firstEnd + 1, listEnd) };
}

/** Leaves only a part of the long list of what was read as a whole. */
function cut<T>(found: Extract<Unpacked<T>, { state: 'good' }>, long: LongList, part: Part): UnpackedPart<T> {
  const list = listIn(found.value, long);
  const wanted = part === everything ? list : list.slice(part.from, part.from + part.count);
  return { ...found, value: { ...found.value, [long.key]: wanted }, total: list.length };
}
