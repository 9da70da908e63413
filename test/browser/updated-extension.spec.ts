import { launch, pairBrowser } from './launch.ts';
import { expect, test } from './world.ts';

test('an extension that is reloaded while customers are open brings its tab back, once, and Halo its own content', async ({
  companion,
  address,
  sandbox,
}) => {
  await companion.call('generateMappings', {});
  await companion.sync({ subscriptions: true });
  const { code } = await companion.call('createPairingCode', { body: { role: 'technician' } });
  // A browser of its own: what belongs to the extension closes with it.
  const launched = await launch({ language: 'en', asHalo: true, isOpen: true, headless: true });
  try {
    await pairBrowser(launched, { address, code, name: 'Test browser' });
    const { context, extension } = launched;
    const page = await context.newPage();
    await page.goto(`${sandbox.haloUrl}/customers?mainview=client&clientid=101`);
    const ours = page.getByRole('tab', { name: /Sherweb/ });
    await ours.click();
    const row = page.getByText('Exchange Online (Plan 1)');
    await expect(row).toBeVisible();
    const halos = page.getByText('accounts@customer101.example');
    await expect(halos).toBeHidden();
    // Marks our nodes of now, so that those of the next version are told apart.
    await page.evaluate(() => {
      for (const node of document.querySelectorAll('[data-sherweb-for-halo]')) node.id = 'before';
    });

    const popup = await context.newPage();
    await popup.goto(`${extension}/popup.html`);
    await popup
      .evaluate(() =>
        (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload(),
      )
      .catch(() => undefined);

    await expect(page.locator('#before')).toHaveCount(0);
    await expect(halos).toBeVisible();
    await expect(ours).toHaveCount(1);
    await expect(ours).toHaveText(/5/);
    await ours.click();
    await expect(row).toBeVisible();
    await expect(halos).toBeHidden();
    await expect(page.locator('[data-sherweb-for-halo=panel]')).toHaveCount(1);
    await page.getByText('Users', { exact: true }).first().click();
    await expect(row).toBeHidden();
    await expect(page.locator('[data-sherweb-covered], [data-sherweb-dimmed]')).toHaveCount(0);
  } finally {
    await launched.close();
  }
});
