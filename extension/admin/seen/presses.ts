import { noticeMs } from '../../components/visibility.ts';

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

/**
 * Follows every press on the frame until the signal aborts: a person has meant it only if what was pressed had been
 * seen, in that place and with the pointer or the keys on it, for long enough.
 * @param seenSince since when the frame is seen, as a time stamp of events; null: it is not
 * @returns whether the last press was meant; true before the first
 */
export function followPresses(
  view: Window,
  seenSince: () => number | null,
  gone: AbortSignal,
): () => boolean {
  let wasMeant = true;
  let place: Place | null = null;
  let pointerSince = 0;
  let keysSince = 0;

  const isLong = (since: number | null, now: number) => since !== null && now - since >= noticeMs;
  const point = (event: MouseEvent) => {
    const found = placeOf(event);
    if (place === null || hasFrameMoved(place, found)) pointerSince = event.timeStamp;
    place = found;
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
    wasMeant = isLong(seenSince(), event.timeStamp) && isLong(pointerSince, event.timeStamp);
  });
  listen('keydown', ({ timeStamp }) => {
    wasMeant = isLong(seenSince(), timeStamp) && isLong(keysSince, timeStamp);
  });
  return () => wasMeant;
}
