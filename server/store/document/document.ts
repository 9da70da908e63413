import { basename, dirname } from 'node:path';
import { Low } from 'lowdb';
import { type Files, nodeFiles } from '../disk/files.ts';
import { prepareFolder } from '../disk/folder.ts';
import type { StoreError } from '../store-error.ts';
import { BackedUpAdapter, type Opened } from './backed-up-adapter.ts';
import { createChangeQueue } from './change-queue.ts';
import { normalise, type Shape } from './envelope.ts';
import { createNormaliser, deepFreeze } from './normaliser.ts';

export interface DocumentOptions<T> extends Shape<T> {
  file: string;
  empty: () => T;
  /** How many days' backups are kept besides the state before the last write; 7 unless told. */
  backups?: number;
  /** What it holds can be had again: damaged beyond its backups, it starts empty and says so. */
  replaceable?: boolean;
  now: () => Date;
  files?: Files;
}

export interface Document<T> {
  /** The last state that is on disk; frozen. */
  readonly value: T;
  /**
   * Resolves with the new state once it is on disk.
   * @param fn gets the last state, which is frozen, and returns the new one; where it gives back what it got, nothing is
   * written
   * @throws what `fn` threw, or StoreError `invalidValue`, `writeFailed`; then nothing has changed, in memory or on disk
   */
  change(fn: (value: T) => T): Promise<T>;
  readonly opened: Opened;
  /** Not null while the last write is safe but kept no backup. */
  readonly backupProblem: StoreError | null;
  /** Resolves when no change waits to be written: for a shutdown. */
  settled(): Promise<void>;
}

/**
 * Opens the document in `file`, recovering it from a backup if it must (see `opened`). The folder must be ours alone
 * (see `acquireFolderLock`, which has written it).
 * @throws StoreError `folder`, `damaged`, `newerVersion`, `olderVersion`, `migrationFailed`, `writeFailed`; then no file
 * has been overwritten
 */
export async function openDocument<T extends object>(options: DocumentOptions<T>): Promise<Document<T>> {
  const { file, empty, backups = 7, replaceable = false, now, files = nodeFiles } = options;
  await prepareFolder(files, dirname(file), (name) => name === basename(file));
  const adapter = new BackedUpAdapter<T>({ files, file, shape: options, now, backups, replaceable });
  const low = new Low<T>(adapter, normalise(options, empty()));
  await low.read();
  const queue = createChangeQueue<T>({
    initial: deepFreeze(low.data),
    check: createNormaliser(options),
    save: async (next) => {
      low.data = next;
      await low.write();
    },
  });
  return {
    get value() {
      return queue.value();
    },
    get backupProblem() {
      return adapter.backupProblem;
    },
    opened: adapter.opened,
    change: queue.change,
    settled: queue.settled,
  };
}
