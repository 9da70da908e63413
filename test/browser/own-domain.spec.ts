import type { BrowserContext } from '@playwright/test';
import { expect, test } from './world.ts';

const own = 'https://halo.customer.example';

test.use({ asHalo: false, granted: [`${own}/*`] });

/** The sandbox's Halo under a domain of its own; the browser asks nobody for it. */
const serveHalo = (context: BrowserContext, haloUrl: string) =>
  context.route(`${own}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    await route.fulfill({ response: await route.fetch({ url: `${haloUrl}${pathname}${search}` }) });
  });

test('a Halo domain of your own, once added, has the customer tab and the admin screens', async ({
  companion,
  context,
  pair,
  openExtension,
  sandbox,
}) => {
  await serveHalo(context, sandbox.haloUrl);
  await pair('admin');
  await companion.call('generateMappings', {});

  const page = await context.newPage();
  await page.goto(`${own}/customers?mainview=client&clientid=101`);
  await expect(page.getByText('accounts@customer101.example')).toBeVisible();
  await expect(page.getByRole('tab', { name: /Sherweb/ })).toHaveCount(0);

  const options = await openExtension('options.html#connection');
  await options.getByLabel('Domain').fill(`${own}/customers`);
  await options.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(options.getByRole('listitem').filter({ hasText: 'works there' })).toContainText(
    'halo.customer.example',
  );

  // The page that was open already has it, too.
  await page.getByRole('tab', { name: /Sherweb/ }).click();
  await expect(page.getByText('Exchange Online (Plan 1)')).toBeVisible();

  await page.goto(`${own}/config/integrations`);
  await page.getByRole('button', { name: 'Enable Sherweb' }).click();
  await page.getByRole('button', { name: 'Open Sherweb' }).click();
  const frame = page.frameLocator('iframe[title^="Sherweb"]');
  await expect(frame.getByRole('link', { name: /Technicians/ })).toBeVisible();
});
