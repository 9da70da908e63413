import { type Signal, signal } from '@preact/signals';
import { followPresses } from '../../halo-page/clickjacking/presses.ts';
import { canTellVisibility, lookAt, noticeMs } from '../../halo-page/clickjacking/visibility.ts';
import { t } from '../../i18n/translate.ts';
import { CompanionProblem } from '../../messaging/companion-problem.ts';

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
 * so the page around is asked, which knows at once, and since when.
 */
function seenIn(
  view: Window & typeof globalThis,
  seenAbove: () => Promise<number>,
  gone: AbortSignal,
): () => Promise<boolean> {
  const lastPress = followPresses(view, gone);
  return async () => {
    const { at, isSteady } = lastPress() ?? { at: view.performance.now(), isSteady: true };
    const isLarge = view.innerWidth >= least.width && view.innerHeight >= least.height;
    const isSeenHere = await lookAt(view.document.documentElement, view);
    // A page whose content script does not answer, since the extension was updated, cannot vouch for what it shows.
    const seenMs = await seenAbove().catch(() => 0);
    const seenBeforeMs = seenMs - (view.performance.now() - at);
    return isSteady && isLarge && isSeenHere && seenBeforeMs >= noticeMs;
  };
}
