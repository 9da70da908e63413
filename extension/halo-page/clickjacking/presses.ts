import { noticeMs } from './visibility.ts';

interface Place {
  readonly screen: readonly [number, number];
  readonly inFrame: readonly [number, number];
}

const placeOf = ({ screenX, screenY, clientX, clientY }: MouseEvent): Place => ({
  screen: [screenX, screenY],
  inFrame: [clientX, clientY],
});
const way = (from: readonly [number, number], to: readonly [number, number]): number =>
  Math.hypot(to[0] - from[0], to[1] - from[1]);

/** The pointer went further in the frame than on the screen, the smallest zoom of browsers (25 %) allowed for. */
const hasFrameMoved = (before: Place, now: Place): boolean =>
  way(before.inFrame, now.inFrame) > 4 * way(before.screen, now.screen) + 6;

/** A press of the pointer or of a key. */
export interface Press {
  /** As a time stamp of events, in milliseconds. */
  readonly at: number;
  /** Whether the pointer or the keys had been in that place of the frame for long enough to be meant for it. */
  readonly isSteady: boolean;
}

/**
 * Follows every press on the frame until the signal aborts.
 * @returns the last press; null before the first
 */
export function followPresses(view: Window, gone: AbortSignal): () => Press | null {
  let last: Press | null = null;
  let place: Place | null = null;
  let pointerSince = 0;
  let keysSince = 0;

  const point = (event: MouseEvent) => {
    const found = placeOf(event);
    if (place === null || hasFrameMoved(place, found)) pointerSince = event.timeStamp;
    place = found;
  };
  const press = (at: number, since: number) => {
    last = { at, isSteady: at - since >= noticeMs };
  };
  const listen = <K extends keyof WindowEventMap>(type: K, heard: (event: WindowEventMap[K]) => void) =>
    view.addEventListener(type, heard, { capture: true, signal: gone });

  listen('pointermove', point);
  listen('pointerout', ({ relatedTarget }) => {
    // Out of the frame: where it stands meanwhile, nobody tells us.
    if (relatedTarget === null) place = null;
  });
  listen('focus', ({ target, timeStamp }) => {
    if (target === view) keysSince = timeStamp;
  });
  listen('resize', ({ timeStamp }) => {
    pointerSince = timeStamp;
    keysSince = timeStamp;
  });
  listen('pointerdown', (event) => {
    point(event);
    press(event.timeStamp, pointerSince);
  });
  listen('keydown', ({ timeStamp }) => press(timeStamp, keysSince));
  return () => last;
}
