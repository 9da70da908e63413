import { watch } from 'node:fs';

/** Files that were put in place in a data folder: those of single customers, and all others. */
export interface FilesWritten {
  readonly ofCustomers: number;
  readonly others: number;
}

/**
 * Counts the files that are put in place in a data folder (every whole write is a rename of a finished file; its
 * backups are further names of the file before).
 */
export function diskWrites(folder: string): { stop(): FilesWritten } {
  const isWhole = (name: string) =>
    /^(?!\.).*\.(json|jsonl)$/.test(name) && !name.endsWith('under-way.jsonl');
  let [ofCustomers, others] = [0, 0];
  const watcher = watch(folder, { recursive: true }, (event, name) => {
    const file = name?.split('/').at(-1) ?? '';
    if (event !== 'rename' || !isWhole(file)) return;
    if (name?.startsWith('snapshot-subscriptions/')) ofCustomers += 1;
    else others += 1;
  });
  return {
    stop() {
      watcher.close();
      return { ofCustomers, others };
    },
  };
}
