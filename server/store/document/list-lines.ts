import { type ZodType, z } from 'zod';
import { pauses } from '../../event-loop/give-way.ts';
import { phrase } from '../../messages/phrases.ts';
import { type Damaged, damaged } from './envelope.ts';
import { parsed } from './parsed.ts';

/** Which elements of a long list are wanted: `count` of them from place `from` on. */
export interface Part {
  readonly from: number;
  readonly count: number;
}
/** All of them. */
export const everything: Part = { from: 0, count: Number.POSITIVE_INFINITY };

/** So many elements are read at once: each turn is short, and there are few of them. */
const atOnce = 100;

/** The elements of a part of a list that has one a line; `total` says how many it has in all. */
export async function elements(
  bytes: Uint8Array,
  element: ZodType,
  part: Part,
): Promise<{ state: 'good'; elements: unknown[]; total: number } | Damaged> {
  const pause = pauses();
  const several = z.array(element);
  const found: unknown[] = [];
  const lines = part === everything ? { from: 0, to: bytes.length } : linesOf(bytes, part);
  for (let { from } = lines; from < lines.to; ) {
    let end = from;
    for (let read = 0; read < atOnce && end < lines.to; read += 1) end = bytes.indexOf(newLine, end) + 1;
    // All but the last element of the list end with a comma.
    const text = bytes.subarray(from, end >= bytes.length ? end : end - ',\n'.length);
    const read = several.safeParse(parsed(Buffer.concat([opening, text, closing])));
    if (!read.success) {
      const [place] = read.error.issues[0]?.path ?? [];
      const before = part.from + found.length;
      return damaged(
        typeof place === 'number'
          ? phrase('damage.element', { place: before + place })
          : phrase('damage.afterElement', { place: before - 1 }),
      );
    }
    for (const each of read.data) found.push(each);
    from = end;
    await pause();
  }
  return { state: 'good', elements: found, total: 'total' in lines ? lines.total : found.length };
}

const [opening, closing] = [Buffer.from('['), Buffer.from(']')];
const newLine = 0x0a;

/** Where the lines of a part begin and end, in bytes, and how many lines there are in all. */
function linesOf(bytes: Uint8Array, part: Part): { from: number; to: number; total: number } {
  let [from, to, total] = [bytes.length, bytes.length, 0];
  for (let at = 0; at < bytes.length; total += 1) {
    if (total === part.from) from = at;
    if (total === part.from + part.count) to = at;
    at = bytes.indexOf(newLine, at) + 1;
  }
  return { from, to, total };
}
