import type { BrowserContext } from '@playwright/test';
import { expect, test } from './world.ts';

const own = 'https://halo.customer.example';

/** The sandbox's Halo under a domain of its own; the browser asks nobody for it. */
const serveHalo = (context: BrowserContext, haloUrl: string) =>
  context.route(`${own}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    await route.fulfill({ response: await route.fetch({ url: `${haloUrl}${pathname}${search}` }) });
  });

test.describe('a Halo domain of your own', () => {
  test.use({ asHalo: false, granted: [`${own}/*`] });

  test('once added, has the customer tab and the admin screens', async ({
    companion,
    context,
    pair,
    openExtension,
    sandbox,
  }) => {
    await serveHalo(context, sandbox.haloUrl);
    await pair('admin');
    await companion.ask(['mappings', 'generate']);

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

    await page.reload();
    await page.getByRole('tab', { name: /Sherweb/ }).click();
    await expect(page.getByText('Exchange Online (Plan 1)')).toBeVisible();

    await page.goto(`${own}/config/integrations`);
    await page.getByRole('button', { name: 'Enable Sherweb' }).click();
    await page.getByRole('button', { name: 'Open Sherweb' }).click();
    const frame = page.frameLocator('iframe[title^="Sherweb"]');
    await expect(frame.getByRole('link', { name: /Technicians/ })).toBeVisible();
  });
});

test('a Halo domain whose permission was lost is named on every screen, with a way to grant it again', async ({
  pair,
  openExtension,
}) => {
  await pair('admin');
  const page = await openExtension('options.html#history');
  await page.evaluate(
    (data) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }
      ).chrome.runtime.sendMessage({ id: 1, type: 'saveHaloDomain', timestamp: Date.now(), data }),
    'halo.customer.example',
  );
  await page.reload();
  const banner = page.getByRole('status').filter({ hasText: 'no longer lets the extension work on' });
  await expect(banner).toContainText('halo.customer.example');
  await expect(banner.getByRole('button', { name: 'Grant' })).toBeVisible();
});

test("a stranger's page that embeds our frame gets no admin screen, whatever address it knows", async ({
  context,
  pair,
  extension,
}) => {
  await pair('admin');
  const [worker] = context.serviceWorkers();
  const dynamic = await worker?.evaluate(() =>
    (
      globalThis as unknown as { chrome: { runtime: { getURL(path: string): string } } }
    ).chrome.runtime.getURL('/frame.html'),
  );
  // Its fixed address, this session's address, a made-up ticket, and the page that is for nobody's frames.
  const addresses = [
    `${extension}/frame.html`,
    `${dynamic}`,
    `${dynamic}?ticket=1`,
    `${extension}/options.html`,
  ];
  await context.route('https://stranger.example/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<h1>Stranger</h1>${addresses.map((address) => `<iframe src="${address}"></iframe>`).join('')}`,
    }),
  );
  const page = await context.newPage();
  await page.goto('https://stranger.example/');
  const shown = () =>
    Promise.all(page.frames().map((frame) => frame.evaluate(() => document.body.textContent)));
  const refusal = expect.stringContaining('These screens are shown in Halo');
  const blocked = expect.stringContaining('blocked');
  await expect.poll(shown).toEqual([expect.stringContaining('Stranger'), blocked, refusal, refusal, blocked]);
});
