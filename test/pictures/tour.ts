import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Launched } from '../browser/launch.ts';
import type { Sandbox } from '../sandbox/index.ts';

interface Stop {
  readonly name: string;
  /** In Halo, or in the extension. */
  readonly at: 'halo' | 'extension';
  readonly path: string;
  readonly dark?: true;
  /** Of the window, in pixels, where less than usual tells all. */
  readonly height?: number;
  /** What has to be done before the picture; the page is there, and what it needs has come. */
  prepare?(page: Page): Promise<void>;
}

const customer = '/customers?mainview=client&clientid=101';

const openTab = async (page: Page): Promise<void> => {
  await page.getByRole('tab', { name: /Sherweb/ }).click();
  await page.getByText('Microsoft 365 Business Premium').first().waitFor();
};

const stops: readonly Stop[] = [
  { name: 'customer-page', at: 'halo', path: customer, prepare: openTab },
  {
    name: 'customer-page-dark',
    at: 'halo',
    path: `${customer}&sandbox-theme=dark`,
    dark: true,
    prepare: openTab,
  },
  {
    name: 'billing',
    at: 'extension',
    path: 'options.html#billing',
    height: 560,
    prepare: async (page) => {
      await page.getByRole('table', { name: 'Billing' }).getByText('billed twice').waitFor();
      // Once all is set up there is no path to put away.
      const putAway = page.getByRole('button', { name: 'Put away' });
      if (await putAway.isVisible()) await putAway.click();
    },
  },
  {
    name: 'customers',
    at: 'extension',
    path: 'options.html#customers',
    prepare: (page) => page.getByText('Adatum Corporation').first().waitFor(),
  },
  {
    name: 'preview',
    at: 'extension',
    path: 'options.html#import',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Preview' }).first().click();
      await page.getByText('need a decision').or(page.getByText('needs a decision')).first().waitFor();
    },
  },
  {
    name: 'schedule',
    at: 'extension',
    path: 'options.html#schedule',
    prepare: (page) => page.getByRole('heading', { name: 'Schedule' }).waitFor(),
  },
  {
    name: 'history',
    at: 'extension',
    path: 'options.html#history',
    prepare: (page) => page.getByRole('heading', { name: 'History' }).waitFor(),
  },
];

/** Takes a picture of each main screen into `folder`; answers the files. */
export async function takeTour(
  { context, extension }: Launched,
  sandbox: Sandbox,
  folder: string,
): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const files: string[] = [];
  for (const { name, at, path, dark, height, prepare } of stops) {
    const page = await context.newPage();
    if (height !== undefined) await page.setViewportSize({ width: 1280, height });
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
    await page.goto(at === 'halo' ? `${sandbox.haloUrl}${path}` : `${extension}/${path}`);
    await prepare?.(page);
    const file = join(folder, `${name}.png`);
    await page.screenshot({ path: file, animations: 'disabled' });
    files.push(file);
    await page.close();
  }
  return files;
}
