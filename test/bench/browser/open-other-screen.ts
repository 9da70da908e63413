import type { Page } from '@playwright/test';
import type { BrowserWorld } from './world.ts';

/**
 * Opens a fresh page of ours at another screen than the one that is measured.
 * @returns the page, once what starts with it is to be seen
 */
export async function openOtherScreen({ openExtension }: Pick<BrowserWorld, 'openExtension'>): Promise<Page> {
  const page = await openExtension('options.html#schedule');
  await page.locator('.page:not(.coming) .form.columns').waitFor();
  // The first rows of customers are asked for when the page opens; whoever goes there at once waits for them as well.
  await page.evaluate('probe.frames(20)');
  return page;
}
