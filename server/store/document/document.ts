import { dirname } from 'node:path';
import { Low } from 'lowdb';
import type { ZodType } from 'zod';
import { type Files, nodeFiles } from '../disk/files.ts';
import { prepareFolder } from '../disk/folder.ts';
import type { StoreError } from '../store-error.ts';
import { BackedUpAdapter, type Opened } from './backed-up-adapter.ts';
import { createChangeQueue } from './change-queue.ts';
import { type Migrations, normalise, type Shape } from './envelope.ts';
import { deepFreeze } from './freeze.ts';
import { createNormaliser, type LongList } from './long-list.ts';

export interface DocumentOptions<T> {
  file: string;
  kind: string;
  /** Must accept its own output again. */
  schema: ZodType<T>;
  version: number;
  empty: () => T;
  migrations?: Migrations;
  /** A list in it that may have very many elements. */
  long?: LongList;
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
   * `fn` gets the last state and returns the new one (it must not change what it gets: that is frozen). Resolves with
   * the new state once it is on disk. Rejects with what `fn` threw, or StoreError `invalidValue`, `writeFailed`; then
   * nothing has changed, in memory or on disk. Where `fn` gives back what it got, nothing is written.
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
 * (see `acquireFolderLock`). Throws StoreError `folder`, `damaged`, `newerVersion`, `olderVersion`,
 * `migrationFailed`, `writeFailed`; then no file has been overwritten.
 */
export async function openDocument<T extends object>(options: DocumentOptions<T>): Promise<Document<T>> {
  const {
    file,
    kind,
    schema,
    version,
    empty,
    migrations = {},
    long,
    backups = 7,
    replaceable = false,
    now,
    files = nodeFiles,
  } = options;
  const shape: Shape<T> = { kind, schema, version, migrations, ...(long ? { long } : {}) };
  await prepareFolder(files, dirname(file));
  const adapter = new BackedUpAdapter<T>({ files, file, shape, now, backups, replaceable });
  const low = new Low<T>(adapter, normalise(shape, empty()));
  await low.read();
  const queue = createChangeQueue<T>({
    initial: deepFreeze(low.data),
    check: createNormaliser(shape),
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
