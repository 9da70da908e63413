import type { WaitingFor } from '../../../shared/job.ts';

/** What is being waited for before a side is asked again, so that it can be said to whoever waits along. */
export interface Waits {
  /** Follows a wait from its beginning to its end. @param ms how long it is to take */
  during<T>(side: WaitingFor['side'], ms: number, wait: Promise<T>): Promise<T>;
  /** The longest one under way, in whole seconds from now; null: none. */
  longest(): WaitingFor | null;
}

/** @param now milliseconds since 1970 */
export function createWaits(now: () => number = Date.now): Waits {
  const underWay = new Set<{ readonly side: WaitingFor['side']; readonly until: number }>();
  return {
    async during(side, ms, wait) {
      const one = { side, until: now() + ms };
      underWay.add(one);
      try {
        return await wait;
      } finally {
        underWay.delete(one);
      }
    },
    longest() {
      const [last] = [...underWay].toSorted((a, b) => b.until - a.until);
      if (last === undefined) return null;
      return { side: last.side, seconds: Math.max(1, Math.ceil((last.until - now()) / 1000)) };
    },
  };
}
