import { setTimeout as delay } from 'node:timers/promises';
import pRetry from 'p-retry';
import { OutsideError } from './outside-error.ts';

/** How long to wait between tries, in milliseconds: `firstMs`, doubling, at most `mostMs`. */
export interface Pace {
  readonly firstMs: number;
  readonly mostMs: number;
  readonly jitter: boolean;
  /** Waits so many milliseconds, or rejects when told to stop; by the clock unless told. */
  readonly wait?: (ms: number, signal: AbortSignal | undefined) => Promise<unknown>;
}

/** Sherweb publishes no figure; Halo's window is five minutes, so eight doublings from 5 s outlast it. */
export const sherwebPace: Pace = { firstMs: 3_000, mostMs: 60_000, jitter: true };
export const haloPace: Pace = { firstMs: 5_000, mostMs: 60_000, jitter: false };

const triesWhenLimited = 8;
const triesWhenFailing = 3;

const retriesFor = (error: OutsideError, repeatable: boolean): number => {
  if (error.code === 'rateLimited') return triesWhenLimited;
  return repeatable && ['timedOut', 'serverError', 'unreachable'].includes(error.code) ? triesWhenFailing : 0;
};

const waitMs = (error: OutsideError, attempt: number, pace: Pace): number => {
  const { retryAfterMs: asked } = error;
  // Who asks for no wait at all, and refuses again, is not to be asked eight times in one second.
  if (asked !== undefined && (asked > 0 || attempt === 1)) return Math.min(asked, 10 * 60_000);
  const backoff = Math.min(pace.firstMs * 2 ** (attempt - 1), pace.mostMs);
  return pace.jitter ? backoff * (0.5 + Math.random() / 2) : backoff;
};

/**
 * Tries again what may pass by itself. A read is repeated after a 429, a 5xx, a time-out or a lost connection; a
 * write only after a 429, since after anything else it may have been applied.
 * @throws the last attempt's error.
 */
export function withRetries<T>(
  attempt: () => Promise<T>,
  options: {
    repeatable: boolean;
    pace: Pace;
    signal: AbortSignal | undefined;
    stop?: AbortSignal | undefined;
    /** Told of each such wait, and waits along. */
    onWait?: (ms: number, wait: Promise<unknown>) => Promise<unknown>;
  },
): Promise<T> {
  const { onWait = (_ms, waiting) => waiting } = options;
  const { wait = sleep } = options.pace;
  return pRetry(attempt, {
    retries: triesWhenLimited,
    minTimeout: 0,
    maxTimeout: 0,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    shouldRetry: async ({ error, attemptNumber }) => {
      if (!(error instanceof OutsideError) || attemptNumber > retriesFor(error, options.repeatable))
        return false;
      const ms = waitMs(error, attemptNumber, options.pace);
      return onWait(ms, wait(ms, options.stop ?? options.signal)).then(
        () => true,
        () => false,
      );
    },
  });
}

const sleep = (ms: number, signal: AbortSignal | undefined) => delay(ms, undefined, { signal });
