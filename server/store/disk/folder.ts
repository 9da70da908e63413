import { join } from 'node:path';
import { leftoverOf } from './atomic-write.ts';
import { asFolderError } from './disk-errors.ts';
import type { Files } from './files.ts';

/**
 * Creates `folder` (0700) when it is missing, and removes what killed writes left in it.
 * @param isOurs whether what is left of the file of that name is removed
 * @throws StoreError `folder`
 */
export async function prepareFolder(
  files: Files,
  folder: string,
  isOurs: (name: string) => boolean,
): Promise<void> {
  const prepare = async () => {
    await files.makeFolder(folder);
    for (const name of await files.names(folder)) {
      const owner = leftoverOf(name);
      if (owner !== undefined && isOurs(owner)) await files.remove(join(folder, name));
    }
  };
  await prepare().catch(asFolderError(folder));
}

/** The wanted name, with a number behind it where that is among the `names` already. */
export function freeName(wanted: string, names: readonly string[]): string {
  let free = wanted;
  for (let count = 2; names.includes(free); count += 1) free = `${wanted}-${count}`;
  return free;
}
