import { chmod, link, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { errnoOf } from './errno.ts';

interface FileFacts {
  /** Permission bits only, e.g. 0o600. */
  mode: number;
  /** Differs whenever the path shows another file or another content. */
  fingerprint: string;
  modifiedAt: Date;
}

/** What is written: the whole, or piece by piece so that it never has to be in memory at once. */
export type Content = string | Buffer | AsyncIterable<string>;

/** Everything the store does to a disk. Handed in, so that a test can make any single step fail. */
export interface Files {
  read(path: string): Promise<Buffer>;
  names(folder: string): Promise<string[]>;
  facts(path: string): Promise<FileFacts>;
  /** Creates the folder and what is missing above it, 0700, and makes that survive a power cut. */
  makeFolder(folder: string): Promise<void>;
  /** Creates a file that must not exist yet, mode 0600; resolves when its content is on disk. */
  writeSynced(path: string, content: Content): Promise<void>;
  /** Adds to the end of a file, made with mode 0600 when it is not there; resolves when it is on disk. */
  appendSynced(path: string, content: Content): Promise<void>;
  /** Makes the names in a folder (a rename, a link) survive a power cut. False: its file system cannot. */
  syncFolder(folder: string): Promise<boolean>;
  rename(from: string, to: string): Promise<void>;
  link(from: string, to: string): Promise<void>;
  /** Removing what is not there is fine. */
  remove(path: string): Promise<void>;
  /** Mode 0600. */
  restrict(path: string): Promise<void>;
}

const syncedWrite =
  (flags: 'wx' | 'a') =>
  async (path: string, content: Content): Promise<void> => {
    const handle = await open(path, flags, 0o600);
    try {
      await writeFile(handle, content);
      await handle.sync();
    } finally {
      await handle.close();
    }
  };

/** What a file system answers that cannot sync a folder, as some network shares and FUSE mounts. */
const cannotSync = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EBADF']);

async function syncFolder(folder: string): Promise<boolean> {
  // Windows cannot open a folder; its file systems keep a journal of renames instead.
  if (process.platform === 'win32') return true;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
    return true;
  } catch (error) {
    // No reason not to save: whoever opens the data folder says so once.
    if (cannotSync.has(errnoOf(error) ?? '')) return false;
    throw error;
  } finally {
    await handle.close();
  }
}

async function makeFolder(folder: string): Promise<void> {
  const topmost = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (topmost === undefined) return;
  // A new folder is a name in its parent: every level we made has to be synced there.
  for (let made = folder; made.length >= topmost.length; made = dirname(made))
    await syncFolder(dirname(made));
}

async function facts(path: string): Promise<FileFacts> {
  const found = await stat(path, { bigint: true });
  return {
    mode: Number(found.mode & 0o777n),
    fingerprint: `${found.dev}-${found.ino}-${found.size}-${found.mtimeNs}`,
    modifiedAt: found.mtime,
  };
}

/**
 * What Windows answers while a virus scanner, a search index or a backup program holds a file open for a moment: it lets
 * go by itself. Elsewhere these mean that it may not be done at all, and then a second is lost before that is said.
 */
const passing = new Set(['EPERM', 'EACCES', 'EBUSY']);
/** In milliseconds; a second in all. */
const pauses = [10, 20, 40, 80, 150, 300, 400];

const tryAgain = async <T>(attempt: () => Promise<T>): Promise<T> => {
  for (const pause of pauses)
    try {
      return await attempt();
    } catch (error) {
      if (!passing.has(errnoOf(error) ?? '')) throw error;
      await delay(pause);
    }
  return attempt();
};

/** A disk on which a file that somebody else holds open for a moment is tried again. */
export const forgivingFiles = (files: Files): Files => ({
  ...files,
  rename: (from, to) => tryAgain(() => files.rename(from, to)),
  remove: (path) => tryAgain(() => files.remove(path)),
});

/** The real disk. */
export const nodeFiles: Files = forgivingFiles({
  read: (path) => readFile(path),
  names: (folder) => readdir(folder),
  facts,
  makeFolder,
  writeSynced: syncedWrite('wx'),
  appendSynced: syncedWrite('a'),
  syncFolder,
  rename,
  link,
  remove: (path) => rm(path, { force: true }),
  restrict: (path) => chmod(path, 0o600),
});
