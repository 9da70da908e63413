import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** 1280 x 800 at 200 %, 1366 x 768 at 150 %, and what people have. */
const sizes = [
  { width: 640, height: 400 },
  { width: 911, height: 417 },
  { width: 1024, height: 768 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
const low = 500;
const inTheDark: ReadonlySet<number> = new Set([640, 1280]);

interface Shot {
  readonly folder: string;
  readonly name: string;
}

/** Takes what a page shows at every size, as `<name>-<width>-<light or dark>.png`. */
export async function takeAtAllSizes(page: Page, { folder, name }: Shot): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const size of sizes)
      if (colorScheme === 'light' || inTheDark.has(size.width)) {
        await page.setViewportSize(size);
        // What follows the size of the window does so a moment later.
        await page.waitForTimeout(100);
        const path = join(folder, `${name}-${size.width}-${colorScheme}.png`);
        await page.screenshot({ path, animations: 'disabled' });
        if (size.height < low) await takeBelow(page, path);
      }
  }
}

/** In a low window the page scrolls as a whole: what stands below what fits into it. */
async function takeBelow(page: Page, path: string): Promise<void> {
  const { height = 0, width = 0 } = page.viewportSize() ?? {};
  await page.mouse.move(width / 2, height / 2);
  await page.mouse.wheel(0, height * 0.8);
  await page.waitForTimeout(100);
  await page.screenshot({ path: path.replace('.png', '-below.png'), animations: 'disabled' });
  await page.mouse.wheel(0, -height);
}
