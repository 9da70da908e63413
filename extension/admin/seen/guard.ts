import { type Signal, signal } from '@preact/signals';
import { CompanionProblem } from '../../companion/problem.ts';
import { canTellVisibility, noticeMs, watchVisibility } from '../../components/visibility.ts';
import { t } from '../words/words.ts';
import { followPresses } from './presses.ts';

/** Smaller, nobody sees what else stands in the frame; a window zoomed to 300 % is still larger. */
const least = { width: 250, height: 150 };

/** Stands before everything that changes something, where a page around could make a person press what is not seen. */
export interface Guard {
  /** Whether this browser can tell what is seen; if not, nothing passes. */
  readonly canTell: boolean;
  /** Whether something was held back that nobody has looked at since. */
  readonly wasHeld: Signal<boolean>;
  /**
   * Lets pass what a person pressed with the frame in sight.
   * @throws CompanionProblem when the frame was covered, see-through, clipped, or moved a moment ago
   */
  pass(): Promise<void>;
}

/**
 * Guards the frame whose window this is, until the signal aborts.
 * @param seenAbove for how many milliseconds the frame has been seen, as the page around it finds now
 */
export function createGuard(
  view: Window & typeof globalThis,
  seenAbove: () => Promise<number>,
  gone: AbortSignal,
): Guard {
  const wasHeld = signal(false);
  const canTell = canTellVisibility(view);
  const isSeen = canTell ? seenIn(view, seenAbove, gone) : async () => false;
  return {
    canTell,
    wasHeld,
    async pass() {
      if (await isSeen()) return;
      wasHeld.value = true;
      throw new CompanionProblem({
        code: 'extension.notSeen',
        message: `${t('frame.held.title')}.`,
        action: t('frame.held.action'),
      });
    },
  };
}

/**
 * What covers a frame the browser finds in the page around, and tells the frame later, much later on a busy machine:
 * the frame alone would know of what came just before a press too late, and the page around knows at once.
 */
function seenIn(
  view: Window & typeof globalThis,
  seenAbove: () => Promise<number>,
  gone: AbortSignal,
): () => Promise<boolean> {
  const visibility = watchVisibility(view.document.documentElement, view, gone);
  const wasMeant = followPresses(view, visibility.since, gone);
  return async () => {
    const askedAt = view.performance.now();
    const isMeant = wasMeant();
    const isLarge = view.innerWidth >= least.width && view.innerHeight >= least.height;
    const isSeenHere = await visibility.look();
    // A page whose content script does not answer, since the extension was updated, cannot vouch for what it shows.
    const seenMs = await seenAbove().catch(() => 0);
    const since = visibility.since();
    const wasSeenHere = isSeenHere && since !== null && askedAt - since >= noticeMs;
    const wasSeenAbove = seenMs - (view.performance.now() - askedAt) >= noticeMs;
    return isMeant && isLarge && wasSeenHere && wasSeenAbove;
  };
}
