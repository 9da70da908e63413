import { appRoot } from './tab-families.ts';

/** Tells once a frame that something changed in the few nodes that matter. */
export interface Watch {
  /** Watches one row of tabs: its own subtree, and the child lists of everything above it. */
  strip(element: Element): void;
  /** Watches the whole app for something that is not there yet; tells at most every `pauseMs`. */
  whole(pauseMs: number): void;
  /** Forgets changes that were made just now: our own. */
  forget(): void;
}

/**
 * A mutation observer that costs nothing while Halo re-renders elsewhere: it never looks at a subtree as large as the
 * page's content, only at the row of tabs and at the child lists from there up to the body. Changes are collected and
 * told in the next frame, before it is painted.
 * @param look gets whether nodes came or went; otherwise only class names or roles were written
 */
export function createWatch(look: (nodesMoved: boolean) => void, signal: AbortSignal): Watch {
  let pauseMs = 0;
  let lastLook = 0;
  let isDue = false;
  let nodesMoved = false;
  const run = () => {
    const moved = nodesMoved;
    isDue = false;
    nodesMoved = false;
    lastLook = performance.now();
    if (!signal.aborted) look(moved);
  };
  const observer = new MutationObserver((changes) => {
    nodesMoved ||= changes.some(({ type }) => type === 'childList');
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
  return {
    strip(element) {
      observer.disconnect();
      pauseMs = 0;
      for (let node = element.parentElement; node !== null; node = node.parentElement)
        observer.observe(node, { childList: true });
      observer.observe(element, {
        childList: true,
        subtree: true,
        attributes: true,
        attributeFilter: ['class', 'aria-selected'],
      });
      themed();
    },
    whole(pause) {
      observer.disconnect();
      pauseMs = pause;
      observer.observe(document.body, { childList: true, subtree: true });
      themed();
    },
    forget: () => void observer.takeRecords(),
  };
}
