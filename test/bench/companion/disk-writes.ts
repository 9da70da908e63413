import { watch } from 'node:fs';

/**
 * Counts the files that are put in place in a data folder (every whole write is a rename of a finished file; its
 * backups are further names of the file before).
 */
export function diskWrites(folder: string): { stop(): number } {
  const isWhole = (name: string) =>
    /^(?!\.).*\.(json|jsonl)$/.test(name) && !name.endsWith('under-way.jsonl');
  let count = 0;
  const watcher = watch(folder, { recursive: true }, (event, name) => {
    const file = name?.split('/').at(-1) ?? '';
    if (event === 'rename' && isWhole(file)) count += 1;
  });
  return {
    stop() {
      watcher.close();
      return count;
    },
  };
}
