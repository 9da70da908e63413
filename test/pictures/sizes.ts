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
/** As many windows further down as a long page is followed. */
const deepest = 4;

export type Theme = 'light' | 'dark';

export interface Taking {
  readonly folder: string;
  /** How the names of the wanted pictures begin, several with commas; all without. */
  readonly only: string;
}

/** Whether anything whose name begins so is wanted. */
export const isWanted = ({ only }: Taking, name: string): boolean =>
  only.split(',').some((wanted) => name.startsWith(wanted) || wanted.startsWith(`${name}-`));

/**
 * Takes what a page shows at every size, as `<name>-<width>-<light or dark>.png`, in a low window also what stands below.
 * @param themes those that the page can have
 */
export async function takeAtAllSizes(
  page: Page,
  { folder }: Taking,
  name: string,
  themes: readonly Theme[] = ['light', 'dark'],
): Promise<void> {
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme });
    for (const size of sizes) {
      await page.setViewportSize(size);
      // What follows the size of the window does so a moment later.
      await page.waitForTimeout(100);
      const path = join(folder, `${name}-${size.width}-${theme}`);
      const taken = await page.screenshot({ path: `${path}.png`, animations: 'disabled' });
      if (size.height < low) await takeBelow(page, path, taken);
    }
  }
}

/** In a low window the page scrolls as a whole: what stands below what fits into it, window by window. */
async function takeBelow(page: Page, path: string, first: Buffer): Promise<void> {
  const { height = 0, width = 0 } = page.viewportSize() ?? {};
  // At the edge, where no list takes the wheel for itself.
  await page.mouse.move(width - 4, height - 4);
  let before = first;
  for (let place = 1; place <= deepest; place += 1) {
    await page.mouse.wheel(0, height * 0.8);
    await page.waitForTimeout(100);
    const next = await page.screenshot({ animations: 'disabled' });
    if (next.equals(before)) break;
    await page.screenshot({ path: `${path}-below-${place}.png`, animations: 'disabled' });
    before = next;
  }
  await page.mouse.wheel(0, -height * deepest);
  await page.waitForTimeout(100);
}
