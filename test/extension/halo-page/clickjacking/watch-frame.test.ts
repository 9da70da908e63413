import { describe, expect, it } from 'vitest';
import { noticeMs } from '../../../../extension/halo-page/clickjacking/visibility.ts';
import { watchFrame } from '../../../../extension/halo-page/clickjacking/watch-frame.ts';
import { seenView } from '../../support/seen-view.ts';

/** Our frame, right under the root of a page, and what the page around answers it. */
async function shown() {
  const page = seenView();
  const host = { parentElement: page.root as Element | null };
  const gone = new AbortController();
  const seenMs = watchFrame({ frame: {} as Element, host: host as Element, view: page.view }, gone.signal);
  // Until the browser has told for the first time.
  await seenMs();
  return { page, host, gone, seenMs };
}

describe('the page around the admin frame', () => {
  it('vouches for as long as nothing covered the frame', async () => {
    const { page, seenMs } = await shown();
    page.pass(730);
    expect(await seenMs()).toBe(730);
    page.setVisible(false);
    expect(await seenMs()).toBe(0);
    page.pass(2000);
    page.setVisible(true);
    page.pass(40);
    expect(await seenMs()).toBe(40);
  });

  it('notices on an idle page too that what covered the frame is gone', async () => {
    const { page, seenMs } = await shown();
    page.setVisible(false);
    page.pass(2000);
    page.setVisible(true, true);
    page.pass(100);
    // The browser tells after the timer has asked it to.
    await Promise.resolve();
    page.pass(600);
    expect(await seenMs()).toBe(600);
  });

  it('vouches for no time in which a script held it up, since nobody looked what was painted', async () => {
    const { page, seenMs } = await shown();
    page.pass(5000);
    page.holdUp(noticeMs);
    expect(await seenMs()).toBe(0);
    page.pass(60);
    expect(await seenMs()).toBe(60);
    page.holdUp(noticeMs - 100);
    page.pass(100);
    expect(await seenMs()).toBe(noticeMs + 60);
  });

  it.each([
    ['masked', { 'mask-image': 'linear-gradient(#0001, #0001)' }],
    ['masked by a border', { '-webkit-mask-box-image-source': 'url("a.png")' }],
    ['cut out', { 'clip-path': 'circle(10px)' }],
    ['zoomed out by the page', { zoom: '0.1' }],
  ])('vouches for no time in which the frame, or the whole page, was %s', async (_how, style) => {
    const { page, host, seenMs } = await shown();
    for (const element of [host, page.root]) {
      page.pass(3000);
      page.setStyle(element, style);
      page.pass(3000);
      expect(await seenMs()).toBe(0);
      page.setStyle(element, { 'mask-image': 'none', 'clip-path': 'none', zoom: '0.9' });
      page.pass(30);
      // Looked at last before the style went.
      expect(await seenMs()).toBe(30);
    }
  });

  it('vouches for no frame that was taken elsewhere', async () => {
    const { page, host, seenMs } = await shown();
    page.pass(3000);
    host.parentElement = {} as Element;
    expect(await seenMs()).toBe(0);
  });

  it('stops looking when the frame is closed', async () => {
    const { page, gone } = await shown();
    expect(page.timers()).toBe(1);
    gone.abort();
    expect(page.timers()).toBe(0);
  });
});
