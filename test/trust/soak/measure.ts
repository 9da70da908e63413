import { existsSync, readdirSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** Bytes of every file below a folder, but for those that are being written. */
export async function folderBytes(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.tmp'));
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Bytes that are still in use once everything that is not has been thrown away; needs --expose-gc. */
export async function heapBytes(): Promise<number> {
  if (globalThis.gc === undefined) throw new Error('Start this with --expose-gc');
  for (let time = 0; time < 3; time += 1) {
    globalThis.gc();
    await delay(1);
  }
  return process.memoryUsage().heapUsed;
}

/** Open files and sockets of this process; where the system does not list them, what keeps Node busy. */
export const openHandles = (): number =>
  existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').length : process.getActiveResourcesInfo().length;
