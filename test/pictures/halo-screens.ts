import type { Page } from '@playwright/test';
import { isWanted, type Taking, type Theme, takeAtAllSizes } from './sizes.ts';
import type { PictureWorld } from './world.ts';

const customer = (id: number): string => `/customers?mainview=client&clientid=${id}`;
const families = ['react-tabs', 'tablist', 'tab-container', 'none'] as const;
const themes = ['light', 'dark'] as const;

/** What stands in Halo's page, in one of Halo's themes. */
interface InHalo {
  readonly name: string;
  readonly path: string;
  readonly tabs?: (typeof families)[number];
  readonly prepare: (page: Page) => Promise<unknown>;
}

async function openPanel(page: Page): Promise<void> {
  // The third family has no roles; without tabs a button opens the drawer.
  await page.locator('[role=tab], .tab, button').filter({ hasText: 'Sherweb' }).first().click();
  await page.getByRole('region', { name: 'Sherweb', exact: true }).locator('table, .state').first().waitFor();
}

const panel = (
  name: string,
  client: number,
  then: (page: Page) => Promise<unknown> = async () => undefined,
) => ({
  name: `panel-${name}`,
  path: customer(client),
  prepare: async (page: Page) => {
    await openPanel(page);
    await then(page);
  },
});

const inOneTheme = async ({ browser, sandbox }: PictureWorld, taking: Taking, view: InHalo, theme: Theme) => {
  sandbox.state.web.settings.tabs = view.tabs ?? 'react-tabs';
  const page = await browser.context.newPage();
  const mark = view.path.includes('?') ? '&' : '?';
  await page.goto(`${sandbox.haloUrl}${view.path}${mark}sandbox-theme=${theme}`);
  await view.prepare(page);
  await takeAtAllSizes(page, taking, view.name, [theme]);
  await page.close();
};

async function takeInHalo(world: PictureWorld, taking: Taking, views: readonly InHalo[]): Promise<void> {
  for (const view of views.filter(({ name }) => isWanted(taking, name)))
    for (const theme of themes) await inOneTheme(world, taking, view, theme);
}

/**
 * What we add to Halo's pages: the panel in every kind of tab and as a drawer, what opens in it, the card on a ticket.
 * @param ticketId a ticket on which the card stands
 */
export const takeHaloScreens = (world: PictureWorld, taking: Taking, ticketId: number): Promise<void> =>
  takeInHalo(world, taking, [
    ...families.map((tabs) => ({ ...panel(tabs, 101), tabs })),
    panel('ask', 101, (page) => page.locator('button.change').first().click()),
    panel('columns', 101, (page) => page.locator('.menu > button').click()),
    panel('bank', 106),
    panel('suspended', 107),
    panel('not-mapped', 108),
    {
      name: 'ticket',
      path: `/tickets?id=${ticketId}`,
      prepare: (page) => page.getByText('Microsoft 365 Business Premium').first().waitFor(),
    },
  ]);

/** The panel of a customer in a state of the companion that the name tells. */
export const takePanel = (world: PictureWorld, taking: Taking, state: string): Promise<void> =>
  takeInHalo(world, taking, [panel(state, 101)]);

/** The tile among Halo's integrations, and the admin screens in their frame, in both of Halo's themes. */
export async function takeTile({ browser, sandbox }: PictureWorld, taking: Taking): Promise<void> {
  if (!['tile', 'frame'].some((name) => isWanted(taking, name))) return;
  const page = await browser.context.newPage();
  // In either language: the tile is enabled, then opened.
  const enable = page.getByRole('button', { name: /^(Enable|Activer) / });
  const open = page.getByRole('button', { name: /^(Open|Ouvrir) / });
  const integrations = (theme: Theme) =>
    page.goto(`${sandbox.haloUrl}/config/integrations?sandbox-theme=${theme}`);
  for (const theme of themes) {
    await integrations(theme);
    await enable.waitFor();
    await takeAtAllSizes(page, taking, 'tile', [theme]);
  }
  await enable.click();
  for (const theme of themes) {
    await integrations(theme);
    await open.waitFor();
    await takeAtAllSizes(page, taking, 'tile-enabled', [theme]);
    await open.click();
    await page.waitForTimeout(2_000);
    await takeAtAllSizes(page, taking, 'frame', [theme]);
  }
  await page.close();
}
