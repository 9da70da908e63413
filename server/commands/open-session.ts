import { setTimeout as delay } from 'node:timers/promises';
import { type Companion, openCompanion } from '../companion.ts';
import type { Config } from '../config/environment.ts';
import { listen } from '../listen.ts';
import type { Log } from '../log.ts';
import { acquireFolderLock, type FolderLock } from '../store/folder-lock.ts';
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
      throw new StoreError({
        code: 'folder',
        message: `Another process (${pid} on ${hostname || 'an unknown machine'}) owns ${config.dataDir} and does not answer.`,
        action: 'Stop it, or set COMPANION_DATA_DIR to another folder.',
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

/**
 * A session with the companion that owns the data folder: the running one, or one opened in this process for as
 * long as the command takes.
 * @throws StoreError, SecretBoxError when the data folder cannot be used.
 */
export async function openSession(config: Config, log: Log): Promise<Session> {
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
  return sessionIn(await openOwned(config, log, owner));
}

/** A session straight into a companion of this process; closing it closes the companion. */
export const sessionIn = (companion: Companion & { readonly url: string }): Session =>
  createSession({
    send: async (path, init) => companion.app.fetch(new Request(new URL(path, companion.url), init)),
    key: companion.controlKey,
    interrupt: () => {
      const running = companion.runs.progress();
      return running !== null && companion.runs.cancel(running.runId);
    },
    close: companion.close,
  });
