import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { ifThere } from '../disk/disk-errors.ts';
import type { Files } from '../disk/files.ts';
import { parsed } from '../document/parsed.ts';
import type { ProcessTable } from './process-table.ts';

/** How often an owner says that it lives, and after how long a silent owner on another machine counts as gone. */
export const heartbeatMs = 10_000;
export const silentMs = 45_000;

const OwnerInfoSchema = z.object({
  /** One for every acquisition, never used again. It becomes part of a file name, hence the strict form. */
  token: z.string().regex(/^[0-9a-f-]{36}$/),
  pid: z.number().int(),
  hostname: z.string(),
  bootId: z.string().nullable(),
  pidNamespace: z.string().nullable(),
  startTicks: z.string().nullable(),
  acquiredAt: z.iso.datetime(),
  heartbeatAt: z.iso.datetime(),
  /** Where the companion listens and the key for its own commands; null until it listens. */
  url: z.string().nullable(),
  controlKey: z.string().nullable(),
});
export type OwnerInfo = z.infer<typeof OwnerInfoSchema>;

/** The lock file of a data folder. */
export const ownerPath = (dataDir: string): string => join(dataDir, 'owner.json');

/** Clocks that count from the start of the machine and those of the day may be so far apart. */
const clocksDifferMs = 60_000;

/**
 * Whether an owner is there: `gone` for sure when its process ended, its id went to another process, or its machine
 * started again. Of one that this process cannot look up (another machine or container) only its silence is known. A
 * living process of that id on this machine is never gone by its silence, since a machine that slept is silent too;
 * where the system does not tell whether it is still the same one (macOS, Windows), it is to be asked: `askIt`. A sign
 * that is ahead of the clock was noted by a clock that goes wrong, and tells no silence: `watchIt`.
 */
export function ownerState(
  owner: OwnerInfo,
  now: Date,
  processes: ProcessTable,
): 'there' | 'gone' | 'askIt' | 'watchIt' {
  const lastSign = Date.parse(owner.heartbeatAt);
  const silent = now.getTime() - lastSign > silentMs;
  const ahead = lastSign - now.getTime() > silentMs;
  const differ = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;
  const bySilence = ahead ? 'watchIt' : silent ? 'gone' : 'there';
  if (owner.hostname !== processes.hostname) return bySilence;
  if (differ(owner.bootId, processes.bootId)) return 'gone';
  if (differ(owner.pidNamespace, processes.pidNamespace)) return bySilence;
  const found = processes.look(owner.pid);
  if (!found.alive) return 'gone';
  if (found.startTicks !== null && owner.startTicks !== null)
    return found.startTicks === owner.startTicks ? 'there' : 'gone';
  if (lastSign < processes.bootedAt - clocksDifferMs) return 'gone';
  return silent || ahead ? 'askIt' : 'there';
}

/**
 * Stands for a lock file that is not ours to read (damaged by hand, or half written where there are no hard links):
 * an unknown machine's owner, silent since the file last changed, so that it too is given up after a while.
 */
async function unknownOwner(files: Files, path: string): Promise<OwnerInfo> {
  const { fingerprint, modifiedAt } = await files.facts(path);
  const token = createHash('sha256').update(fingerprint).digest('hex').slice(0, 36);
  const time = modifiedAt.toISOString();
  const nothing = { bootId: null, pidNamespace: null, startTicks: null, url: null, controlKey: null };
  return { token, pid: 0, hostname: '', acquiredAt: time, heartbeatAt: time, ...nothing };
}

/** The owner that the file at `path` names, or null when there is none. @throws StoreError `folder` */
export const readOwnerFile = (files: Files, path: string): Promise<OwnerInfo | null> =>
  ifThere(path, async () => {
    const found = OwnerInfoSchema.safeParse(parsed(await files.read(path)));
    return found.success ? found.data : unknownOwner(files, path);
  });
