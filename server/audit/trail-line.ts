import { z } from 'zod';
import { AuditEntrySchema, AuditFactsSchema } from '../../shared/audit.ts';
import { parsed } from '../store/document/parsed.ts';
import { StoreError } from '../store/store-error.ts';

const format = 'sherweb-for-halo';
const version = 1;

/** What one line of the trail's file says: what was begun, or how it ended. */
export const TrailLineSchema = z.union([
  AuditEntrySchema,
  z.object({
    ends: z.string(),
    outcome: z.enum(['done', 'failed']),
    reason: z.string().nullable(),
    facts: AuditFactsSchema.partial(),
  }),
]);
export type TrailLine = z.infer<typeof TrailLineSchema>;

const NumberedSchema = z.object({
  format: z.literal(format),
  version: z.number().int().positive(),
  /** Counts the lines from 1; lines of an older companion have none. */
  number: z.number().int().positive().optional(),
  entry: z.unknown(),
});

const start = `{"format":"${format}"`;

/** One line as it stands in the file. @param number counts from 1 */
export const textOfLine = (number: number, entry: TrailLine): string =>
  `${JSON.stringify({ format, version, number, entry })}\n`;

export interface FoundLine {
  readonly number: number | undefined;
  /** Undefined for a line that is not ours. */
  readonly entry: TrailLine | undefined;
}

interface FoundLines {
  /** Every line, a last one without its end not counted. */
  readonly lines: readonly FoundLine[];
  /** The last line has no end: its write was killed. */
  readonly isTorn: boolean;
}

/** Reads the bytes of the trail's file line by line. @throws StoreError `newerVersion` for a line of a newer companion */
export function readLines(bytes: Buffer, file: string): FoundLines {
  const texts = bytes.toString('utf8').split('\n');
  const rest = texts.pop() ?? '';
  // What was never finished was never promised, so a cut line of ours is no loss to speak of.
  const isTorn = rest !== '' && (rest.startsWith(start) || start.startsWith(rest));
  if (rest !== '' && !isTorn) texts.push(rest);
  const lines = texts.map((text): FoundLine => {
    const ours = NumberedSchema.safeParse(parsed(text));
    if (!ours.success) return { number: undefined, entry: undefined };
    if (ours.data.version > version)
      throw new StoreError('newerVersion', { file, version: String(ours.data.version), wording: 'audit' });
    return { number: ours.data.number, entry: TrailLineSchema.safeParse(ours.data.entry).data };
  });
  return { lines, isTorn };
}

const EndSchema = z.object({ number: z.number().int().positive() });

/** The file beside the trail's that says which line is the last. */
export const endPath = (file: string): string => `${file}.end`;

/** The text of that file. @param number the last line's */
export const endText = (number: number): string => `${JSON.stringify({ number })}\n`;

/** The number of the last line; null where nothing is noted, or nothing that can be read: then the end is taken as it is. */
export const endIn = (bytes: Buffer | null): number | null =>
  EndSchema.safeParse(parsed(bytes?.toString('utf8') ?? '')).data?.number ?? null;
