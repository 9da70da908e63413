import { basename, dirname, join } from 'node:path';
import { linkOrCopy } from '../disk/atomic-write.ts';
import { errnoOf } from '../disk/errno.ts';
import type { Files } from '../disk/files.ts';
import { StoreError } from '../store-error.ts';
import type { Shape } from './envelope.ts';
import { readStored } from './stored-file.ts';

const dayPart = /^\.day-\d{4}-\d{2}-\d{2}$/;
const oldVersionPart = /^\.v(\d+)\.bak$/;

function suffixes(file: string, names: readonly string[], pattern: RegExp): string[] {
  const name = basename(file);
  return names
    .filter((other) => other.startsWith(name))
    .map((other) => other.slice(name.length))
    .filter((part) => pattern.test(part));
}

const dayBackups = (file: string, names: readonly string[]): string[] =>
  suffixes(file, names, dayPart).sort().reverse();

/**
 * The backups of `file` among the `names` in its folder, newest state first: the state before the last write,
 * then how each day began, then what an older version left.
 */
export function backupsOf(file: string, names: readonly string[]): string[] {
  const versionOf = (part: string): number => Number(oldVersionPart.exec(part)?.[1]);
  const versions = suffixes(file, names, oldVersionPart).sort((a, b) => versionOf(b) - versionOf(a));
  return [...suffixes(file, names, /^\.1$/), ...dayBackups(file, names), ...versions].map(
    (part) => `${file}${part}`,
  );
}

/**
 * Makes `previous` (a second name of the state before this write) the newest backup, and the backup of the day
 * when the day has none: that is how the day began. Keeps `days` of those. `previous` is gone afterwards.
 * Throws the failed operation's error.
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
      for (const part of dayBackups(file, await files.names(dirname(file))).slice(days)) {
        await files.remove(`${file}${part}`);
      }
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
  let free = wanted;
  for (let count = 2; names.includes(free); count += 1) free = `${wanted}-${count}`;
  return join(dirname(file), free);
}

export interface Backup<T> {
  path: string;
  savedAt: string;
  value: T;
}

/**
 * The first of `candidates` (newest first) that can be read, or null. Throws StoreError `newerVersion` rather than
 * going back behind a newer companion's state, and `folder` when one cannot be read now but might be good.
 */
export async function findBackup<T>(
  files: Files,
  shape: Shape<T>,
  candidates: readonly string[],
): Promise<Backup<T> | null> {
  for (const path of candidates) {
    try {
      const found = await readStored(files, shape, path);
      if (found.state === 'good') return { path, savedAt: found.savedAt, value: found.value };
    } catch (error) {
      const unusable =
        error instanceof StoreError && ['olderVersion', 'migrationFailed'].includes(error.code);
      if (!unusable) throw error;
    }
  }
  return null;
}
