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

/** Reads a journal's bytes line by line. @throws StoreError `newerVersion` for a line of a newer companion */
export function readLines<T>(
  bytes: Buffer,
  { file, schema, version }: { file: string; schema: ZodType<T>; version: number },
): FoundLines<T> {
  const texts = bytes.toString('utf8').split('\n');
  const rest = texts.pop() ?? '';
  // What was never finished was never promised, so a cut line of ours is no loss to speak of.
  const isTorn = rest !== '' && (rest.startsWith(start) || start.startsWith(rest));
  if (rest !== '' && !isTorn) texts.push(rest);
  const lines = texts.map((text): FoundLine<T> => {
    const ours = LineSchema.safeParse(parsed(text));
    if (!ours.success) return { number: undefined, entry: undefined };
    if (ours.data.version > version)
      throw new StoreError('newerVersion', { file, version: String(ours.data.version), wording: 'audit' });
    return { number: ours.data.number, entry: schema.safeParse(ours.data.entry).data };
  });
  return { lines, isTorn };
}

const EndSchema = z.object({ number: z.number().int().positive() });

/** The file beside a journal that says which line is its last. */
export const endPath = (file: string): string => `${file}.end`;

export const endText = (number: number): string => `${JSON.stringify({ number })}\n`;

/** The number of the last line; null where nothing is noted, or nothing that can be read: then the end is taken as it is. */
export const endIn = (bytes: Buffer | null): number | null =>
  EndSchema.safeParse(parsed(bytes?.toString('utf8') ?? '')).data?.number ?? null;
