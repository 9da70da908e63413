import { basename, dirname, join } from 'node:path';
import { linkOrCopy } from '../disk/atomic-write.ts';
import { errnoOf } from '../disk/errno.ts';
import type { Files } from '../disk/files.ts';
import { freeName } from '../disk/free-name.ts';
import { StoreError } from '../store-error.ts';
import { type DurableOptions, readStored } from './durable-adapter.ts';

/** What follows the name of `file` in those of the `names` that match. */
const suffixes = (file: string, names: readonly string[], pattern: RegExp): string[] =>
  names
    .filter((name) => name.startsWith(basename(file)))
    .map((name) => name.slice(basename(file).length))
    .filter((suffix) => pattern.test(suffix));

const dayBackups = (file: string, names: readonly string[]): string[] =>
  suffixes(file, names, /^\.day-\d{4}-\d{2}-\d{2}$/)
    .sort()
    .reverse();

/** What the file is called that an older version left. */
export const oldVersionName = (file: string, version: number): string => `${file}.v${version}.bak`;

/**
 * The backups of `file` among the `names` in its folder, newest state first: the state before the last write,
 * then how each day began, then what an older version left.
 */
export function backupsOf(file: string, names: readonly string[]): string[] {
  const byVersion = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });
  const versions = suffixes(file, names, /^\.v\d+\.bak$/)
    .sort(byVersion)
    .reverse();
  return [...suffixes(file, names, /^\.1$/), ...dayBackups(file, names), ...versions].map(
    (suffix) => `${file}${suffix}`,
  );
}

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
      for (const suffix of dayBackups(file, await files.names(dirname(file))).slice(days))
        await files.remove(`${file}${suffix}`);
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

export interface Backup<T> {
  readonly path: string;
  readonly savedAt: string;
  readonly value: T;
}

/**
 * The first of `candidates` (newest first) that can be read, or null.
 * @throws StoreError `newerVersion` rather than going back behind a newer companion's state, and `folder` when one
 * cannot be read now but might be good
 */
export async function findBackup<T>(
  stored: Pick<DurableOptions<T>, 'files' | 'shape'>,
  candidates: readonly string[],
): Promise<Backup<T> | null> {
  for (const path of candidates) {
    try {
      const found = await readStored(stored, path);
      if (found?.state === 'good') return { path, savedAt: found.savedAt, value: found.value };
    } catch (error) {
      const isUnusable =
        error instanceof StoreError && ['olderVersion', 'migrationFailed'].includes(error.code);
      if (!isUnusable) throw error;
    }
  }
  return null;
}
