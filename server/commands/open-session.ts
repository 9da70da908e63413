import { setTimeout as delay } from 'node:timers/promises';
import { listen } from '../api/listen.ts';
import { type Companion, openCompanion } from '../companion.ts';
import type { Config } from '../config/environment.ts';
import type { Log } from '../log.ts';
import { acquireFolderLock, type FolderLock } from '../store/lock/folder-lock.ts';
import { StoreError } from '../store/store-error.ts';
import { createSession, type Session } from './session.ts';

/** How long a command waits for an owner of the folder that does not say yet where it listens. */
const commandWaitsMs = 10_000;
/** The companion itself waits until the silence of a killed one in another container has lasted long enough. */
export const serverWaitsMs = 60_000;
const lookEveryMs = 100;

/**
 * Makes this process the owner of the data folder.
 * @throws StoreError `folder` when it cannot be used; answers null when a running companion owns it.
 */
export async function ownFolder(
  config: Config,
  log: Log,
  waitMs = commandWaitsMs,
): Promise<FolderLock | { url: string; key: string }> {
  for (let waited = 0; ; waited += lookEveryMs) {
    const lock = await acquireFolderLock({
      dataDir: config.dataDir,
      now: () => new Date(),
      onLost: (owner) => {
        log.error({ pid: owner.pid }, 'another process took over the data folder; stopping');
        process.exit(4);
      },
    });
    if (!('heldBy' in lock)) return lock;
    const { url, controlKey, pid, hostname } = lock.heldBy;
    if (url !== null && controlKey !== null) return { url, key: controlKey };
    if (waited >= waitMs)
      throw new StoreError('folder', {
        path: config.dataDir,
        pid: String(pid),
        machine: hostname || 'an unknown machine',
        wording: 'silent',
      });
    await delay(lookEveryMs);
  }
}

/** Opens the companion in this process and lets other commands find it. */
export async function openOwned(
  config: Config,
  log: Log,
  lock: FolderLock,
): Promise<Companion & { url: string }> {
  try {
    const companion = await openCompanion(config, log);
    const control = await listen(companion.app, { host: '127.0.0.1', port: 0, tls: null });
    await lock.publish({ url: control.url, controlKey: companion.controlKey });
    return {
      ...companion,
      url: control.url,
      async close() {
        await companion.close();
        await control.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** An owner that has just ended is looked past so often, one look every `lookEveryMs`. */
const mostOwners = 50;

/** How a connection fails when the owner ends just before, or just as, it is asked. */
const endings = ['ECONNREFUSED', 'ECONNRESET', 'UND_ERR_SOCKET'];

/** The owner was another command, and it has ended without an answer. (A read that breaks off is something else.) */
const hasEnded = (error: unknown): boolean =>
  error instanceof TypeError &&
  error.message === 'fetch failed' &&
  error.cause instanceof Error &&
  'code' in error.cause &&
  endings.includes(String(error.cause.code));

/**
 * A session with the companion that owns the data folder: the running one, or one opened in this process for as
 * long as the command takes. When the owner was a command too and ends before it is asked, the next owner is asked.
 * @throws StoreError, SecretBoxError when the data folder cannot be used.
 */
export async function openSession(config: Config, log: Log): Promise<Session> {
  let session = await findSession(config, log);
  const ask = async <T>(question: () => Promise<T>): Promise<T> => {
    for (let tried = 1; ; tried += 1)
      try {
        return await question();
      } catch (error) {
        if (!hasEnded(error) || tried >= mostOwners) throw error;
        await delay(lookEveryMs);
        session = await findSession(config, log);
      }
  };
  return {
    call: (name, input) => ask(() => session.call(name, input)),
    follow: (runId, onProgress) => ask(() => session.follow(runId, onProgress)),
    interrupt: () => session.interrupt(),
    close: () => session.close(),
  };
}

/** A session with the owner of this moment. One in this process also waits for a run that another command asked for. */
async function findSession(config: Config, log: Log): Promise<Session> {
  const owner = await ownFolder(config, log);
  if ('url' in owner) {
    const { url, key } = owner;
    return createSession({
      send: (path, init) => fetch(new URL(path, url), init),
      key,
      interrupt: () => false,
      close: async () => undefined,
    });
  }
  const companion = await openOwned(config, log, owner);
  return {
    ...sessionIn(companion),
    async close() {
      await companion.runs.idle();
      await companion.close();
    },
  };
}

/** A session straight into a companion of this process; closing it closes the companion. */
export const sessionIn = (companion: Companion & { readonly url: string }): Session =>
  createSession({
    send: async (path, init) => companion.app.fetch(new Request(new URL(path, companion.url), init)),
    key: companion.controlKey,
    interrupt: () => {
      const running = companion.runs.progress();
      return running !== null && companion.runs.cancel(running.runId, 'companion');
    },
    close: companion.close,
  });
