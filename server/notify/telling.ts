import type { Log } from '../log.ts';
import type { Notifier } from './notifier.ts';

/** How often it is looked whether somebody should be told, and what waits is tried again. */
const lookEveryMs = 30_000;

/** Looks again and again until it is stopped. */
export function startTelling(notifier: Pick<Notifier, 'look'>, log: Log): { stop(): void } {
  const timer = setInterval(() => {
    notifier.look().catch((error) => log.error({ err: error }, 'nobody could be told'));
  }, lookEveryMs);
  return { stop: () => clearInterval(timer) };
}
