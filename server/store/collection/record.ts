import { join } from 'node:path';
import type { Files } from '../disk/files.ts';
import type { Shape } from '../document/envelope.ts';
import type { Part } from '../document/list-lines.ts';
import { readStored } from '../document/stored-file.ts';
import { StoreError } from '../store-error.ts';

const idPattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;

/** Where the record `id` lies. An id comes from outside: without this check it could name any file. Throws `invalidId`. */
export function recordPath(folder: string, id: string): string {
  if (!idPattern.test(id)) {
    throw new StoreError({
      code: 'invalidId',
      message:
        'This is not an id: an id has 1 to 100 letters, digits, "-" or "_" and starts with a letter or digit.',
      action: 'Take the id from the list.',
    });
  }
  return join(folder, `${id}.json`);
}

/** The id of a file in the folder, or undefined when it is no record. */
export function recordId(name: string): string | undefined {
  const id = name.endsWith('.json') ? name.slice(0, -'.json'.length) : '';
  return idPattern.test(id) ? id : undefined;
}

/** A record, or one with only a part of its long list; `total` says how many elements that list has. */
export interface RecordPart<T> {
  readonly value: T;
  readonly total: number;
}

/** The record at `path` or undefined. Throws StoreError `damagedRecord`, `newerVersion`, `folder`, …. */
export async function getRecord<T>(
  files: Files,
  shape: Shape<T>,
  path: string,
  part?: Part,
): Promise<RecordPart<T> | undefined> {
  const found = await readStored(files, shape, path, part);
  if (found.state === 'absent') return undefined;
  if (found.state === 'good') return { value: found.value, total: found.total };
  throw new StoreError({
    code: 'damagedRecord',
    message: `The ${shape.kind} in ${path} cannot be read: ${found.reason}.`,
    action: 'Restore this file from your own backup, or remove it; nothing else depends on it.',
  });
}
