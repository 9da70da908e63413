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
  /** How many requests fit into the window now, those kept for people among them. */
  readonly left: number;
  /** How many wait for it. */
  readonly queued: number;
  /**
   * The same budget for what a person waits for. A part of it is kept for people, so that no run uses it up.
   * Its `take` throws BudgetSpent where people, too, would have to wait.
   */
  readonly forPeople: Pick<RequestBudget, 'take' | 'waiting'>;
}

/** The budget is spent, and a person is not kept waiting for it. */
export class BudgetSpent extends Error {
  override readonly name = 'BudgetSpent';
  /** When there is room for one more request, in milliseconds from now. */
  readonly waitMs: number;

  constructor(waitMs: number) {
    super(`the request budget is spent for ${waitMs} ms`);
    this.waitMs = waitMs;
  }
}

/** So much of the budget is kept for people. */
const reserve = 0.1;
/** A person's question waits so long for its turn, well within what a browser waits for an answer. */
const mostPeopleWaitMs = 15_000;

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
 * @example with a limit of 20 in 5 minutes, of which 2 are kept for people: a run sends 18 from 10:00:00 on and waits
 * with its 19th until 10:05:00; a person's two at 10:01:00 go out at once
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

  /** How long until one more fits into `most` a window; 0: now. */
  const roomIn = (most: number, at: number): number => {
    passOn(at);
    const leaves = sent[sent.length - most];
    return leaves === undefined ? 0 : leaves + windowMs - at;
  };

  const takeOf = async (most: () => number, mostWaitMs: number, signal?: AbortSignal): Promise<void> => {
    for (;;) {
      signal?.throwIfAborted();
      const at = now();
      const waitMs = roomIn(most(), at);
      if (waitMs === 0) return count(at);
      if (waitMs > mostWaitMs) throw new BudgetSpent(waitMs);
      waiters += 1;
      await wait(waitMs, signal).finally(() => {
        waiters -= 1;
      });
    }
  };

  return {
    take: (signal) => takeOf(() => limit() - Math.floor(limit() * reserve), Number.POSITIVE_INFINITY, signal),
    get waiting() {
      return waiters > 0;
    },
    get left() {
      passOn(now());
      return Math.max(0, limit() - sent.length);
    },
    get queued() {
      return waiters;
    },
    forPeople: {
      take: (signal) => takeOf(limit, mostPeopleWaitMs, signal),
      waiting: false,
    },
  };
}
