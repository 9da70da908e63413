import { dirname } from 'node:path';
import { jsonPieces } from '../../event-loop/json-text.ts';
import { phrase } from '../../messages/phrases.ts';
import { folderError, writeError } from '../disk/disk-errors.ts';
import { errnoOf } from '../disk/errno.ts';
import { type Files, nodeFiles } from '../disk/files.ts';

/** A file that only grows, one JSON value a line: for what must be known after a kill without writing all of it anew. */
export interface LineFile {
  /** Resolves when the line is on disk. Throws StoreError `writeFailed`. */
  append(value: unknown): Promise<void>;
  /** The values in order; null when there is no file. A kill can leave half a last line: reading ends there. Throws StoreError `folder`. */
  read(): Promise<unknown[] | null>;
  /** Removing what is not there is fine. Throws StoreError `writeFailed`. */
  remove(): Promise<void>;
}

async function* line(value: unknown): AsyncGenerator<string> {
  yield* jsonPieces(value);
  yield '\n';
}

/** Whole lines up to the first that is none. */
function parseLines(text: string): unknown[] {
  const values: unknown[] = [];
  for (const line of text.split('\n').slice(0, -1)) {
    try {
      values.push(JSON.parse(line));
    } catch {
      break;
    }
  }
  return values;
}

/** The line file at `path`; the folder must be ours alone (see `acquireFolderLock`). */
export function createLineFile(path: string, files: Files = nodeFiles): LineFile {
  const orWriteError = async (what: 'written' | 'removed', work: () => Promise<void>): Promise<void> => {
    try {
      await work();
      await files.syncFolder(dirname(path));
    } catch (cause) {
      throw writeError(phrase(`unwritten.${what}`, { file: path }), cause);
    }
  };
  return {
    append: (value) => orWriteError('written', () => files.appendSynced(path, line(value))),
    async read() {
      try {
        return parseLines((await files.read(path)).toString('utf8'));
      } catch (cause) {
        if (errnoOf(cause) === 'ENOENT') return null;
        throw folderError(path, cause);
      }
    },
    remove: () => orWriteError('removed', () => files.remove(path)),
  };
}
