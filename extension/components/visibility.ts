/** As long as a person takes to notice that something has come, or gone, under the pointer; browsers' own prompts wait as long. */
export const noticeMs = 500;

/** Whether a person can see an element as it is painted: not covered, not see-through, not clipped by the page around. */
export interface Visibility {
  /** Since when it is seen without a break, as a time stamp of events; null: it is not seen now. */
  since(): number | null;
  /** Looks now, which takes a frame or two. */
  look(): Promise<boolean>;
}

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

/** Watches an element until the signal aborts. */
export function watchVisibility(
  element: Element,
  view: Window & typeof globalThis,
  gone: AbortSignal,
): Visibility {
  let since: number | null = null;
  const watch = new view.IntersectionObserver((entries) => {
    const seen = isSeen(entries.at(-1));
    if (!seen) since = null;
    else since ??= view.performance.now();
  }, options);
  watch.observe(element);
  gone.addEventListener('abort', () => watch.disconnect());
  return {
    since: () => since,
    // A new observer always tells how it is now.
    look: () =>
      new Promise((resolve) => {
        const once = new view.IntersectionObserver((entries) => {
          once.disconnect();
          resolve(isSeen(entries.at(-1)));
        }, options);
        once.observe(element);
      }),
  };
}
