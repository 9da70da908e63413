import type { Page } from '@playwright/test';
import { screens } from '../../extension/admin/core/route.ts';
import { allAnswered, answerOrders, orderAnswers } from './ordered-answers.ts';
import { expect, test } from './world.ts';

const popup = 'popup.html';

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

const [first, last] = answerOrders;

// Last first where there is the least room, and where most of a screen is seen.
for (const { order, ...size } of [
  { width: 640, height: 400, order: last },
  { width: 911, height: 417, order: first },
  { width: 1280, height: 800, order: last },
])
  test(`nothing is pushed in a window of ${size.width} x ${size.height} by answers that arrive ${order}`, async ({
    companion,
    extension,
    openExtension,
    sandbox,
    imported,
  }) => {
    await imported();
    for (const name of ['Provider A', 'Provider B']) {
      const { id } = sandbox.state.sherweb.addCustomer({ name });
      sandbox.state.sherweb.addSubscription(id, { productName: 'Product', quantity: 3 });
    }
    const { runId } = await companion.preview();
    await companion.call('createPairingCode', { body: { role: 'technician' } });
    const page = await openExtension('manifest.json');
    await page.setViewportSize(size);
    await orderAnswers(page);
    await watchLayoutShifts(page);
    const pushed: Record<string, string[]> = {};
    for (const hash of [
      ...screens,
      `import?run=${runId}`,
      `history/${runId}`,
      'history?view=changes',
      popup,
    ]) {
      const file = hash === popup ? popup : 'options.html';
      // Each has an address of its own: another hash alone loads nothing anew.
      await page.goto(`${extension}/${file}?${new URLSearchParams({ order, hash })}#${hash}`);
      await allAnswered(page);
      const found = await layoutShifts(page);
      if (found.length > 0) pushed[hash] = found;
    }
    expect(pushed).toEqual({});
  });
