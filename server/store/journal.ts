import { basename, dirname } from 'node:path';
import PQueue from 'p-queue';
import type { ZodType } from 'zod';
import { damagedName } from './backups.ts';
import { errnoOf } from './errno.ts';
import { type Files, nodeFiles } from './files.ts';
import { prepareFolder } from './folder.ts';
import { lineOf, readLines } from './journal-lines.ts';
import { linkOrCopy, removeLeftovers, replaceFile } from './safe-write.ts';
import { folderError, writeError } from './system-errors.ts';

export interface JournalOptions<T> {
  file: string;
  schema: ZodType<T>;
  version: number;
  /** The newest so many are kept; up to half as many more stay in the file until it is written anew. */
  keep: number;
  now: () => Date;
  files?: Files;
}

/** What happened, one line each: added at the end, never changed. */
export interface Journal<T> {
  /** Oldest first; every one is on disk. */
  readonly entries: readonly T[];
  /** Resolves when the entry is on disk. Throws StoreError `writeFailed`; then it is not in `entries`. */
  append(entry: T): Promise<void>;
  /** A sentence about lines that could not be read when it was opened, else null. */
  readonly lost: string | null;
  /** Resolves when nothing waits to be written. */
  settled(): Promise<void>;
}

/**
 * Opens a journal. Lines that are not ours (a line cut off by a kill, damage) are put aside in a copy of the file, and
 * the rest goes on. Throws StoreError `folder`, `newerVersion`, `writeFailed`.
 */
export async function openJournal<T>(options: JournalOptions<T>): Promise<Journal<T>> {
  const { file, schema, version, keep, now, files = nodeFiles } = options;
  const folder = dirname(file);
  await prepareFolder(files, folder);
  const bytes = await readIfThere(files, file);
  const found = readLines(bytes, { file, schema, version });
  let entries = found.entries;
  let lines = found.entries.length;
  let isTorn = false;
  let lost: string | null = null;

  const rewrite = async (): Promise<void> => {
    const kept = entries.slice(-keep);
    await replaceFile(files, file, kept.map((entry) => lineOf(entry, version)).join(''));
    await files.syncFolder(folder);
    entries = kept;
    lines = kept.length;
  };

  try {
    const names = await files.names(folder);
    await removeLeftovers(files, folder, (name) => name === basename(file));
    if (found.damaged > 0) {
      const aside = damagedName(file, names, now());
      await linkOrCopy(files, file, aside);
      await rewrite();
      lost = `${found.damaged} ${found.damaged === 1 ? 'line' : 'lines'} of ${file} could not be read. The damaged file was kept as ${basename(aside)}.`;
    } else if (found.isTorn) await rewrite();
  } catch (cause) {
    throw writeError(`${file} could not be put in order`, cause);
  }

  const inOrder = new PQueue({ concurrency: 1 });
  const append = async (entry: T): Promise<void> => {
    const kept = schema.parse(entry);
    try {
      // A line that was cut off by a full disk must not swallow the one after it.
      if (isTorn) await rewrite();
      isTorn = true;
      await files.appendSynced(file, lineOf(kept, version));
      if (lines === 0) await files.syncFolder(folder);
      isTorn = false;
    } catch (cause) {
      throw writeError(`What was to happen could not be noted in ${file}`, cause);
    }
    entries = [...entries, kept].slice(-keep);
    lines += 1;
    // The entry is safe; that the file is too long does no harm, and the next append tries again.
    if (lines > keep * 1.5) await rewrite().catch(() => undefined);
  };

  return {
    get entries() {
      return entries;
    },
    append: (entry) => inOrder.add(() => append(entry)),
    lost,
    settled: () => inOrder.onIdle(),
  };
}

async function readIfThere(files: Files, file: string): Promise<Buffer> {
  try {
    const bytes = await files.read(file);
    await files.restrict(file).catch(() => undefined);
    return bytes;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return Buffer.alloc(0);
    throw folderError(file, error);
  }
}
