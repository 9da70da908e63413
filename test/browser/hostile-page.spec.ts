import { openAdminFrame } from './admin-frame.ts';
import { expect, test } from './world.ts';

test.use({ isOpen: false });

const contoso = '/customers?mainview=client&clientid=101';

interface Hostile {
  sees(text: string): boolean;
  keys: unknown[];
  inputs: unknown[];
}

test("Halo's scripts see no subscription", async ({ companion, pair, openHalo, sandbox }) => {
  sandbox.state.web.settings.hostile = true;
  await pair('admin');
  await companion.call('generateMappings', {});
  const page = await openHalo(contoso);
  await page.getByRole('tab', { name: /Sherweb/ }).click();
  const wasRead = () => sandbox.state.requests.some(({ path }) => path.includes('/subscriptions/details'));
  await expect.poll(wasRead).toBe(true);
  const sees = (text: string) =>
    page.evaluate((wanted) => (globalThis as unknown as { __hostile: Hostile }).__hostile.sees(wanted), text);
  expect(await sees('Contoso Ltd')).toBe(true);
  expect(await sees('Exchange Online')).toBe(false);
});

test.describe('a secret typed in the frame inside Halo', () => {
  test.use({ withCredentials: false });

  test("reaches none of Halo's scripts", async ({ pair, openHalo, sandbox }) => {
    sandbox.state.web.settings.hostile = true;
    await pair('admin');
    const page = await openHalo('/config/integrations');
    const sees = (text: string) =>
      page.evaluate(
        (wanted) => (globalThis as unknown as { __hostile: Hostile }).__hostile.sees(wanted),
        text,
      );
    const frame = await openAdminFrame(page);
    await frame
      .getByRole('navigation')
      .getByRole('link', { name: /Credentials/ })
      .click();
    const secret = frame.locator('input[type=password]').first();
    await secret.click();
    await page.keyboard.type('canary-secret');
    await expect(secret).toHaveValue('canary-secret');
    expect(await sees('canary')).toBe(false);
    const hostile = await page.evaluate(() => {
      const { keys, inputs } = (globalThis as unknown as { __hostile: Hostile }).__hostile;
      return JSON.stringify([keys, inputs]);
    });
    expect(hostile).not.toContain('canary');
  });
});
