import type { Page } from '@playwright/test';
import { screens } from '../../extension/admin/core/route.ts';
import type { Launched } from '../browser/launch.ts';
import { takeAtAllSizes } from './sizes.ts';

/** Waits until nothing is being read any more. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.locator('.skeleton, [aria-busy=true], [role=progressbar]').first().waitFor({ state: 'hidden' });
}

/** What somebody sees who has no companion yet. */
export async function takeUnpaired({ context, extension }: Launched, folder: string): Promise<void> {
  const page = await context.newPage();
  for (const [name, path] of [
    ['unpaired', 'options.html'],
    ['unpaired-popup', 'popup.html'],
  ] as const) {
    await page.goto(`${extension}/${path}`);
    await settled(page);
    await takeAtAllSizes(page, { folder, name });
  }
  await page.close();
}

/** Every admin screen, a preview, a run and the popup. @param runId of a preview */
export async function takeAdminScreens(
  { context, extension }: Launched,
  folder: string,
  runId: string,
): Promise<void> {
  const page = await context.newPage();
  const paths: Record<string, string> = {
    ...Object.fromEntries(screens.map((screen) => [screen, `options.html#${screen}`])),
    'customers-mapping': 'options.html#customers?client=108',
    changes: 'options.html#history?view=changes',
    preview: `options.html#import?run=${runId}`,
    run: `options.html#history/${runId}`,
    popup: 'popup.html',
  };
  for (const [name, path] of Object.entries(paths)) {
    await page.goto(`${extension}/${path}`);
    await page.reload();
    await settled(page);
    await takeAtAllSizes(page, { folder, name });
  }
  await page.close();
}
