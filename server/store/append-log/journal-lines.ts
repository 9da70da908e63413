import { type ZodType, z } from 'zod';
import { parsed } from '../document/parsed.ts';
import { StoreError } from '../store-error.ts';

const format = 'sherweb-for-halo';
const LineSchema = z.object({
  format: z.literal(format),
  version: z.number().int().positive(),
  /** Counts the lines from 1; lines of an older companion have none. */
  number: z.number().int().positive().optional(),
  entry: z.unknown(),
});

const start = `{"format":"${format}"`;

/** One entry as it stands in the file. */
export const lineOf = (number: number, entry: unknown, version: number): string =>
  `${JSON.stringify({ format, version, number, entry })}\n`;

export interface FoundLine<T> {
  readonly number: number | undefined;
  /** Undefined for a line that is not ours. */
  readonly entry: T | undefined;
}

interface FoundLines<T> {
  /** Every line, a last one without its end not counted. */
  readonly lines: readonly FoundLine<T>[];
  /** The last line has no end: its write was killed. */
  readonly isTorn: boolean;
}

/** Reads a journal's bytes line by line. Throws StoreError `newerVersion` for a line of a newer companion. */
export function readLines<T>(
  bytes: Buffer,
  shape: { file: string; schema: ZodType<T>; version: number },
): FoundLines<T> {
  const texts = bytes.toString('utf8').split('\n');
  const rest = texts.pop() ?? '';
  // What was never finished was never promised, so a cut line of ours is no loss to speak of.
  const isTorn = rest !== '' && (rest.startsWith(start) || start.startsWith(rest));
  if (rest !== '' && !isTorn) texts.push(rest);
  const lines = texts.map((text): FoundLine<T> => {
    const ours = LineSchema.safeParse(parsed(text));
    if (!ours.success) return { number: undefined, entry: undefined };
    const { version, number, entry } = ours.data;
    if (version > shape.version) throw newer(shape.file, version);
    const read = shape.schema.safeParse(entry);
    return { number, entry: read.success ? read.data : undefined };
  });
  return { lines, isTorn };
}

const newer = (file: string, version: number) =>
  new StoreError('newerVersion', { file, version: String(version), wording: 'audit' });
