import { basename, dirname } from 'node:path';
import PQueue from 'p-queue';
import type { Phrase } from '../../shared/note-values.ts';
import { phrase } from '../messages/phrases.ts';
import { linkOrCopy, replaceFile } from '../store/disk/atomic-write.ts';
import { readIfThere, writeError } from '../store/disk/disk-errors.ts';
import { type Files, nodeFiles } from '../store/disk/files.ts';
import { prepareFolder } from '../store/disk/folder.ts';
import { damagedName } from '../store/document/backups.ts';
import {
  endIn,
  endPath,
  endText,
  readLines,
  type TrailLine,
  TrailLineSchema,
  textOfLine,
} from './trail-line.ts';
import { findLosses, isLoss, lossLine, lostPhrases } from './trail-losses.ts';

export interface TrailFileOptions {
  readonly file: string;
  /** The newest so many lines are kept; up to half as many more stay in the file until it is written anew. */
  readonly keep: number;
  readonly now: () => Date;
  readonly files?: Files;
}

/** The append-only log of who changed what: added to at the end, never changed. */
export interface TrailFile {
  /** Oldest first; every one is on disk. */
  readonly lines: readonly TrailLine[];
  /** Resolves when the line is on disk. @throws StoreError `writeFailed`; then it is not in `lines` */
  append(line: TrailLine): Promise<void>;
  /** What was found lost or unreadable when it was opened, a sentence each; null: nothing. */
  readonly lost: Phrase[] | null;
  /** Resolves when nothing waits to be written. */
  settled(): Promise<void>;
}

/**
 * Opens the trail's file. Its lines are numbered; where a number is left out, or a line is not ours, the file is put
 * aside in a copy, a line says what is lost there, and the rest goes on.
 * @throws StoreError `folder`, `newerVersion`, `writeFailed`
 */
export async function openTrailFile(options: TrailFileOptions): Promise<TrailFile> {
  const { file, keep, now, files = nodeFiles } = options;
  const folder = dirname(file);
  await prepareFolder(files, folder, (name) => name === basename(file));
  const bytes = (await readIfThere(files, file)) ?? Buffer.alloc(0);
  await files.restrict(file).catch(() => undefined);
  const { lines: found, isTorn: wasTorn } = readLines(bytes, file);
  const items = findLosses(found, endIn(await readIfThere(files, endPath(file))), keep);
  const losses = items.filter(isLoss);
  let lines = items.map((item) => (isLoss(item) ? lossLine(item, now()) : item));
  let inFile = lines.length;
  let last = found.at(-1)?.number ?? 0;
  let isTorn = false;
  let lost: Phrase[] | null = null;

  const noteEnd = (number: number) => replaceFile(files, endPath(file), endText(number));

  /** Writes the newest lines anew, the last of them numbered `number`. */
  const rewrite = async (number: number): Promise<void> => {
    const kept = lines.slice(-keep);
    const first = number - kept.length + 1;
    const text = kept.map((line, place) => textOfLine(first + place, line)).join('');
    // The end first: one that is too early is no loss, should the process be killed in between.
    if (number > 0) await noteEnd(number);
    await replaceFile(files, file, text);
    await files.syncFolder(folder);
    lines = kept;
    inFile = kept.length;
    last = number;
  };

  try {
    const names = await files.names(folder);
    const unreadable = found.filter(({ entry }) => entry === undefined).length;
    if (unreadable > 0 || losses.length > 0) {
      const aside = names.includes(basename(file)) ? damagedName(file, names, now()) : null;
      if (aside !== null) await linkOrCopy(files, file, aside);
      // Numbered from 1 again: the lines say what is lost, so that it is not found lost a second time.
      await rewrite(Math.min(lines.length, keep));
      lost = lostPhrases(file, unreadable, losses, aside === null ? null : basename(aside));
    } else if (wasTorn || found.some(({ number }) => number === undefined))
      await rewrite(Math.max(last, lines.length));
  } catch (cause) {
    throw writeError(phrase('unwritten.order', { file }), cause);
  }

  const inOrder = new PQueue({ concurrency: 1 });
  const append = async (given: TrailLine): Promise<void> => {
    const line = TrailLineSchema.parse(given);
    const number = last + 1;
    try {
      // A line that was cut off by a full disk must not swallow the one after it.
      if (isTorn) await rewrite(last);
      isTorn = true;
      await files.appendSynced(file, textOfLine(number, line));
      if (inFile === 0) await files.syncFolder(folder);
      isTorn = false;
    } catch (cause) {
      throw writeError(phrase('unwritten.intent', { file }), cause);
    }
    lines = [...lines, line].slice(-keep);
    inFile += 1;
    last = number;
    // The line is safe; an end that is noted late only shows less of what may be cut off.
    await noteEnd(last).catch(() => undefined);
    // Neither does it harm that the file is too long, and the next append tries again.
    if (inFile > keep * 1.5) await rewrite(last).catch(() => undefined);
  };

  return {
    get lines() {
      return lines;
    },
    append: (line) => inOrder.add(() => append(line)),
    lost,
    settled: () => inOrder.onIdle(),
  };
}
