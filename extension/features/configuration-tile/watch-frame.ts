import { noticeMs, watchVisibility } from '../../components/visibility.ts';
import { isPaintedWhole } from './painted-whole.ts';

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
  const visibility = watchVisibility(frame, view, gone);
  let lookedAt = view.performance.now();
  let unsureUntil = lookedAt;
  const look = (): number => {
    const now = view.performance.now();
    if (now - lookedAt >= noticeMs || !isPaintedWhole(host, view)) unsureUntil = now;
    lookedAt = now;
    return now;
  };
  const timer = view.setInterval(look, everyMs);
  gone.addEventListener('abort', () => view.clearInterval(timer));
  return async () => {
    const isSeen = await visibility.look();
    const now = look();
    const since = visibility.since();
    return isSeen && since !== null ? now - Math.max(since, unsureUntil) : 0;
  };
}
