import { basename, dirname, join } from 'node:path';
import type { Backup } from '../../shared/backup.ts';
import { comparisonFolder } from '../data/comparisons.ts';
import { documents } from '../data/documents.ts';
import { fileOf } from '../data/kept.ts';
import { movementFolder } from '../data/movements.ts';
import { diskTrouble } from '../messages/disk-trouble.ts';
import { replaceFile } from '../store/disk/atomic-write.ts';
import { ifThere } from '../store/disk/disk-errors.ts';
import { errnoOf } from '../store/disk/errno.ts';
import type { Files } from '../store/disk/files.ts';
import { StoreError } from '../store/store-error.ts';
import { parts } from './parts.ts';
import { markRestore } from './restore-mark.ts';

/** The documents of the companion's state: those in backups, and what follows from them. */
const stateFiles = [
  ...parts.map(({ file }) => file),
  ...[documents.changedBack, documents.itemMap, documents.keptLicences].map(fileOf),
];
const stateInOtherFiles = /^snapshot(\.|-|$)|^(runs|plans)$|^run-under-way\.jsonl$/;
const folders = ['runs', 'plans', 'snapshot-subscriptions', comparisonFolder];

/** With the backups of each file; not the key, the lock, the record of changes, or others'. */
const isState = (name: string): boolean =>
  stateInOtherFiles.test(name) || stateFiles.some((file) => name === file || name.startsWith(`${file}.`));

/** Months as they were are no state: they go only where the backup has others to take their place. */
const isInTheWay = (name: string, contents: Backup['files']): boolean =>
  isState(name) ||
  (name === comparisonFolder && contents.some((file) => dirname(file.name) === comparisonFolder));

/**
 * Moves the present state into `keptIn` and puts `contents` in its place. When it is broken off, the folder stays
 * marked and no companion starts on it; doing it again completes it. `alsoAside`: further files to move.
 * @throws StoreError `writeFailed`
 */
export async function putInPlace(
  files: Files,
  dataDir: string,
  keptIn: string,
  contents: Backup['files'],
  alsoAside: readonly string[] = [],
): Promise<void> {
  try {
    const unmark = await markRestore(files, dataDir, keptIn);
    await files.makeFolder(keptIn);
    const kept = await files.names(keptIn);
    for (const name of await files.names(dataDir))
      if (isInTheWay(name, contents) || alsoAside.includes(name))
        // What is kept already was moved by a first try; what is here now is that try's, and goes.
        await (kept.includes(name)
          ? clear(files, dataDir, name)
          : files.rename(join(dataDir, name), join(keptIn, name)));
    await files.syncFolder(keptIn);
    for (const folder of new Set(['runs', ...contents.map(({ name }) => dirname(name))]))
      if (folder !== '.') await files.makeFolder(join(dataDir, folder));
    const daysIn = join(dataDir, movementFolder);
    const days = new Set((await ifThere(daysIn, () => files.names(daysIn))) ?? []);
    for (const { name, text } of contents)
      if (!isKnownDay(name, days)) await replaceFile(files, join(dataDir, name), text);
    for (const folder of new Set(contents.map(({ name }) => dirname(join(dataDir, name)))))
      await files.syncFolder(folder);
    await unmark();
  } catch (cause) {
    throw new StoreError(
      'writeFailed',
      { path: dataDir, keptIn, ...diskTrouble(errnoOf(cause)), wording: 'restore' },
      cause,
    );
  }
}

/** What moved on a day has moved: the present file of it may know more than the backup. */
const isKnownDay = (name: string, days: ReadonlySet<string>): boolean =>
  dirname(name) === movementFolder && days.has(basename(name));

async function clear(files: Files, dataDir: string, name: string): Promise<void> {
  const path = join(dataDir, name);
  if (!folders.includes(name)) return files.remove(path);
  for (const inside of await files.names(path)) await files.remove(join(path, inside));
}
