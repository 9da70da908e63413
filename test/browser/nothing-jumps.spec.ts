import type { Page } from '@playwright/test';
import { screens } from '../../extension/admin/core/route.ts';
import { type SlowCompanion, slowCompanion } from './slow-companion.ts';
import { test as base, expect } from './world.ts';

/** Each answer comes after a time of its own, so that nothing comes together by luck. */
const latencyMs = (path: string) => 100 + ((path.length * 97) % 400);
const isQuietAfterMs = 700;

const test = base.extend<{ slow: SlowCompanion }>({
  slow: async ({ companion }, use) => {
    const slow = await slowCompanion(await companion.serve(), latencyMs);
    await use(slow);
    await slow.close();
  },
  address: ({ slow }, use) => use(slow.address),
});

interface LayoutShift extends PerformanceEntry {
  readonly hadRecentInput: boolean;
  readonly sources: readonly { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
}

/**
 * Has a page note from its start what moves without a person's doing, as Chromium sees it.
 * @see https://developer.mozilla.org/docs/Web/API/LayoutShift
 */
const watchLayoutShifts = (page: Page) =>
  page.addInitScript(() => {
    const found: string[] = [];
    Object.assign(globalThis, { layoutShifts: found });
    new PerformanceObserver((seen) => {
      for (const { hadRecentInput, sources } of seen.getEntries() as LayoutShift[])
        for (const { node, previousRect: from, currentRect: to } of hadRecentInput ? [] : sources)
          found.push(
            `${node instanceof Element ? `${node.localName}.${node.className}` : 'text'}: ` +
              `${from.x}, ${from.y} to ${to.x}, ${to.y}`,
          );
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** What has moved since the page was opened, e.g. "main.content: 192, 44 to 192, 59". */
const layoutShifts = (page: Page) =>
  page.evaluate(() => (globalThis as { layoutShifts?: string[] }).layoutShifts ?? []);

for (const size of [
  { width: 640, height: 400 },
  { width: 911, height: 417 },
  { width: 1280, height: 800 },
])
  test(`nothing is pushed in a window of ${size.width} x ${size.height} by answers that arrive late`, async ({
    companion,
    openExtension,
    sandbox,
    slow,
    imported,
  }) => {
    await imported();
    for (const name of ['Provider A', 'Provider B']) {
      const { id } = sandbox.state.sherweb.addCustomer({ name });
      sandbox.state.sherweb.addSubscription(id, { productName: 'Product', quantity: 3 });
    }
    const { runId } = await companion.preview();
    await companion.call('createPairingCode', { body: { role: 'technician' } });
    const page = await openExtension('options.html');
    await page.setViewportSize(size);
    await watchLayoutShifts(page);
    const pushed: Record<string, string[]> = {};
    for (const hash of [...screens, `import?run=${runId}`, `history/${runId}`, 'history?view=changes']) {
      await page.goto(`${page.url().split('#')[0]}#${hash}`);
      await page.reload();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expect.poll(() => slow.quietMs()).toBeGreaterThan(isQuietAfterMs);
      const found = await layoutShifts(page);
      if (found.length > 0) pushed[hash] = found;
    }
    expect(pushed).toEqual({});
  });
