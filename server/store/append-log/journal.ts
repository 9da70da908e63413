import { basename, dirname } from 'node:path';
import PQueue from 'p-queue';
import type { ZodType } from 'zod';
import type { Phrase } from '../../../shared/note-values.ts';
import { phrase } from '../../messages/phrases.ts';
import { linkOrCopy, replaceFile } from '../disk/atomic-write.ts';
import { writeError } from '../disk/disk-errors.ts';
import { type Files, nodeFiles } from '../disk/files.ts';
import { prepareFolder } from '../disk/folder.ts';
import { readIfThere } from '../disk/if-there.ts';
import { damagedName } from '../document/backups.ts';
import { endIn, endPath, endText, lineOf, readLines } from './journal-lines.ts';
import { findLosses, type Loss, saysLost } from './journal-losses.ts';

export interface JournalOptions<T> {
  file: string;
  schema: ZodType<T>;
  version: number;
  /** The newest so many are kept; up to half as many more stay in the file until it is written anew. */
  keep: number;
  /** The entry that stands from now on where others were lost. */
  entryFor: (loss: Loss) => T;
  now: () => Date;
  files?: Files;
}

/** What happened, one line each: added at the end, never changed. */
export interface Journal<T> {
  /** Oldest first; every one is on disk. */
  readonly entries: readonly T[];
  /** Resolves when the entry is on disk. @throws StoreError `writeFailed`; then it is not in `entries` */
  append(entry: T): Promise<void>;
  /** What was found lost or unreadable when it was opened, a sentence each; null: nothing. */
  readonly lost: Phrase[] | null;
  /** Resolves when nothing waits to be written. */
  settled(): Promise<void>;
}

/**
 * Opens a journal. Its lines are numbered; where a number is left out, or a line is not ours, the file is put aside in
 * a copy, an entry says what is lost there, and the rest goes on.
 * @throws StoreError `folder`, `newerVersion`, `writeFailed`
 */
export async function openJournal<T>(options: JournalOptions<T>): Promise<Journal<T>> {
  const { file, schema, version, keep, entryFor, now, files = nodeFiles } = options;
  const folder = dirname(file);
  await prepareFolder(files, folder, (name) => name === basename(file));
  const bytes = (await readIfThere(files, file)) ?? Buffer.alloc(0);
  await files.restrict(file).catch(() => undefined);
  const { lines: found, isTorn: wasTorn } = readLines(bytes, options);
  const items = findLosses(found, endIn(await readIfThere(files, endPath(file))), keep);
  const losses = items.flatMap((item) => ('loss' in item ? [item.loss] : []));
  let entries = items.map((item) => ('loss' in item ? entryFor(item.loss) : item.entry));
  let lines = entries.length;
  let last = found.at(-1)?.number ?? 0;
  let isTorn = false;
  let lost: Phrase[] | null = null;

  const noteEnd = (number: number) => replaceFile(files, endPath(file), endText(number));

  /** Writes the newest entries anew, the last of them numbered `number`. */
  const rewrite = async (number: number): Promise<void> => {
    const kept = entries.slice(-keep);
    const first = number - kept.length + 1;
    const text = kept.map((entry, place) => lineOf(first + place, entry, version)).join('');
    // The end first: one that is too early is no loss, should the process be killed in between.
    if (number > 0) await noteEnd(number);
    await replaceFile(files, file, text);
    await files.syncFolder(folder);
    entries = kept;
    lines = kept.length;
    last = number;
  };

  try {
    const names = await files.names(folder);
    const unreadable = found.filter(({ entry }) => entry === undefined).length;
    if (unreadable > 0 || losses.length > 0) {
      const aside = names.includes(basename(file)) ? damagedName(file, names, now()) : null;
      if (aside !== null) await linkOrCopy(files, file, aside);
      // Numbered from 1 again: the entries say what is lost, so that it is not found lost a second time.
      await rewrite(Math.min(entries.length, keep));
      lost = saysLost(file, unreadable, losses, aside === null ? null : basename(aside));
    } else if (wasTorn || found.some(({ number }) => number === undefined))
      await rewrite(Math.max(last, entries.length));
  } catch (cause) {
    throw writeError(phrase('unwritten.order', { file }), cause);
  }

  const inOrder = new PQueue({ concurrency: 1 });
  const append = async (entry: T): Promise<void> => {
    const kept = schema.parse(entry);
    const number = last + 1;
    try {
      // A line that was cut off by a full disk must not swallow the one after it.
      if (isTorn) await rewrite(last);
      isTorn = true;
      await files.appendSynced(file, lineOf(number, kept, version));
      if (lines === 0) await files.syncFolder(folder);
      isTorn = false;
    } catch (cause) {
      throw writeError(phrase('unwritten.intent', { file }), cause);
    }
    entries = [...entries, kept].slice(-keep);
    lines += 1;
    last = number;
    // The entry is safe; an end that is noted late only shows less of what may be cut off.
    await noteEnd(last).catch(() => undefined);
    // Neither does it harm that the file is too long, and the next append tries again.
    if (lines > keep * 1.5) await rewrite(last).catch(() => undefined);
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
