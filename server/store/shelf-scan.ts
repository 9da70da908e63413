import { folderError } from './disk/disk-errors.ts';
import { errnoOf } from './disk/errno.ts';
import type { Files } from './disk/files.ts';
import { nameIn, type Place, type ShelfShape, versionIn } from './shelf-lines.ts';
import { StoreError } from './store-error.ts';

const rangeBytes = 256 * 1024;

export interface Scanned<H> {
  readonly places: Map<string, Place<H>>;
  /** Length of what was understood, in bytes: new lines go behind it. */
  readonly size: number;
  /** Lines that could not be understood. */
  readonly damaged: number;
  /** The last line has no end: its write was killed. */
  readonly isTorn: boolean;
  /** The file is not there, or its first line is not ours. */
  readonly isNew: boolean;
}

/**
 * Finds where every entry of a shelf's file stands; of several lines of one key the last counts. Never holds more
 * than a part of the file in memory. Throws StoreError `newerVersion`, `folder`.
 */
export async function scanShelf<H>(
  files: Files,
  file: string,
  shape: Pick<ShelfShape<H, never>, 'kind' | 'version' | 'head'>,
): Promise<Scanned<H>> {
  const places = new Map<string, Place<H>>();
  let [damaged, lines, start] = [0, 0, 0];
  let isNew = true;
  // One buffer for all of it: lines are looked at where they are, and an unfinished one is moved to the front.
  let buffer: Buffer = Buffer.allocUnsafeSlow(rangeBytes);
  let filled = 0;
  for (;;) {
    if (filled === buffer.length) buffer = Buffer.concat([buffer], 2 * buffer.length);
    const count = await readInto(files, file, start + filled, buffer.subarray(filled));
    if (count === 0) break;
    filled += count;
    const range = buffer.subarray(0, filled);
    let from = 0;
    for (let end = range.indexOf('\n'); end >= 0; end = range.indexOf('\n', from)) {
      const line = range.subarray(from, end);
      if (lines === 0) isNew = !isOurs(file, shape, line.toString('utf8'));
      else {
        const name = nameIn(shape, line);
        if (name === undefined) damaged += 1;
        else places.set(name.key, { head: name.head, start: start + from, length: line.length });
      }
      lines += 1;
      from = end + 1;
    }
    if (isNew && lines > 0) break;
    start += from;
    filled -= from;
    buffer.copyWithin(0, from, from + filled);
  }
  return { places, size: start, damaged, isTorn: filled > 0, isNew };
}

async function readInto(files: Files, file: string, start: number, into: Buffer): Promise<number> {
  try {
    return await files.readInto(file, start, into);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return 0;
    throw folderError(file, error);
  }
}

function isOurs(
  file: string,
  { kind, version }: Pick<ShelfShape<unknown, unknown>, 'kind' | 'version'>,
  first: string,
): boolean {
  const found = versionIn(first, kind);
  if (found !== undefined && found > version)
    throw new StoreError({
      code: 'newerVersion',
      message: `${file} was written by a newer companion (version ${found} of the file). It was not changed.`,
      action: `Update the companion, or move ${file} out of the folder: all that is in it is read again by a sync.`,
    });
  return found === version;
}
