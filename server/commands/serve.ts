import { setTimeout as delay } from 'node:timers/promises';
import { listen } from '../api/listen.ts';
import type { Config } from '../config/environment.ts';
import type { Log } from '../log.ts';
import { startTelling } from '../notify/telling.ts';
import { startScheduler } from '../schedule/scheduler.ts';
import { StoreError } from '../store/store-error.ts';
import { version } from '../version.ts';
import { openOwned, ownFolder, serverWaitsMs, sessionIn } from './open-session.ts';
import { welcomeText } from './print/welcome.ts';

const triesForFolder = 10;
const betweenTriesMs = 200;

/** Two signals end the process at once; the first lets the write in flight finish. */
const untilStopped = (): Promise<string> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(signal));
  });

/** A command that owns the folder for a moment is waited for; a companion that serves stays. */
async function ownOrGiveUp(config: Config, log: Log): ReturnType<typeof ownFolder> {
  for (let tries = 1; ; tries += 1) {
    const owner = await ownFolder(config, log, serverWaitsMs);
    if (!('url' in owner) || tries === triesForFolder) return owner;
    await delay(betweenTriesMs);
  }
}

/**
 * Runs the companion until it is told to stop: answers HTTP and does the daily sync.
 * @throws ConfigError, StoreError, SecretBoxError when it cannot start.
 */
export async function serveCommand(
  config: Config,
  log: Log,
  say: (text: string, json: unknown) => void,
): Promise<void> {
  const stopped = untilStopped();
  const owner = await ownOrGiveUp(config, log);
  if ('url' in owner)
    throw new StoreError('folder', { path: config.dataDir, url: owner.url, wording: 'serving' });
  const companion = await openOwned(config, log, owner);
  const listener = await listen(companion.app, config).catch(async (error) => {
    await companion.close();
    throw error;
  });
  const scheduler = startScheduler({
    data: companion.data,
    runs: companion.runs,
    trail: companion.trail,
    log,
    now: () => new Date(),
  });

  const telling = startTelling(companion.notifier, log);

  const session = sessionIn(companion);
  const [status, { connections }] = [
    await session.call('status', {}),
    await session.call('listConnections', {}),
  ];
  const facts = { version, url: listener.url, dataDir: config.dataDir };
  say(welcomeText({ ...facts, status, isPaired: connections.length > 0 }), facts);
  await scheduler.lookAtStart();

  log.info({ signal: await stopped }, 'stopping');
  await scheduler.stop();
  telling.stop();
  const closed = listener.close();
  await companion.close();
  await closed;
}
