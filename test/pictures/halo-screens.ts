import type { Page } from '@playwright/test';
import type { Launched } from '../browser/launch.ts';
import type { Sandbox } from '../sandbox/index.ts';
import type { Taking } from './admin-screens.ts';
import { takeAtAllSizes } from './sizes.ts';

const customer = (id: number): string => `/customers?mainview=client&clientid=${id}`;
const families = ['react-tabs', 'tablist', 'tab-container', 'none'] as const;

async function openPanel(page: Page): Promise<void> {
  // The third family has no roles; without tabs a button opens the drawer.
  await page.locator('[role=tab], .tab, button').filter({ hasText: 'Sherweb' }).first().click();
  await page.getByRole('region', { name: 'Sherweb', exact: true }).getByRole('table').waitFor();
}

/**
 * What we add to Halo's pages: the panel in every kind of tab and as a drawer, the card on a ticket, the tile, the admin
 * screens in their frame.
 */
export async function takeHaloScreens(
  { context }: Launched,
  sandbox: Sandbox,
  { folder, only }: Taking,
  ticketId: number,
): Promise<void> {
  for (const theme of ['light', 'dark'] as const)
    for (const family of families) {
      const name = `panel-${family}-${theme}`;
      if (!name.startsWith(only)) continue;
      sandbox.state.web.settings.tabs = family;
      const page = await context.newPage();
      await page.goto(`${sandbox.haloUrl}${customer(101)}&sandbox-theme=${theme}`);
      await openPanel(page);
      await takeAtAllSizes(page, { folder, name });
      await page.close();
    }
  for (const theme of ['light', 'dark'] as const) {
    const name = `ticket-${theme}`;
    if (!name.startsWith(only)) continue;
    const page = await context.newPage();
    await page.goto(`${sandbox.haloUrl}/tickets?id=${ticketId}&sandbox-theme=${theme}`);
    await page.getByText('Microsoft 365 Business Premium').first().waitFor();
    await takeAtAllSizes(page, { folder, name });
    await page.close();
  }
  if (!['tile', 'frame'].some((name) => name.startsWith(only))) return;
  const page = await context.newPage();
  await page.goto(`${sandbox.haloUrl}/config/integrations`);
  await page
    .getByRole('button', { name: /Sherweb/ })
    .first()
    .waitFor();
  await takeAtAllSizes(page, { folder, name: 'tile' });
  // In either language: the tile is enabled, then opened.
  await page.getByRole('button', { name: /^(Enable|Activer) / }).click();
  await page.getByRole('button', { name: /^(Open|Ouvrir) / }).click();
  await page.waitForTimeout(2_000);
  await takeAtAllSizes(page, { folder, name: 'frame' });
  await page.close();
}
