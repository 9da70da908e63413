import { describe, expect, it } from 'vitest';
import { followPresses } from '../../../../extension/halo-page/clickjacking/presses.ts';
import { noticeMs } from '../../../../extension/halo-page/clickjacking/visibility.ts';

/** A frame whose window hears events at any time. */
function frame() {
  const view = new EventTarget();
  const lastPress = followPresses(view as Window, new AbortController().signal);
  const wasMeant = () => lastPress()?.isSteady;
  const send = (type: string, timeStamp: number, facts: object = {}) => {
    const event = new Event(type);
    for (const [name, value] of Object.entries({ timeStamp, ...facts }))
      Object.defineProperty(event, name, { value });
    view.dispatchEvent(event);
  };
  /** The pointer is at this place of the screen, and at that of the frame. */
  const at = (type: string, time: number, [x, y]: [number, number], [inX, inY] = [x, y]) =>
    send(type, time, { screenX: x, screenY: y, clientX: inX, clientY: inY });
  return { lastPress, wasMeant, send, at };
}
const later = noticeMs + 1;

describe('a press on the frame', () => {
  it('is meant when the pointer had been in that place of the frame for long enough', () => {
    const { lastPress, at } = frame();
    expect(lastPress()).toBe(null);
    at('pointermove', 1000, [50, 50]);
    at('pointermove', 1000 + noticeMs, [90, 70]);
    at('pointerdown', 1000 + later, [90, 70]);
    expect(lastPress()).toEqual({ at: 1000 + later, isSteady: true });
  });

  it('is not meant as soon as the frame comes under the pointer, whether it was there before or not', () => {
    const { wasMeant, at, send } = frame();
    at('pointerdown', 1000, [50, 50]);
    expect(wasMeant()).toBe(false);
    at('pointerdown', 1000 + later, [50, 50]);
    expect(wasMeant()).toBe(true);
    send('pointerout', 2000, { relatedTarget: null });
    at('pointermove', 4000, [50, 50]);
    at('pointerdown', 4100, [50, 50]);
    expect(wasMeant()).toBe(false);
  });

  it('is not meant on a frame that was slid under the pointer, whatever the zoom', () => {
    const { wasMeant, at } = frame();
    at('pointermove', 0, [400, 400], [300, 300]);
    at('pointerdown', 1000, [402, 400], [302, 200]);
    expect(wasMeant()).toBe(false);
    // At 25 and at 500 percent.
    for (const [start, zoom] of [
      [2000, 0.25],
      [4000, 5],
    ] as const) {
      at('pointermove', start, [400, 400], [400 / zoom, 400 / zoom]);
      at('pointermove', start + later, [100, 500], [100 / zoom, 500 / zoom]);
      at('pointerdown', start + later, [101, 500], [101 / zoom, 500 / zoom]);
      expect([zoom, wasMeant()]).toEqual([zoom, true]);
    }
  });

  it('is not meant by keys that were turned to the frame, or on a frame that was resized, a moment ago', () => {
    const { wasMeant, send, at } = frame();
    at('pointermove', 0, [5, 5]);
    send('keydown', 1000);
    expect(wasMeant()).toBe(true);
    for (const [type, time] of [
      ['focus', 1100],
      ['resize', 2100],
    ] as const) {
      send(type, time);
      send('keydown', time + 100);
      expect([type, wasMeant()]).toEqual([type, false]);
      send('keydown', time + later);
      expect([type, wasMeant()]).toEqual([type, true]);
    }
    at('pointerdown', 2200, [5, 5]);
    expect(wasMeant()).toBe(false);
  });
});
