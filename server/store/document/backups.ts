import { basename, dirname, join } from 'node:path';
import { linkOrCopy } from '../disk/atomic-write.ts';
import { errnoOf } from '../disk/errno.ts';
import type { Files } from '../disk/files.ts';
import { freeName } from '../disk/folder.ts';
import { StoreError, type StoreErrorCode } from '../store-error.ts';
import { DurableAdapter, type DurableOptions } from './durable-adapter.ts';
import type { Stored } from './envelope.ts';

/** Newest state first: the state before the last write, then how each day began, then what an older version left. */
const kinds = { before: /^\.1$/, day: /^\.day-\d{4}-\d{2}-\d{2}$/, version: /^\.v\d+\.bak$/ };

/** What the file is called that an older version left. */
export const oldVersionName = (file: string, version: number): string => `${file}.v${version}.bak`;

/** The backups of one kind of `file` among the `names` in its folder, newest first. */
const ofKind = (file: string, names: readonly string[], kind: RegExp): string[] =>
  names
    .filter((name) => name.startsWith(basename(file)) && kind.test(name.slice(basename(file).length)))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .map((name) => join(dirname(file), name));

/** The backups of `file` among the `names` in its folder, newest state first. */
export const backupsOf = (file: string, names: readonly string[]): string[] =>
  Object.values(kinds).flatMap((kind) => ofKind(file, names, kind));

/**
 * Makes `previous` (a second name of the state before this write) the newest backup, and the backup of the day
 * when the day has none: that is how the day began. `previous` is gone afterwards.
 * @param days so many backups of days are kept
 * @throws the failed operation's error
 */
export async function rotate(
  files: Files,
  file: string,
  previous: string,
  today: string,
  days: number,
): Promise<void> {
  try {
    if (days > 0) {
      await linkOrCopy(files, previous, `${file}.day-${today}`);
      const kept = ofKind(file, await files.names(dirname(file)), kinds.day);
      for (const tooOld of kept.slice(days)) await files.remove(tooOld);
    }
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') throw error;
  } finally {
    await files.rename(previous, `${file}.1`);
    // When both were names of one file already, rename(2) does nothing and leaves the old name.
    await files.remove(previous);
  }
}

/** A name for the damaged `file` that nothing has yet, so that no damaged file ever replaces another. */
export function damagedName(file: string, names: readonly string[], now: Date): string {
  const wanted = `${basename(file)}.damaged-${now.toISOString().replaceAll(':', '-')}`;
  return join(dirname(file), freeName(wanted, names));
}

/** Says that another backup may be better. */
const unusable = new Set<StoreErrorCode>(['damagedRecord', 'olderVersion', 'migrationFailed']);

export type Backup<T> = Stored<T> & { readonly path: string };

/**
 * The first of `candidates` (newest first) that can be read, or null.
 * @throws StoreError `newerVersion` rather than going back behind a newer companion's state, and `folder` when one
 * cannot be read now but might be good
 */
export async function findBackup<T>(
  options: Omit<DurableOptions<T>, 'file'>,
  candidates: readonly string[],
): Promise<Backup<T> | null> {
  for (const path of candidates) {
    try {
      const found = await new DurableAdapter<T>({ ...options, file: path }).readPart();
      if (found !== null) return { ...found, path };
    } catch (error) {
      if (!(error instanceof StoreError && unusable.has(error.code))) throw error;
    }
  }
  return null;
}
