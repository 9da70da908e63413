import type { Locator, Page } from '@playwright/test';
import { screens } from '../../extension/admin/core/route.ts';
import { expect, test } from './world.ts';

/** What is left of 1280 x 800 at 200 %, and of 1366 x 768 at 150 % below the browser's own bars. */
const windows = [
  { width: 640, height: 400 },
  { width: 911, height: 417 },
] as const;

const threeRows = 3 * 32;

/** Every list on the page that is lower than three rows although it holds more than it shows. */
const slits = (page: Page): Promise<string[]> =>
  page
    .locator('.rows, .table-scroll')
    .evaluateAll(
      (lists, least) =>
        lists
          .filter((list) => list.checkVisibility() && list.clientHeight < Math.min(least, list.scrollHeight))
          .map((list) => `${list.className}: ${list.clientHeight} of ${list.scrollHeight} px`),
      threeRows,
    );

/** Every list on the page of which a person sees only a part of each row. */
const cutOff = (page: Page): Promise<string[]> =>
  page
    .locator('.rows, .table-scroll')
    .evaluateAll((lists) =>
      lists
        .filter((list) => list.checkVisibility() && list.scrollWidth > list.clientWidth + 1)
        .map((list) => `${list.className}: ${list.clientWidth} of ${list.scrollWidth} px`),
    );

/** How much the document is longer than the window, besides which only the screens themselves scroll. */
const beyond = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollHeight - innerHeight);

/** Whether a person can bring an element into the window by scrolling. */
const expectReachable = async (element: Locator) => {
  if ((await element.count()) === 0) return;
  await element.scrollIntoViewIfNeeded();
  await expect(element).toBeInViewport({ ratio: 0.5 });
};

for (const size of windows)
  test(`every screen can be read and used in a window of ${size.width} x ${size.height}`, async ({
    companion,
    openExtension,
    sandbox,
    imported,
  }) => {
    await imported();
    for (let day = 0; day < 6; day += 1) await companion.sync();
    for (let place = 0; place < 12; place += 1) {
      const { id } = sandbox.state.sherweb.addCustomer({
        name: `Provider ${String.fromCharCode(65 + place)}`,
      });
      for (let each = 0; each < 4; each += 1)
        sandbox.state.sherweb.addSubscription(id, { productName: `Product ${each}`, quantity: 3 });
    }
    const preview = await companion.preview();
    const page = await openExtension('options.html');
    await page.setViewportSize(size);
    const run = preview.runId;
    for (const hash of [...screens, `import?run=${run}`, `history/${run}`, 'history?view=changes']) {
      // Another hash alone loads nothing anew.
      await page.goto(`${page.url().split(/[?#]/)[0]}?${new URLSearchParams({ hash })}#${hash}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expect.poll(() => page.locator('.skeleton').count()).toBe(0);
      await expect.poll(() => slits(page), { message: hash }).toEqual([]);
      await expect.poll(() => cutOff(page), { message: hash }).toEqual([]);
      expect(await beyond(page), hash).toBeLessThanOrEqual(0);
      // Where the screens stand in a row, the one that is shown is in sight.
      await expect(page.locator('.nav [aria-current=page]')).toBeInViewport({ ratio: 0.9 });
      await expectReachable(page.locator('.content .button').last());
      await expectReachable(page.locator('.rows .row-place').first());
      await expectReachable(page.locator('.table tbody tr').last());
    }
    await page.goto(`${page.url().split('#')[0]}#import?run=${run}`);
    await page.reload();
    await page.getByRole('button', { name: /48 changes to look at first/ }).click();
    await page.getByRole('button', { name: /12 customers to create/ }).click();
    const first = page.getByRole('table').getByText('Provider A').first();
    await expect(first).toBeVisible();
    await first.scrollIntoViewIfNeeded();
    await expect(first).toBeInViewport();
  });
