import { beforeEach, describe, expect, it, vi } from 'vitest';
import { reachOpenPages, reachOpenPagesOnce } from '../../../extension/background/open-pages.ts';

const fake = vi.hoisted(() => ({
  reached: false,
  /** Open tabs, and whether our script of now answers in them. */
  tabs: new Map<number, boolean>(),
  asked: [] as unknown[],
  injected: [] as unknown[],
}));

vi.mock('wxt/utils/storage', () => ({
  storage: {
    defineItem: () => ({
      getValue: async () => fake.reached,
      setValue: async (value: boolean) => {
        fake.reached = value;
      },
    }),
  },
}));
vi.mock('../../../extension/messaging/messages.ts', () => ({
  sendMessage: async (_type: string, _data: unknown, { tabId }: { tabId: number }) => {
    if (fake.tabs.get(tabId) !== true) throw new Error('Receiving end does not exist.');
  },
}));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      getManifest: () => ({
        content_scripts: [{ matches: ['https://*.halopsa.com/*'], js: ['content-scripts/halo.js'] }],
      }),
    },
    tabs: {
      query: async (wanted: unknown) => {
        fake.asked.push(wanted);
        return [...fake.tabs.keys()].map((id) => ({ id }));
      },
    },
    scripting: {
      getRegisteredContentScripts: async () => [{ matches: ['https://halo.customer.example/*'] }],
      executeScript: async (script: { target: { tabId: number } }) => {
        if (script.target.tabId === 13) throw new Error('Cannot access contents of the page.');
        fake.injected.push(script);
      },
    },
  },
}));

beforeEach(() => {
  fake.reached = false;
  fake.tabs.clear();
  fake.asked.length = 0;
  fake.injected.length = 0;
});

describe('pages of Halo that are open when the extension comes', () => {
  it('get our script where none of this version answers, Halo domains of your own too, and no other page', async () => {
    fake.tabs.set(1, false).set(2, true).set(13, false).set(4, false);
    await reachOpenPages();
    expect(fake.asked).toEqual([
      { url: ['https://*.halopsa.com/*', 'https://halo.customer.example/*'], discarded: false },
    ]);
    expect(fake.injected).toEqual(
      [1, 4].map((tabId) => ({ target: { tabId, frameIds: [0] }, files: ['content-scripts/halo.js'] })),
    );
  });

  it('are looked for once for each time that the extension comes', async () => {
    fake.tabs.set(1, false);
    await reachOpenPagesOnce();
    await reachOpenPagesOnce();
    expect(fake.injected.length).toBe(1);
  });
});
