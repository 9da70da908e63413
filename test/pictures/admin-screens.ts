import type { Page } from '@playwright/test';
import { screens } from '../../extension/admin/core/route.ts';
import type { Launched } from '../browser/launch.ts';
import type { Shop } from './set-up-shop.ts';
import { takeAtAllSizes } from './sizes.ts';

/** What is to be taken, and where: only pictures whose name begins with `only`. */
export interface Taking {
  readonly folder: string;
  readonly only: string;
}

interface View {
  readonly name: string;
  readonly path: string;
  /** What has to be pressed first, in order: selectors, since the words are in either language. */
  readonly press?: readonly string[];
  /** What is chosen in the first list of choices. */
  readonly choose?: string;
}

/** Waits until nothing is being read any more. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.locator('.skeleton, [aria-busy=true], [role=progressbar]').first().waitFor({ state: 'hidden' });
}

async function takeViews({ context, extension }: Launched, views: readonly View[], { folder, only }: Taking) {
  const page = await context.newPage();
  for (const { name, path, press = [], choose } of views.filter((view) => view.name.startsWith(only))) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`${extension}/${path}`);
    await page.reload();
    await settled(page);
    for (const selector of press) await page.locator(selector).first().click();
    if (choose !== undefined) await page.locator('.form select').first().selectOption(choose);
    await settled(page);
    await takeAtAllSizes(page, { folder, name });
  }
  await page.close();
}

/** What somebody sees who has no companion yet. */
export const takeUnpaired = (launched: Launched, taking: Taking): Promise<void> =>
  takeViews(
    launched,
    [
      { name: 'unpaired', path: 'options.html' },
      { name: 'unpaired-popup', path: 'popup.html' },
    ],
    taking,
  );

/** Every admin screen, what opens on them, a preview, runs and the popup. */
export const takeAdminScreens = (
  launched: Launched,
  taking: Taking,
  { runId, doneId, undoId, sherwebCustomerId }: Shop,
): Promise<void> =>
  takeViews(
    launched,
    [
      ...screens.map((screen) => ({ name: screen, path: `options.html#${screen}` })),
      { name: 'customers-mapping', path: 'options.html#customers?client=108' },
      { name: 'customers-sheet', path: `options.html#customers?customer=${sherwebCustomerId}` },
      {
        name: 'customers-leave-out',
        path: `options.html#customers?customer=${sherwebCustomerId}`,
        press: ['dialog .pair-actions button:nth-of-type(3)'],
      },
      { name: 'history-who', path: 'options.html#history?view=changes' },
      { name: 'history-run', path: `options.html#history/${doneId}` },
      { name: 'import-undo', path: `options.html#import?run=${undoId}` },
      { name: 'import-preview', path: `options.html#import?run=${runId}` },
      {
        name: 'billing-tie',
        path: 'options.html#billing',
        press: ['.worklist tr:has(.row-actions button) .name'],
      },
      {
        name: 'billing-tie-choose',
        path: 'options.html#billing',
        press: ['.worklist tr:has(.row-actions button) .name', '.tie .list button'],
      },
      {
        name: 'billing-accept',
        path: 'options.html#billing',
        press: ['.worklist thead input', '.bulk button'],
      },
      { name: 'billing-margins', path: 'options.html#billing', press: ['.billing-margins summary'] },
      { name: 'renewals-month', path: 'options.html#renewals?view=calendar' },
      { name: 'renewals-intend', path: 'options.html#renewals', press: ['.renewals tbody .button'] },
      { name: 'renewals-calendars', path: 'options.html#renewals', press: ['.filter-bar .narrow button'] },
      { name: 'orders-all', path: 'options.html#orders', press: ['.filter-bar .filter:last-of-type'] },
      { name: 'orders-approve', path: 'options.html#orders', press: ['.orders .button.main'] },
      { name: 'notifications-wants', path: 'options.html#notifications', press: ['details summary'] },
      ...(['webhook', 'ticket'] as const).map((kind) => ({
        name: `notifications-${kind}`,
        path: 'options.html#notifications',
        choose: kind,
      })),
      {
        name: 'billing-tie-new',
        path: 'options.html#billing',
        press: ['.worklist tr:has(.row-actions button) .name', '.new-line input[type=search]'],
      },
      { name: 'popup', path: 'popup.html' },
    ],
    taking,
  );
