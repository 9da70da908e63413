import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import PQueue from 'p-queue';
import { createFile, replaceFile } from '../disk/atomic-write.ts';
import { asFolderError } from '../disk/disk-errors.ts';
import { type Files, nodeFiles } from '../disk/files.ts';
import { StoreError } from '../store-error.ts';
import { claimFolder, ownerText } from './claim.ts';
import { heartbeatMs, type OwnerInfo, ownerPath, readOwnerFile } from './owner.ts';
import { type ProcessTable, systemProcesses } from './process-table.ts';

/** Where the companion listens and the key for its own commands. */
type PublishedInfo = Pick<OwnerInfo, 'url' | 'controlKey'>;

export interface FolderLock {
  /** Tells commands where the companion listens. @throws StoreError `lockLost`, `folder` */
  publish(info: PublishedInfo): Promise<void>;
  /** Gives the folder up; removes only our own lock. Calling it twice is fine. @throws StoreError `folder` */
  release(): Promise<void>;
}

export interface FolderLockOptions {
  dataDir: string;
  now: () => Date;
  /** Another process took the folder, since this one was silent too long: stop writing and exit. Called once. */
  onLost?: (owner: OwnerInfo) => void;
  files?: Files;
  processes?: ProcessTable;
  /** Calls `run` every `ms` until the answered function is called. */
  every?: (ms: number, run: () => void) => () => void;
  /** Lets so many milliseconds go by. */
  wait?: (ms: number) => Promise<unknown>;
}

/** A timer that does not keep the process running. */
const systemTimer = (ms: number, run: () => void): (() => void) => {
  const timer = setInterval(run, ms).unref();
  return () => clearInterval(timer);
};

const lostError = (dataDir: string): StoreError => new StoreError('lockLost', { path: dataDir });

/**
 * Makes this process the only owner of the data folder, taking over from an owner that is gone. Answers who holds
 * it otherwise.
 * @throws StoreError `folder`
 */
export async function acquireFolderLock(
  options: FolderLockOptions,
): Promise<FolderLock | { heldBy: OwnerInfo }> {
  const { dataDir, now, onLost, files = nodeFiles, processes = systemProcesses() } = options;
  const { every = systemTimer, wait = delay } = options;
  const path = ownerPath(dataDir);
  const { look, bootedAt: _, ...process } = processes;
  const acquiredAt = now().toISOString();
  let me: OwnerInfo = {
    token: randomUUID(),
    ...process,
    startTicks: look(process.pid).startTicks,
    acquiredAt,
    heartbeatAt: acquiredAt,
    url: null,
    controlKey: null,
  };

  await files.makeFolder(dataDir).catch(asFolderError(dataDir));
  const claimed = await claimFolder({ files, dataDir, now, processes, wait }, me).catch(asFolderError(path));
  if (claimed !== 'mine') return claimed;

  const inOrder = new PQueue({ concurrency: 1 });
  let ended = false;
  const rewrite = async (change: Partial<OwnerInfo>): Promise<void> => {
    if (ended) throw lostError(dataDir);
    const owner = await readOwnerFile(files, path);
    if (owner !== null && owner.token !== me.token) {
      ended = true;
      stopTimer();
      onLost?.(owner);
      throw lostError(dataDir);
    }
    const next = { ...me, ...change, heartbeatAt: now().toISOString() };
    // Removed by hand: put back, but not over somebody who came in between (the next heartbeat tells).
    if (owner === null) await createFile(files, path, ownerText(next));
    else await replaceFile(files, path, ownerText(next));
    me = next;
  };
  // A heartbeat that failed (disk full) is made up for by the next one.
  const beat = (): void =>
    void inOrder.add(async () => (ended ? undefined : await rewrite({}))).catch(() => undefined);
  const stopTimer = every(heartbeatMs, beat);

  const inTurn = (work: () => Promise<void>) => inOrder.add(work).catch(asFolderError(path));
  return {
    publish: ({ url, controlKey }) => inTurn(() => rewrite({ url, controlKey })),
    release: () =>
      inTurn(async () => {
        stopTimer();
        if (ended) return;
        ended = true;
        const owner = await readOwnerFile(files, path);
        if (owner?.token === me.token) await files.remove(path);
      }),
  };
}
