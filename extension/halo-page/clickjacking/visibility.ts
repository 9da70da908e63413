/** As long as a person takes to notice that something has come, or gone, under the pointer; browsers' own prompts wait as long. */
export const noticeMs = 500;

/** Chromium's second version of the observer, which the types do not know yet: https://w3c.github.io/IntersectionObserver/v2/ */
interface SeenEntry extends IntersectionObserverEntry {
  readonly isVisible: boolean;
}
interface SeenOptions extends IntersectionObserverInit {
  readonly trackVisibility: true;
  /** The least that browsers allow, in milliseconds. */
  readonly delay: 100;
}

/** Sizes are rounded; less than this share of the element is clipped. */
const wholeRatio = 0.98;
const options: SeenOptions = { trackVisibility: true, delay: 100, threshold: [0, wholeRatio] };

const isSeen = (entry: IntersectionObserverEntry | undefined): boolean =>
  entry !== undefined && (entry as SeenEntry).isVisible === true && entry.intersectionRatio >= wholeRatio;

/** Whether this browser can tell; Firefox (140) cannot. */
export const canTellVisibility = (view: Window & typeof globalThis): boolean =>
  'isVisible' in view.IntersectionObserverEntry.prototype;

/**
 * Watches until the signal aborts whether a person can see an element as it is painted: not covered, not see-through,
 * not clipped by the page around. The browser tells a while after it changed, and on an idle page perhaps not at all.
 * @returns has the browser tell how it is now
 */
export function watchVisibility(
  element: Element,
  view: Window & typeof globalThis,
  told: (isSeen: boolean) => void,
  gone: AbortSignal,
): () => void {
  const watch = new view.IntersectionObserver((entries) => told(isSeen(entries.at(-1))), options);
  watch.observe(element);
  gone.addEventListener('abort', () => watch.disconnect());
  // What is observed anew is told anew.
  return () => {
    watch.unobserve(element);
    watch.observe(element);
  };
}

/** Looks whether the element is seen now, which takes a frame or two. */
export const lookAt = (element: Element, view: Window & typeof globalThis): Promise<boolean> =>
  new Promise((resolve) => {
    const once = new view.IntersectionObserver((entries) => {
      once.disconnect();
      resolve(isSeen(entries.at(-1)));
    }, options);
    once.observe(element);
  });
