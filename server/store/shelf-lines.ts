import { type ZodType, z } from 'zod';
import { parsed } from './document/parsed.ts';

const format = 'sherweb-for-halo';

/** What a shelf holds: `head` is kept in memory for every entry, the value only on disk. */
export interface ShelfShape<H, T> {
  readonly kind: string;
  readonly version: number;
  readonly schema: ZodType<T>;
  readonly head: ZodType<H>;
  readonly headOf: (value: T) => H;
}

/** Where an entry's line stands in the file, in bytes, without its end. */
export interface Place<H> {
  readonly head: H;
  readonly start: number;
  readonly length: number;
}

const FirstSchema = z.object({ format: z.literal(format), kind: z.string(), version: z.number().int() });
const NameSchema = z.object({ key: z.string(), head: z.unknown() });

/** The first line of the file. */
export const firstLine = ({
  kind,
  version,
}: Pick<ShelfShape<unknown, unknown>, 'kind' | 'version'>): string =>
  JSON.stringify({ format, kind, version });

/** The version that a first line names; undefined when it is not the first line of such a file. */
export function versionIn(line: string, kind: string): number | undefined {
  const first = FirstSchema.safeParse(parsed(line));
  return first.success && first.data.kind === kind ? first.data.version : undefined;
}

/** An entry's line: its name and head, a tab (which JSON never holds), its value. Throws ZodError. */
export function lineOf<H, T>(shape: ShelfShape<H, T>, key: string, value: T): { line: string; head: H } {
  const kept = shape.schema.parse(value);
  const head = shape.headOf(kept);
  return { line: `${JSON.stringify({ key, head })}\t${JSON.stringify(kept)}`, head };
}

/** Key and head of a line, or undefined when it is damaged; the value is looked at when it is asked for. */
export function nameIn<H>(
  shape: Pick<ShelfShape<H, unknown>, 'head'>,
  line: Buffer,
): { key: string; head: H } | undefined {
  const tab = line.indexOf('\t');
  const name = NameSchema.safeParse(parsed(line.toString('utf8', 0, Math.max(0, tab))));
  const head = shape.head.safeParse(name.data?.head);
  // A line whose end is another line's would show only when it is read; a value ends like this.
  const isWhole = line.at(-1) === '}'.charCodeAt(0);
  return name.success && head.success && isWhole ? { key: name.data.key, head: head.data } : undefined;
}

/** The value in a line of `key`, or undefined when it is damaged or another one's. */
export function valueIn<T>(
  shape: Pick<ShelfShape<unknown, T>, 'schema'>,
  key: string,
  line: Buffer,
): T | undefined {
  const tab = line.indexOf('\t');
  const name = NameSchema.safeParse(parsed(line.toString('utf8', 0, Math.max(0, tab))));
  if (!name.success || name.data.key !== key) return undefined;
  const value = shape.schema.safeParse(parsed(line.toString('utf8', tab + 1)));
  return value.success ? value.data : undefined;
}
