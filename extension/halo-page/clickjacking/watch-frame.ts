import { isPaintedWhole } from './painted-whole.ts';
import { lookAt, noticeMs, watchVisibility } from './visibility.ts';

interface Watched {
  readonly frame: Element;
  /** Our element in the page, which has the frame in its shadow. */
  readonly host: Element;
  readonly view: Window & typeof globalThis;
}

/** As often as the browser itself looks what covers an element. */
const everyMs = 100;

/**
 * Watches our frame from the page around it until the signal aborts: here the browser finds without a detour what
 * covers it. While a script holds up the page, nothing is found and what was painted stays: for a time in which we did
 * not get to look, nobody vouches.
 * @returns looks now, which takes a frame or two: for how many milliseconds the frame has been seen without a break
 */
export function watchFrame({ frame, host, view }: Watched, gone: AbortSignal): () => Promise<number> {
  let lookedAt = view.performance.now();
  let isSeen = false;
  let seenSince = lookedAt;
  const check = () => {
    const now = view.performance.now();
    if (!isSeen || now - lookedAt >= noticeMs || !isPaintedWhole(host, view)) seenSince = now;
    lookedAt = now;
    return now - seenSince;
  };
  const tell = (isSeenNow: boolean) => {
    // Up to here it counts as it was.
    check();
    isSeen = isSeenNow;
  };
  const askAgain = watchVisibility(frame, view, tell, gone);
  const timer = view.setInterval(() => {
    check();
    // What was covered may be seen again, and the browser would not say so before something else is painted.
    if (!isSeen) askAgain();
  }, everyMs);
  gone.addEventListener('abort', () => view.clearInterval(timer));
  return async () => {
    tell(await lookAt(frame, view));
    return check();
  };
}
