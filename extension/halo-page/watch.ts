import { appRoot } from './tab-families.ts';

/** Tells once a frame that something changed in the few nodes that matter. */
export interface Watch {
  /**
   * Watches one row of tabs: which nodes it has, and the child lists of everything above it.
   * @param looks whether class names and roles in it matter too: only while our panel is shown
   */
  strip(element: Element, looks: boolean): void;
  /** Watches the whole app for something that is not there yet; tells at most every `pauseMs`. */
  whole(pauseMs: number): void;
  /** Forgets changes that were made just now: our own. */
  forget(): void;
}

/**
 * A mutation observer that costs nothing while Halo re-renders elsewhere: where our tab stands it never looks at a
 * subtree as large as the page's content, only at the row of tabs and at the child lists from there up to the body.
 * Changes are collected and told in the next frame, before it is painted. Where the whole app has to be watched, the
 * first change ends the watching until the pause is over and everything has been looked at anyway.
 * @param look gets whether nodes came or went; otherwise only class names or roles were written
 */
export function createWatch(look: (nodesMoved: boolean) => void, signal: AbortSignal): Watch {
  let pauseMs = 0;
  let lastLook = 0;
  let isDue = false;
  let nodesMoved = false;
  let observe: () => void = () => undefined;
  const run = () => {
    const moved = nodesMoved;
    isDue = false;
    nodesMoved = false;
    lastLook = performance.now();
    if (signal.aborted) return;
    look(moved);
    if (pauseMs > 0) observe();
  };
  const observer = new MutationObserver((changes) => {
    nodesMoved ||= changes.some(({ type }) => type === 'childList');
    if (pauseMs > 0) observer.disconnect();
    if (isDue) return;
    isDue = true;
    const wait = pauseMs - (performance.now() - lastLook);
    if (wait > 0) setTimeout(run, wait);
    else requestAnimationFrame(run);
  });
  signal.addEventListener('abort', () => observer.disconnect());
  const themed = () => {
    const root = document.querySelector(appRoot);
    if (root !== null)
      observer.observe(root, { childList: true, attributes: true, attributeFilter: ['class'] });
  };
  const watch = (pause: number, how: () => void) => {
    pauseMs = pause;
    observe = () => {
      observer.disconnect();
      how();
      themed();
    };
    observe();
  };
  return {
    strip: (element, looks) =>
      watch(0, () => {
        for (let node = element.parentElement; node !== null; node = node.parentElement)
          observer.observe(node, { childList: true });
        observer.observe(element, {
          childList: true,
          subtree: true,
          ...(looks ? { attributes: true, attributeFilter: ['class', 'aria-selected'] } : {}),
        });
      }),
    whole: (pause) => watch(pause, () => observer.observe(document.body, { childList: true, subtree: true })),
    forget: () => void observer.takeRecords(),
  };
}
