import { z } from 'zod';
import type { Phrase } from '../../../shared/note-values.ts';
import { phrase } from '../../messages/phrases.ts';
import { StoreError } from '../store-error.ts';
import type { LongList } from './long-list.ts';

const format = 'sherweb-for-halo';

/** From version n to n + 1, for every n that may still be out there. */
export type Migrations = { readonly [fromVersion: number]: (old: unknown) => unknown };

/** What a file may hold. The schema must accept its own output again: what it returns is what is stored. */
export interface Shape<T> {
  kind: string;
  schema: z.ZodType<T>;
  version: number;
  migrations?: Migrations;
  /** A list that may have very many elements: they are checked and written one by one, with pauses for others. */
  long?: LongList;
}

export type Unpacked<T> =
  | { state: 'good'; value: T; savedAt: string; version: number }
  | { state: 'damaged'; reason: Phrase };

const EnvelopeSchema = z.object({
  format: z.literal(format),
  kind: z.string(),
  version: z.number().int().positive(),
  savedAt: z.iso.datetime(),
  data: z.unknown(),
});
const VersionSchema = z.object({
  format: z.literal(format),
  kind: z.string().optional(),
  version: z.number().int(),
});

const damaged = (reason: Phrase): { state: 'damaged'; reason: Phrase } => ({ state: 'damaged', reason });

/** Throws on bytes that are not UTF-8. */
const decode = (bytes: Buffer): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

// No parser message goes into a reason: V8 quotes the text, and the text may hold a key.
function parseJson(bytes: Buffer): { json: unknown } | undefined {
  try {
    return { json: JSON.parse(decode(bytes)) };
  } catch {
    return undefined;
  }
}

function whereWrong(error: z.ZodError): string {
  const first = error.issues[0];
  return first === undefined ? 'unknown' : `${first.path.join('.') || 'the whole'}: ${first.message}`;
}

function migrate<T>(shape: Shape<T>, path: string, version: number, data: unknown): T {
  let current = data;
  for (let from = version; from < shape.version; from += 1) {
    const step = shape.migrations?.[from];
    if (step === undefined) {
      throw new StoreError('olderVersion', { file: path, version: String(version) });
    }
    try {
      current = step(current);
    } catch (cause) {
      throw migrationError(path, version, cause);
    }
  }
  const parsed = shape.schema.safeParse(current);
  if (!parsed.success) throw migrationError(path, version, parsed.error);
  return parsed.data;
}

function migrationError(path: string, version: number, cause: unknown): StoreError {
  return new StoreError('migrationFailed', { file: path, version: String(version) }, cause);
}

/**
 * Reads the bytes of a file. Damage is an answer, not an error: the caller may have a backup.
 * Throws StoreError `newerVersion`, `olderVersion`, `migrationFailed` when the file is whole but not of our version.
 */
export function unpack<T>(shape: Shape<T>, path: string, bytes: Buffer): Unpacked<T> {
  if (bytes.length === 0) return damaged(phrase('damage.empty'));
  const text = parseJson(bytes);
  if (text === undefined) return damaged(phrase('damage.cutOff'));
  return unpackJson(shape, path, text);
}

/** The same for what was already made of the bytes. */
export function unpackJson<T>(shape: Shape<T>, path: string, text: { json: unknown }): Unpacked<T> {
  const versioned = VersionSchema.safeParse(text.json);
  const isOurs = versioned.success && (versioned.data.kind ?? shape.kind) === shape.kind;
  if (isOurs && versioned.data.version > shape.version) {
    throw new StoreError('newerVersion', {
      file: path,
      version: String(versioned.data.version),
      backup: `${path}.v${shape.version}.bak`,
    });
  }
  const envelope = EnvelopeSchema.safeParse(text.json);
  if (!envelope.success) return damaged(phrase('damage.notOurs'));
  const { kind, version, savedAt, data } = envelope.data;
  if (kind !== shape.kind) return damaged(phrase('damage.otherKind', { found: kind, kind: shape.kind }));
  if (version < shape.version)
    return { state: 'good', value: migrate(shape, path, version, data), savedAt, version };
  const parsed = shape.schema.safeParse(data);
  if (!parsed.success) return damaged(phrase('damage.shape', { where: whereWrong(parsed.error) }));
  return { state: 'good', value: parsed.data, savedAt, version };
}

/** The error for a value that may not be stored. */
export function invalidValue(kind: string, cause: unknown): StoreError {
  const reason =
    cause instanceof z.ZodError
      ? phrase('damage.value', { where: whereWrong(cause) })
      : phrase('damage.notJson');
  return new StoreError('invalidValue', { kind, reason }, cause);
}

/**
 * What reading `value` back from disk would give. Going through JSON first catches what JSON cannot hold
 * (undefined, dates, a promise) before it is written. Throws StoreError `invalidValue`.
 */
export function normalise<T>(shape: Shape<T>, value: T): T {
  try {
    return shape.schema.parse(JSON.parse(JSON.stringify(value) ?? 'null'));
  } catch (cause) {
    throw invalidValue(shape.kind, cause);
  }
}

/** What a file holds around a normalised `value`. */
export const envelopeOf = <T>({ kind, version }: Shape<T>, value: unknown, savedAt: Date) => ({
  format,
  kind,
  version,
  savedAt: savedAt.toISOString(),
  data: value,
});

/** The text of a file that holds a normalised `value`. */
export const pack = <T>(shape: Shape<T>, value: T, savedAt: Date): string =>
  `${JSON.stringify(envelopeOf(shape, value, savedAt), null, 2)}\n`;
