import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { acquireFolderLock } from '../../../../server/store/lock/folder-lock.ts';

/* For every folder named on a line of its input: tries to own it, says `got` or `held`, and keeps it. */
const lines = createInterface({ input: process.stdin });
writeSync(1, 'ready\n');
for await (const dataDir of lines) {
  const lock = await acquireFolderLock({ dataDir, now: () => new Date() });
  writeSync(1, 'heldBy' in lock ? 'held\n' : 'got\n');
}
