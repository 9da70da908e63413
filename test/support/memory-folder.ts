import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** Where Linux keeps files in memory. Containers may give it 64 MB only. */
const sharedMemory = '/dev/shm';
const enoughBytes = 1_000_000_000;

/**
 * Where tests make folders that come and go: in memory where the machine has room for that, because waiting for a disk
 * is most of what a small test does otherwise.
 */
export function memoryFolder(): string {
  try {
    const { bavail, bsize } = statfsSync(sharedMemory);
    return bavail * bsize > enoughBytes ? sharedMemory : tmpdir();
  } catch {
    return tmpdir();
  }
}
