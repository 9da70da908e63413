import { folderError } from '../disk/disk-errors.ts';
import { errnoOf } from '../disk/errno.ts';
import type { Files } from '../disk/files.ts';
import type { Shape } from './envelope.ts';
import type { Part } from './list-lines.ts';
import { type UnpackedPart, unpacked } from './long-list.ts';

/**
 * Reads one file of the store, or only a `part` of its long list. Throws what `unpack` throws, and StoreError `folder` when the system does not let
 * us read: a file that cannot be read now is not a damaged file, and no backup may take its place.
 */
export async function readStored<T>(
  files: Files,
  shape: Shape<T>,
  path: string,
  part?: Part,
): Promise<UnpackedPart<T> | { state: 'absent' }> {
  let bytes: Buffer;
  try {
    bytes = await files.read(path);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return { state: 'absent' };
    throw folderError(path, error);
  }
  return unpacked(shape, path, bytes, part);
}
