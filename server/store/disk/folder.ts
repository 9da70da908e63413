import { join } from 'node:path';
import { leftoverOf, temporaryName } from './atomic-write.ts';
import { asFolderError } from './disk-errors.ts';
import type { Files } from './files.ts';

/**
 * Creates `folder` (0700) when it is missing, and tries to list and write it, so that a companion that could
 * not keep anything says so when it starts.
 * @param isOurs whether what a killed write left of the file of that name is removed
 * @throws StoreError `folder`
 */
export async function prepareFolder(
  files: Files,
  folder: string,
  isOurs: (name: string) => boolean = () => false,
): Promise<void> {
  const probe = temporaryName(join(folder, 'probe'));
  const prepare = async () => {
    await files.makeFolder(folder);
    for (const name of await files.names(folder)) {
      const owner = leftoverOf(name);
      if (owner !== undefined && (owner === 'probe' || isOurs(owner))) await files.remove(join(folder, name));
    }
    await files.writeSynced(probe, '');
    await files.remove(probe);
  };
  await prepare().catch(asFolderError(folder));
}

/** The wanted name, with a number behind it where that is among the `names` already. */
export function freeName(wanted: string, names: readonly string[]): string {
  let free = wanted;
  for (let count = 2; names.includes(free); count += 1) free = `${wanted}-${count}`;
  return free;
}
