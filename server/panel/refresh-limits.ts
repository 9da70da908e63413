import type { Actor } from '../../shared/audit.ts';
import type { Note } from '../../shared/problem.ts';
import { isBelievable } from '../clock/noted-times.ts';
import { note } from '../messages/note.ts';

/** One customer is read anew at most so often, whoever asks. */
const customerEveryMs = 60_000;
/** One browser's share of what Sherweb takes: enough to look at one customer after the other. */
const share = { refreshes: 30, windowMs: 5 * 60_000 };
/** How long Sherweb is left alone where it refuses without saying how long. */
const unsaidWaitMs = 60_000;

/** Keeps refreshes from using up Sherweb's limit, which nobody publishes. Times are in milliseconds. */
export interface RefreshLimits {
  /** Why this refresh may not go out now, and when it may; null: it may, and is counted. */
  refusalOf(haloClientId: number, who: Actor | null): Note | null;
  /**
   * Sherweb answered that it takes no more for now.
   * @param waitMs undefined: it did not say for how long
   * @returns what to say of it
   */
  refused(waitMs: number | undefined): Note;
}

/** Makes the limits of one companion. @param now milliseconds since 1970 */
export function createRefreshLimits(now: () => number): RefreshLimits {
  let lately: readonly { readonly at: number; readonly haloClientId: number; readonly by: string }[] = [];
  let closed = { from: 0, until: 0, isSaid: true };

  const closedNote = (): Note => {
    const seconds = secondsUntil(closed.until, now());
    return note('refresh.sherwebWaits', closed.isSaid ? { seconds } : { seconds, wording: 'unsaid' });
  };

  return {
    refusalOf(haloClientId, who) {
      const at = now();
      if (isBelievable(closed.from, at) && at < closed.until) return closedNote();
      lately = lately.filter((one) => one.at > at - share.windowMs && isBelievable(one.at, at));
      const last = lately.findLast((one) => one.haloClientId === haloClientId);
      if (last !== undefined && at < last.at + customerEveryMs)
        return note('refresh.justRead', { seconds: secondsUntil(last.at + customerEveryMs, at) });
      const by = who?.kind === 'connection' ? who.connectionId : '';
      const own = lately.filter((one) => one.by === by);
      const leaves = own.at(-share.refreshes);
      if (leaves !== undefined)
        return note('refresh.shareSpent', {
          count: share.refreshes,
          seconds: secondsUntil(leaves.at + share.windowMs, at),
        });
      lately = [...lately, { at, haloClientId, by }];
      return null;
    },
    refused(waitMs) {
      const from = now();
      closed = { from, until: from + (waitMs ?? unsaidWaitMs), isSaid: waitMs !== undefined };
      return closedNote();
    },
  };
}

const secondsUntil = (until: number, at: number): number => Math.max(1, Math.ceil((until - at) / 1000));
