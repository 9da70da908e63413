import { dirname } from 'node:path';
import { jsonPieces } from '../../event-loop/json-text.ts';
import { phrase } from '../../messages/phrases.ts';
import { asWriteError, readIfThere } from '../disk/disk-errors.ts';
import { type Files, nodeFiles } from '../disk/files.ts';
import { parsed } from '../document/parsed.ts';

/** A file that only grows, one JSON value a line: for what must be known after a kill without writing all of it anew. */
export interface LineFile {
  /** Resolves when the line is on disk. @throws StoreError `writeFailed` */
  append(value: unknown): Promise<void>;
  /** The values in order; null when there is no file. A kill can leave half a last line: reading ends there. @throws StoreError `folder` */
  read(): Promise<unknown[] | null>;
  /** Removing what is not there is fine. @throws StoreError `writeFailed` */
  remove(): Promise<void>;
}

async function* line(value: unknown): AsyncGenerator<string> {
  yield* jsonPieces(value);
  yield '\n';
}

/** The line file at `path`; the folder must be ours alone (see `acquireFolderLock`). */
export function createLineFile(path: string, files: Files = nodeFiles): LineFile {
  const synced = async (work: Promise<void>, what: 'written' | 'removed'): Promise<void> => {
    const unless = asWriteError(phrase(`unwritten.${what}`, { file: path }));
    await work.catch(unless);
    await files.syncFolder(dirname(path)).catch(unless);
  };
  return {
    append: (value) => synced(files.appendSynced(path, line(value)), 'written'),
    async read() {
      const bytes = await readIfThere(files, path);
      if (bytes === null) return null;
      const values = bytes.toString('utf8').split('\n').slice(0, -1).map(parsed);
      const firstDamaged = values.indexOf(undefined);
      return firstDamaged < 0 ? values : values.slice(0, firstDamaged);
    },
    remove: () => synced(files.remove(path), 'removed'),
  };
}
