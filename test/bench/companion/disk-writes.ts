import { readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

/** Files that were put in place in a data folder: those of single customers, and all others. */
export interface FilesWritten {
  readonly ofCustomers: number;
  readonly others: number;
}

/**
 * Counts the files that are put in place in a data folder (every whole write is a rename of a finished file; its
 * backups are further names of the file before). Each folder is watched by itself: watching them as a tree keeps this
 * process busy with every file, and the answers that it waits for meanwhile would seem late.
 */
export function diskWrites(folder: string): { stop(): FilesWritten } {
  const isWhole = (name: string) =>
    /^(?!\.).*\.(json|jsonl)$/.test(name) && !name.endsWith('under-way.jsonl');
  let [ofCustomers, others] = [0, 0];
  const watched = (inside: string) =>
    watch(join(folder, inside), (event, name) => {
      if (event !== 'rename' || name === null || !isWhole(name)) return;
      if (inside === 'snapshot-subscriptions') ofCustomers += 1;
      else others += 1;
    });
  const watchers = ['.', ...foldersIn(folder)].map(watched);
  return {
    stop() {
      for (const watcher of watchers) watcher.close();
      return { ofCustomers, others };
    },
  };
}

const foldersIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
