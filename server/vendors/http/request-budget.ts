import { setTimeout as delay } from 'node:timers/promises';

/** The rate limiter of one vendor: everything that asks it, for whatever reason, takes from the same budget. */
export interface RequestBudget {
  /**
   * Waits until one more request fits into the window, and counts it.
   * @throws the signal's reason once it is aborted; then nothing was counted
   */
  take(signal?: AbortSignal): Promise<void>;
  /** Whether a request waits now. */
  readonly waiting: boolean;
  /** The same budget for what a person waits for: counted like all others, but at once. */
  readonly urgent: Pick<RequestBudget, 'take' | 'waiting'>;
}

export interface BudgetDeps {
  /** Requests in any window; asked anew each time, so that a change of the setting keeps the count. */
  readonly limit: () => number;
  readonly windowMs: number;
  /** When requests were sent, in milliseconds since 1970: read at the start, called with every further one. */
  readonly times?: { readonly past: readonly number[]; readonly keep: (times: readonly number[]) => void };
  readonly now?: () => number;
  readonly wait?: (ms: number, signal?: AbortSignal) => Promise<unknown>;
}

/**
 * Makes a budget over a rolling window, as Halo counts: "300 Requests per rolling 5 minute window" are the words of
 * its 429 answers.
 * @example with a limit of 2 in 5 minutes: 10:00:00 sent, 10:01:00 sent, a third waits until 10:05:00
 */
export function createRequestBudget({
  limit,
  windowMs,
  times: { past, keep } = { past: [], keep: () => undefined },
  now = Date.now,
  wait = (ms, signal) => delay(ms, undefined, { signal }),
}: BudgetDeps): RequestBudget {
  let sent: readonly number[] = past;
  let waiters = 0;

  /** Lets go what has left the window. A time ahead of the clock, which was set back since, is taken for now. */
  const passOn = (at: number): void => {
    sent = sent.map((time) => Math.min(time, at)).filter((time) => time > at - windowMs);
  };

  const count = (at: number): void => {
    passOn(at);
    sent = [...sent, at];
    keep(sent);
  };

  return {
    async take(signal) {
      for (;;) {
        signal?.throwIfAborted();
        const at = now();
        passOn(at);
        const leaves = sent[sent.length - limit()];
        if (leaves === undefined) return count(at);
        waiters += 1;
        await wait(leaves + windowMs - at, signal).finally(() => {
          waiters -= 1;
        });
      }
    },
    get waiting() {
      return waiters > 0;
    },
    urgent: {
      take: async () => count(now()),
      waiting: false,
    },
  };
}
