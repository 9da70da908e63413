import { z } from 'zod';
import type { Phrase } from '../../../shared/note-values.ts';
import { phrase } from '../../messages/phrases.ts';
import { DamageError, StoreError } from '../store-error.ts';
import { parsed } from './parsed.ts';

const format = 'sherweb-for-halo';

/** From version n to n + 1, for every n that may still be out there. */
export type Migrations = { readonly [fromVersion: number]: (old: unknown) => unknown };

/** Which property of a value is a list that may have very many elements, and what one of them is. */
export interface LongList {
  readonly key: string;
  readonly element: z.ZodType;
}

/** What a file may hold. */
export interface Shape<T> {
  readonly kind: string;
  /** Must accept its own output again: what it returns is what is stored. */
  readonly schema: z.ZodType<T>;
  readonly version: number;
  readonly migrations?: Migrations;
  /** Its elements are checked and written one by one, with pauses for others. */
  readonly long?: LongList;
}

/** What was in a file. */
export interface Stored<T> {
  readonly value: T;
  /** ISO, UTC. */
  readonly savedAt: string;
  /** The file's own, which may be older than ours. */
  readonly version: number;
}

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

const whereWrong = ({ issues: [first] }: z.ZodError): string =>
  first === undefined ? 'unknown' : `${first.path.join('.') || 'the whole'}: ${first.message}`;

/** @throws StoreError `olderVersion`, `migrationFailed` */
function migrate<T>({ migrations, version, schema }: Shape<T>, path: string, old: number, data: unknown): T {
  const about = { file: path, version: String(old) };
  let current = data;
  for (let from = old; from < version; from += 1) {
    const step = migrations?.[from];
    if (step === undefined) throw new StoreError('olderVersion', about);
    try {
      current = step(current);
    } catch (cause) {
      throw new StoreError('migrationFailed', about, cause);
    }
  }
  const found = schema.safeParse(current);
  if (!found.success) throw new StoreError('migrationFailed', about, found.error);
  return found.data;
}

/**
 * Reads the bytes of a file.
 * @throws DamageError; StoreError `newerVersion`, `olderVersion`, `migrationFailed` when the file is whole but not of our
 * version
 */
export function unpack<T>(shape: Shape<T>, path: string, bytes: Uint8Array): Stored<T> {
  const json = parsed(bytes);
  if (json !== undefined) return unpackJson(shape, path, json);
  // No parser message goes into a reason: V8 quotes the text, and the text may hold a key.
  throw new DamageError(shape.kind, path, phrase(bytes.length === 0 ? 'damage.empty' : 'damage.cutOff'));
}

/** The same for what was already made of the bytes. @throws as `unpack` */
export function unpackJson<T>(shape: Shape<T>, path: string, json: unknown): Stored<T> {
  const damaged = (reason: Phrase) => new DamageError(shape.kind, path, reason);
  const versioned = VersionSchema.safeParse(json).data;
  if (
    versioned !== undefined &&
    (versioned.kind ?? shape.kind) === shape.kind &&
    versioned.version > shape.version
  )
    throw new StoreError('newerVersion', {
      file: path,
      version: String(versioned.version),
      backup: `${path}.v${shape.version}.bak`,
    });
  const envelope = EnvelopeSchema.safeParse(json);
  if (!envelope.success) throw damaged(phrase('damage.notOurs'));
  const { kind, version, savedAt, data } = envelope.data;
  if (kind !== shape.kind) throw damaged(phrase('damage.otherKind', { found: kind, kind: shape.kind }));
  if (version < shape.version) return { value: migrate(shape, path, version, data), savedAt, version };
  const found = shape.schema.safeParse(data);
  if (!found.success) throw damaged(phrase('damage.shape', { where: whereWrong(found.error) }));
  return { value: found.data, savedAt, version };
}

/**
 * What reading `value` back from disk would give. Going through JSON first catches what JSON cannot hold
 * (undefined, dates, a promise) before it is written.
 * @throws StoreError `invalidValue`
 */
export function normalise<T>({ kind, schema }: Pick<Shape<T>, 'kind' | 'schema'>, value: unknown): T {
  try {
    return schema.parse(JSON.parse(JSON.stringify(value) ?? 'null'));
  } catch (cause) {
    const isWrong = cause instanceof z.ZodError;
    const reason = isWrong ? phrase('damage.value', { where: whereWrong(cause) }) : phrase('damage.notJson');
    throw new StoreError('invalidValue', { kind, reason }, cause);
  }
}

type Named = Pick<Shape<unknown>, 'kind' | 'version'>;

/** What a file holds around a normalised `value`. */
export const envelopeOf = ({ kind, version }: Named, value: unknown, savedAt: Date) => ({
  format,
  kind,
  version,
  savedAt: savedAt.toISOString(),
  data: value,
});

/** The text of a file that holds a normalised `value`. */
export const pack = (shape: Named, value: unknown, savedAt: Date): string =>
  `${JSON.stringify(envelopeOf(shape, value, savedAt), null, 2)}\n`;
