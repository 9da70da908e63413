import { type Signal, signal } from '@preact/signals';
import { CompanionProblem } from '../../companion/problem.ts';
import { t } from '../words/words.ts';
import { followPresses, noticeMs } from './presses.ts';
import { canTellVisibility, watchVisibility } from './visibility.ts';

/** Smaller, nobody sees what else stands in the frame; a window zoomed to 300 % is still larger. */
const least = { width: 250, height: 150 };

/** Browsers tell only every 100 milliseconds what covers a frame, and pass it from page to frame: until it is known. */
const knownMs = 300;

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

/** Guards the frame whose window this is, until the signal aborts. */
export function createGuard(view: Window & typeof globalThis, gone: AbortSignal): Guard {
  const wasHeld = signal(false);
  const canTell = canTellVisibility(view);
  const isSeen = canTell ? seenIn(view, gone) : async () => false;
  return {
    canTell,
    wasHeld,
    async pass() {
      if (await isSeen()) return;
      wasHeld.value = true;
      throw new CompanionProblem({
        code: 'extension.notSeen',
        message: t('frame.held.title'),
        action: t('frame.held.action'),
      });
    },
  };
}

function seenIn(view: Window & typeof globalThis, gone: AbortSignal): () => Promise<boolean> {
  const visibility = watchVisibility(view.document.documentElement, view, gone);
  const wasMeant = followPresses(view, visibility.since, gone);
  return async () => {
    const askedAt = view.performance.now();
    const isMeant = wasMeant();
    const isLarge = view.innerWidth >= least.width && view.innerHeight >= least.height;
    // What covered the frame as the press came is known only now.
    await new Promise((resolve) => view.setTimeout(resolve, knownMs));
    const isNow = await visibility.look();
    const since = visibility.since();
    return isMeant && isLarge && isNow && since !== null && askedAt - since >= noticeMs;
  };
}
