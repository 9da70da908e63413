import { z } from 'zod';
import { StoreError } from './store-error.ts';

const format = 'sherweb-for-halo';

/** From version n to n + 1, for every n that may still be out there. */
export type Migrations = { readonly [fromVersion: number]: (old: unknown) => unknown };

/** What a file may hold. The schema must accept its own output again: what it returns is what is stored. */
export interface Shape<T> {
  kind: string;
  schema: z.ZodType<T>;
  version: number;
  migrations?: Migrations;
}

export type Unpacked<T> =
  | { state: 'good'; value: T; savedAt: string; version: number }
  | { state: 'damaged'; reason: string };

const EnvelopeSchema = z.object({
  format: z.literal(format),
  kind: z.string(),
  version: z.number().int().positive(),
  savedAt: z.iso.datetime(),
  data: z.unknown(),
});
const VersionSchema = z.object({ format: z.literal(format), version: z.number().int() });

const damaged = (reason: string): { state: 'damaged'; reason: string } => ({ state: 'damaged', reason });

// No parser message goes into a reason: V8 quotes the text, and the text may hold a key.
function parseJson(bytes: Buffer): { json: unknown } | undefined {
  try {
    return { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
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
      throw new StoreError({
        code: 'olderVersion',
        message: `${path} is of version ${version}, which this companion no longer reads. It was not changed.`,
        action: 'Start a companion of a version in between once, then this one.',
      });
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
  return new StoreError({
    code: 'migrationFailed',
    message: `${path} is of version ${version} and could not be brought to this version. It was not changed.`,
    action: 'Go back to the previous version of the companion and report this.',
    cause,
  });
}

/**
 * Reads the bytes of a file. Damage is an answer, not an error: the caller may have a backup.
 * Throws StoreError `newerVersion`, `olderVersion`, `migrationFailed` when the file is whole but not of our version.
 */
export function unpack<T>(shape: Shape<T>, path: string, bytes: Buffer): Unpacked<T> {
  if (bytes.length === 0) return damaged('it is empty');
  const text = parseJson(bytes);
  if (text === undefined) return damaged('it is cut off or not JSON');
  const versioned = VersionSchema.safeParse(text.json);
  if (versioned.success && versioned.data.version > shape.version) {
    throw new StoreError({
      code: 'newerVersion',
      message: `${path} was written by a newer companion (version ${versioned.data.version} of the file). It was not changed.`,
      action: `Update the companion, or restore a backup from before the update (such as ${path}.v${shape.version}.bak).`,
    });
  }
  const envelope = EnvelopeSchema.safeParse(text.json);
  if (!envelope.success) return damaged('it is not a file of the companion');
  const { kind, version, savedAt, data } = envelope.data;
  if (kind !== shape.kind) return damaged(`it holds "${kind}" instead of "${shape.kind}"`);
  if (version < shape.version)
    return { state: 'good', value: migrate(shape, path, version, data), savedAt, version };
  const parsed = shape.schema.safeParse(data);
  if (!parsed.success) return damaged(`it has the wrong shape (${whereWrong(parsed.error)})`);
  return { state: 'good', value: parsed.data, savedAt, version };
}

/**
 * What reading `value` back from disk would give. Going through JSON first catches what JSON cannot hold
 * (undefined, dates, a promise) before it is written. Throws StoreError `invalidValue`.
 */
export function normalise<T>(shape: Shape<T>, value: T): T {
  try {
    return shape.schema.parse(JSON.parse(JSON.stringify(value) ?? 'null'));
  } catch (cause) {
    const where = cause instanceof z.ZodError ? whereWrong(cause) : 'it is not JSON';
    throw new StoreError({
      code: 'invalidValue',
      message: `The new ${shape.kind} may not be stored (${where}). Nothing was changed.`,
      action: 'Report this: the companion tried to store something it could not read again.',
      cause,
    });
  }
}

/** The text of a file that holds a normalised `value`. */
export function pack<T>(shape: Shape<T>, value: T, savedAt: Date): string {
  const { kind, version } = shape;
  return `${JSON.stringify({ format, kind, version, savedAt: savedAt.toISOString(), data: value }, null, 2)}\n`;
}
