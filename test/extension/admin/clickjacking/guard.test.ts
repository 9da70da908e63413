import { describe, expect, it, vi } from 'vitest';
import { createGuard } from '../../../../extension/admin/clickjacking/guard.ts';
import { noticeMs } from '../../../../extension/halo-page/clickjacking/visibility.ts';
import { seenView } from '../../support/seen-view.ts';

vi.mock('../../../../extension/i18n/translate.ts', () => ({ t: (key: string) => key }));

/** A frame that has been seen for three seconds, in itself and by the page around. */
async function seenFrame() {
  const frame = seenView();
  let above: () => Promise<number> = async () => 3000;
  const guard = createGuard(frame.view, () => above(), new AbortController().signal);
  const passes = () =>
    guard.pass().then(
      () => true,
      (error: Error) => error.message,
    );
  // Until the browser has told for the first time.
  await passes();
  guard.wasHeld.value = false;
  frame.pass(3000);
  return {
    frame,
    guard,
    passes,
    setAbove: (answer: typeof above) => {
      above = answer;
    },
  };
}
const isHeld = 'frame.held.title.';

describe('the guard of the admin frame', () => {
  it('lets pass what was asked with the frame in sight', async () => {
    const { passes, guard } = await seenFrame();
    expect([await passes(), guard.wasHeld.value]).toEqual([true, false]);
  });

  it('holds what was asked on a frame that its own window does not see', async () => {
    const { frame, passes, guard } = await seenFrame();
    frame.setVisible(false);
    expect([await passes(), guard.wasHeld.value]).toEqual([isHeld, true]);
    frame.setVisible(true);
    expect(await passes()).toBe(true);
  });

  it('holds what was pressed on a frame that the page around had seen too short, or cannot tell', async () => {
    const { frame, passes, setAbove } = await seenFrame();
    frame.press();
    setAbove(async () => noticeMs);
    expect(await passes()).toBe(true);
    setAbove(async () => noticeMs - 1);
    expect(await passes()).toBe(isHeld);
    setAbove(async () => 0);
    expect(await passes()).toBe(isHeld);
    setAbove(() => Promise.reject(new Error('Extension context invalidated.')));
    expect(await passes()).toBe(isHeld);
  });

  it('counts no time that went by since it was pressed, or asked', async () => {
    const { frame, passes, setAbove } = await seenFrame();
    frame.press();
    frame.pass(noticeMs);
    setAbove(async () => 2 * noticeMs - 1);
    expect(await passes()).toBe(isHeld);
    setAbove(async () => 2 * noticeMs);
    expect(await passes()).toBe(true);
    // The answer comes late, on a busy machine: the frame was covered as it was pressed, and is no more.
    frame.press();
    setAbove(async () => {
      frame.pass(2000);
      return 2000;
    });
    expect(await passes()).toBe(isHeld);
  });

  it('holds what was pressed as the frame came under the pointer', async () => {
    const { frame, passes } = await seenFrame();
    frame.press('resize');
    frame.press();
    expect(await passes()).toBe(isHeld);
    frame.pass(noticeMs);
    frame.press();
    expect(await passes()).toBe(true);
  });

  it('holds everything in a window so small that nobody sees what else is there', async () => {
    const { frame, passes } = await seenFrame();
    Object.assign(frame.view, { innerWidth: 200 });
    expect(await passes()).toBe(isHeld);
  });

  it('holds everything in a browser that cannot tell what is seen', async () => {
    const frame = seenView();
    Object.assign(frame.view, { IntersectionObserverEntry: class {} });
    const guard = createGuard(frame.view, async () => 3000, new AbortController().signal);
    expect(guard.canTell).toBe(false);
    await expect(guard.pass()).rejects.toMatchObject({ note: { code: 'extension.notSeen' } });
  });
});
