import { describe, expect, it, vi } from 'vitest';
import * as tickets from '../../../extension/background/frame-tickets.ts';
import { ourPage } from '../support/fake-browser.ts';

vi.mock('wxt/browser', async () => ({
  browser: (await import('../support/fake-browser.ts')).fakeBrowser(['https://halo.customer.example/*']),
}));

const contentScript = {
  id: 'ours',
  url: 'https://halo.customer.example/config/integrations',
  frameId: 0,
  tab: { id: 7 },
};
const frame = { ...ourPage, url: 'chrome-extension://ours/frame.html?ticket=x', frameId: 3, tab: { id: 7 } };
const now = new Date('2026-01-02T03:04:05Z');
const announceFrame = (sender: Parameters<typeof tickets.announceFrame>[0]) =>
  tickets.announceFrame(sender, now);
const admitFrame = (ticket: string, sender: Parameters<typeof tickets.admitFrame>[1], at = now) =>
  tickets.admitFrame(ticket, sender, at);
const announced = async () => (await announceFrame(contentScript)) ?? '';

describe('a frame with the admin screens', () => {
  it('comes in with the ticket that was made for its tab, once', async () => {
    const ticket = await announced();
    expect(await admitFrame(ticket, frame)).toBe(true);
    expect(await admitFrame(ticket, frame)).toBe(false);
  });

  it.each(['', '1', 'null', 'undefined'])('does not come in with a made-up ticket: "%s"', async (ticket) => {
    await announced();
    expect(await admitFrame(ticket, frame)).toBe(false);
  });

  it('does not come in where nothing was announced', async () => {
    expect(await admitFrame('', { ...frame, tab: { id: 8 } })).toBe(false);
    expect(await admitFrame(await announced(), { ...frame, tab: { id: 8 } })).toBe(false);
  });

  it('does not come in as anything but a page of ours in a tab', async () => {
    const ticket = await announced();
    expect(await admitFrame(ticket, contentScript)).toBe(false);
    expect(await admitFrame(ticket, ourPage)).toBe(false);
    expect(await admitFrame(ticket, { ...frame, id: 'another' })).toBe(false);
  });

  it('does not come in with the ticket before the last, nor after a minute', async () => {
    const first = await announced();
    const second = await announced();
    expect(await admitFrame(first, frame)).toBe(false);
    const afterAMinute = new Date(now.getTime() + 61_000);
    expect(await admitFrame(second, frame, afterAMinute)).toBe(false);
  });
});

describe('an announcement', () => {
  it.each([
    ['another extension', { id: 'another' }],
    ['a page of ours', { url: ourPage.url }],
    ['a frame inside the page', { frameId: 1 }],
    ['no tab', { tab: undefined }],
    ['a page where we may not work', { url: 'https://stranger.example/' }],
    ['the same host without TLS', { url: 'http://halo.customer.example/' }],
    ['a sender without address', { url: undefined }],
  ])('is not taken from %s', async (_who, some) => {
    expect(await announceFrame({ ...contentScript, ...some })).toBeNull();
  });
});
