import { browser } from 'wxt/browser';

/** Far more often than browsers look: they end a background after 30 s. */
const everyMs = 10_000;

/**
 * Keeps the background going while it is at something. Firefox (153) counts neither a message nor its answer as
 * something that goes on: it ends the background 30 s after the last call of an API of the browser, answers or not.
 * Chrome counts such calls as well.
 * @param work e.g. asks the companion
 * @returns what the work returns
 * @see https://bugzilla.mozilla.org/show_bug.cgi?id=1852317
 */
export async function stayAwake<T>(work: () => T | Promise<T>): Promise<T> {
  const touch = () => void browser.runtime.getPlatformInfo();
  touch();
  const timer = setInterval(touch, everyMs);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
