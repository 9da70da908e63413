import type { Page } from '@playwright/test';
import type { Launched } from '../browser/launch.ts';
import { isWanted, type Taking, takeAtAllSizes } from './sizes.ts';

/** One state of a page of the extension. */
export interface View {
  readonly name: string;
  readonly path: string;
  /** What has to be pressed first, in order: selectors, since the words are in either language. */
  readonly press?: readonly string[];
  /** What is chosen in the first list of choices. */
  readonly choose?: string;
}

/** What a screen, or the popup, shows once it has what it asked for. */
const ready = '.page:not(.coming) #screen-title, .glance .facts, .glance > p:not(.hint)';
const coming = '.skeleton, [aria-busy=true], [role=progressbar]';

/** Waits until the screen is there and nothing of it is still to come. */
async function settled(page: Page): Promise<void> {
  await page.locator(ready).first().waitFor();
  await page.locator(coming).filter({ visible: true }).first().waitFor({ state: 'detached' });
}

/** Takes those of the views that are wanted, one after the other in one page. */
export async function takeViews(
  { context, extension }: Launched,
  taking: Taking,
  views: readonly View[],
): Promise<void> {
  const page = await context.newPage();
  for (const { name, path, press = [], choose } of views.filter((view) => isWanted(taking, view.name))) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`${extension}/${path}`);
    await page.reload();
    await settled(page);
    for (const selector of press) {
      await page.locator(selector).first().click();
      await settled(page);
    }
    if (choose !== undefined) await page.locator('.form select').first().selectOption(choose);
    await settled(page);
    await takeAtAllSizes(page, taking, name);
  }
  await page.close();
}
