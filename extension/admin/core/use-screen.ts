import { useEffect, useRef } from 'preact/hooks';

/**
 * Makes a screen's store once.
 * @param make gets a signal that is aborted when the screen is left
 */
export function useScreen<T>(make: (gone: AbortSignal) => T): T {
  const held = useRef<{ store: T; leave: AbortController } | null>(null);
  if (held.current === null) {
    const leave = new AbortController();
    held.current = { store: make(leave.signal), leave };
  }
  const { store, leave } = held.current;
  useEffect(() => () => leave.abort(), [leave]);
  return store;
}
