import { errnoOf } from './errno.ts';
import type { Files } from './files.ts';
import { nameIn, type Place, type ShelfShape, versionIn } from './shelf-lines.ts';
import { StoreError } from './store-error.ts';
import { folderError } from './system-errors.ts';

const rangeBytes = 1024 * 1024;

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
  let rest: Buffer = Buffer.alloc(0);
  for (;;) {
    const range = await readRange(files, file, start + rest.length);
    if (range.length === 0) break;
    rest = rest.length === 0 ? range : Buffer.concat([rest, range]);
    let from = 0;
    for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n', from)) {
      const line = rest.subarray(from, end);
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
    rest = Buffer.from(rest.subarray(from));
  }
  return { places, size: start, damaged, isTorn: rest.length > 0, isNew };
}

async function readRange(files: Files, file: string, start: number): Promise<Buffer> {
  try {
    return await files.readRange(file, start, rangeBytes);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return Buffer.alloc(0);
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
