import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import type { Phrase } from '../../../shared/note-values.ts';
import { pauses } from '../../event-loop/give-way.ts';
import { phrase } from '../../messages/phrases.ts';
import { DamageError } from '../store-error.ts';
import { envelopeOf, type LongList, pack, type Shape, type Stored, unpack, unpackJson } from './envelope.ts';
import { parsed } from './parsed.ts';

/*
 * A document with a long list stands in its file with everything else in the first line and then one element a line, so
 * that it is written and read piece by piece, or in part. The whole is one JSON document, as without a long list.
 */

/** Which elements of a long list are wanted: `count` of them from place `from` on. */
export interface Part {
  readonly from: number;
  readonly count: number;
}
const everything: Part = { from: 0, count: Number.POSITIVE_INFINITY };

/** A document with all or a part of its long list; `total` says how many elements that list has. */
export type StoredPart<T> = Stored<T> & { readonly total: number };

/** The long list of a value; empty where there is none. */
export const listIn = (value: unknown, { key }: LongList): readonly unknown[] => {
  const list =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  return Array.isArray(list) ? list : [];
};

const tail = ']}}';
const pieceLength = 128 * 1024;

/** The text of a file, in pieces, with pauses for others. */
export async function* packed<T>(shape: Shape<T>, value: T, savedAt: Date): AsyncGenerator<string> {
  const { long } = shape;
  if (long === undefined) {
    yield pack(shape, value, savedAt);
    return;
  }
  const head = JSON.stringify(envelopeOf(shape, withList(value, long, []), savedAt));
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

/**
 * Reads the bytes of a file, with pauses for others. Of a long list only `part` is looked at.
 * @throws as `unpack`
 */
export async function unpacked<T>(
  shape: Shape<T>,
  path: string,
  bytes: Buffer,
  part = everything,
): Promise<StoredPart<T>> {
  const { long } = shape;
  // Written by an older companion, or by hand: one document whose lines mean nothing.
  const lines = long === undefined ? undefined : inLines(bytes, long);
  const stored = lines === undefined ? unpack(shape, path, bytes) : unpackJson(shape, path, lines.head);
  if (long === undefined) return { ...stored, total: 0 };
  const whole = listIn(stored.value, long);
  const { list, total } =
    lines === undefined
      ? { list: whole.slice(part.from, part.from + part.count), total: whole.length }
      : await elements(lines.list, long, part, (reason) => new DamageError(shape.kind, path, reason));
  return { ...stored, value: withList(stored.value, long, list), total };
}

/** The list comes last: that is how `packed` can write it line by line. */
function withList<T>(value: T, { key }: LongList, list: readonly unknown[]): T {
  const { [key]: _list, ...rest } = value as Record<string, unknown>;
  return { ...rest, [key]: list } as T;
}

/** A file as `packed` writes it: everything but the long list, and the lines of that; undefined: it is none. */
function inLines(bytes: Buffer, { key }: LongList): { head: unknown; list: Buffer } | undefined {
  const firstEnd = bytes.indexOf(newLine);
  const listEnd = bytes.length - `${tail}\n`.length;
  const first = bytes.toString('utf8', 0, Math.max(0, firstEnd));
  const isWhole = bytes.toString('utf8', Math.max(0, listEnd - 1)) === `\n${tail}\n`;
  if (!isWhole || !first.endsWith(`"${key}":[`)) return undefined;
  const head = parsed(first + tail);
  return head === undefined ? undefined : { head, list: bytes.subarray(firstEnd + 1, listEnd) };
}

/** So many elements are read at once: each turn is short, and there are few of them. */
const atOnce = 100;

/** The elements of a part of a list that has one a line. @throws what `damaged` makes of the reason */
async function elements(
  bytes: Buffer,
  { element }: LongList,
  part: Part,
  damaged: (reason: Phrase) => DamageError,
): Promise<{ list: unknown[]; total: number }> {
  const pause = pauses();
  const several = z.array(element);
  const list: unknown[] = [];
  const { from, to, total } = linesOf(bytes, part);
  for (let [at, end] = [from, from]; at < to; at = end) {
    for (let count = 0; count < atOnce && end < to; count += 1) end = bytes.indexOf(newLine, end) + 1;
    // All but the last element of the list end with a comma.
    const text = bytes.subarray(at, end >= bytes.length ? end : end - ',\n'.length);
    const read = several.safeParse(parsed(Buffer.concat([opening, text, closing])));
    if (!read.success) {
      const [place] = read.error.issues[0]?.path ?? [];
      const before = part.from + list.length;
      throw damaged(
        typeof place === 'number'
          ? phrase('damage.element', { place: before + place })
          : phrase('damage.afterElement', { place: before - 1 }),
      );
    }
    for (const each of read.data) list.push(each);
    await pause();
  }
  return { list, total };
}

const [opening, closing] = [Buffer.from('['), Buffer.from(']')];
const newLine = '\n'.charCodeAt(0);

/** Where the lines of a part begin and end, in bytes, and how many lines there are in all. */
function linesOf(bytes: Buffer, part: Part): { from: number; to: number; total: number } {
  let [from, to, total] = [bytes.length, bytes.length, 0];
  for (let at = 0; at < bytes.length; total += 1) {
    if (total === part.from) from = at;
    if (total === part.from + part.count) to = at;
    at = bytes.indexOf(newLine, at) + 1;
  }
  return { from, to, total };
}
