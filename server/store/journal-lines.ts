import { type ZodType, z } from 'zod';
import { StoreError } from './store-error.ts';

const format = 'sherweb-for-halo';
const LineSchema = z.object({
  format: z.literal(format),
  version: z.number().int().positive(),
  entry: z.unknown(),
});

const start = `{"format":"${format}"`;

/** One entry as it stands in the file. */
export const lineOf = (entry: unknown, version: number): string =>
  `${JSON.stringify({ format, version, entry })}\n`;

export interface FoundLines<T> {
  readonly entries: readonly T[];
  /** Lines that are not ours, a last one without its end not counted. */
  readonly damaged: number;
  /** The last line has no end: its write was killed. */
  readonly isTorn: boolean;
}

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

/** Reads a journal's bytes line by line. Throws StoreError `newerVersion` for a line of a newer companion. */
export function readLines<T>(
  bytes: Buffer,
  shape: { file: string; schema: ZodType<T>; version: number },
): FoundLines<T> {
  const lines = bytes.toString('utf8').split('\n');
  const rest = lines.pop() ?? '';
  // What was never finished was never promised, so a cut line of ours is no loss to speak of.
  const isTorn = rest !== '' && (rest.startsWith(start) || start.startsWith(rest));
  if (rest !== '' && !isTorn) lines.push(rest);
  const entries: T[] = [];
  let damaged = 0;
  for (const line of lines) {
    const ours = LineSchema.safeParse(parsed(line));
    if (ours.success && ours.data.version > shape.version) throw newer(shape.file, ours.data.version);
    const entry = shape.schema.safeParse(ours.data?.entry);
    if (ours.success && entry.success) entries.push(entry.data);
    else damaged += 1;
  }
  return { entries, damaged, isTorn };
}

const newer = (file: string, version: number) =>
  new StoreError({
    code: 'newerVersion',
    message: `${file} was written by a newer companion (version ${version} of the file). It was not changed.`,
    action: `Update the companion, or move ${file} out of the folder: nothing but the record of changes is in it.`,
  });
