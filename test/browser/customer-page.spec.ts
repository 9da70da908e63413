import type { Page } from '@playwright/test';
import { seriousIn } from './axe.ts';
import { expect, test } from './world.ts';

const contoso = '/customers?mainview=client&clientid=101';

test.beforeEach(async ({ companion, address: _running }) => {
  await companion.call('generateMappings', {});
  await companion.sync({ subscriptions: true });
});

test("the tab stands after Halo's own, whatever tabs Halo has, and each side gives way to the other", {
  tag: '@firefox',
}, async ({ pair, openHalo, sandbox }) => {
  await pair('technician');
  for (const family of ['tablist', 'react-tabs', 'tab-container'] as const)
    await test.step(family, async () => {
      sandbox.state.web.settings.tabs = family;
      const page = await openHalo(contoso);
      // The third family has no roles.
      const ours = page.locator('[role=tab], .tab').filter({ hasText: 'Sherweb' });
      await expect(ours).toHaveText(/5/);
      await ours.click();
      await expect(page.getByText('Exchange Online (Plan 1)')).toBeVisible();
      await expect(page.getByText('accounts@customer101.example')).toBeHidden();
      await page.getByText('Users', { exact: true }).first().click();
      await expect(page.getByText('Exchange Online (Plan 1)')).toBeHidden();
      await page.close();
    });
});

test('where Halo has no tabs, a launcher opens the same panel as a drawer, and Escape closes it', {
  tag: '@firefox',
}, async ({ pair, openHalo, sandbox }) => {
  sandbox.state.web.settings.tabs = 'none';
  await pair('technician');
  const page = await openHalo(contoso);
  await page.getByRole('button', { name: /Sherweb/ }).click();
  await expect(page.getByText('Exchange Online (Plan 1)')).toBeVisible();
  expect(await seriousIn(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByText('Exchange Online (Plan 1)')).toBeHidden();
});

test('where no customer is shown the tab goes, and no launcher comes', async ({ pair, openHalo }) => {
  await pair('technician');
  const page = await openHalo(contoso);
  // A launcher comes after a while. When it has come to a customer who was opened later, in another tab of the
  // browser, one would have come here as well.
  const later = await openHalo('/tickets?sandbox-tabs=none');
  const launcher = (where: Page) => where.getByRole('button', { name: /Sherweb/ });
  const go = (where: Page, to: string) =>
    where.evaluate(
      (url) => (globalThis as unknown as { __halo: { go(url: string): void } }).__halo.go(url),
      to,
    );
  for (const path of [
    '/customers?mainview=client&clientid=-1',
    '/tickets',
    '/customers?mainview=site&siteid=1',
  ])
    await test.step(path, async () => {
      await go(page, contoso);
      await expect(page.getByRole('tab', { name: /Sherweb/ })).toBeVisible();
      await go(page, path);
      await expect(page.getByText('accounts@customer101.example')).toHaveCount(0);
      await go(later, contoso);
      await expect(launcher(later)).toBeVisible();
      await expect(page.getByRole('tab', { name: /Sherweb/ })).toHaveCount(0);
      await expect(launcher(page)).toHaveCount(0);
      await go(later, '/tickets');
      await expect(launcher(later)).toHaveCount(0);
    });
});

test('the next customer in the same nodes never shows the rows of the one before', async ({
  pair,
  openHalo,
}) => {
  await pair('technician');
  const page = await openHalo(contoso);
  await page.getByRole('tab', { name: /Sherweb/ }).click();
  await expect(page.getByText('Exchange Online (Plan 1)')).toBeVisible();
  // Looks at every frame from here on: the name of the second customer must never stand beside the first one's rows.
  await page.evaluate(() => {
    const seen = { mixed: 0 };
    Object.assign(globalThis, { seen });
    const textOf = (node: Element | ShadowRoot): string =>
      [...node.querySelectorAll('*')].reduce(
        (text, each) => text + (each.shadowRoot ? textOf(each.shadowRoot) : ''),
        node.textContent ?? '',
      );
    const look = () => {
      const text = textOf(document.body);
      if (location.search.includes('clientid=102') && text.includes('Exchange Online (Plan 1)'))
        seen.mixed += 1;
      requestAnimationFrame(look);
    };
    look();
    (globalThis as unknown as { __halo: { go(url: string): void } }).__halo.go(
      '/customers?mainview=client&clientid=102',
    );
  });
  await expect(page.getByText('Email Security Advanced')).toBeVisible();
  expect(await page.evaluate(() => (globalThis as unknown as { seen: { mixed: number } }).seen.mixed)).toBe(
    0,
  );
  await page.goBack();
  await expect(page.getByText('Exchange Online (Plan 1)')).toBeVisible();
  await expect(page.getByText('Email Security Advanced')).toHaveCount(0);
  await page.goForward();
  await expect(page.getByText('Email Security Advanced')).toBeVisible();
  await expect(page.getByText('Exchange Online (Plan 1)')).toHaveCount(0);
  await expect(page.getByRole('tab', { name: /Sherweb/ })).toHaveCount(1);
});

test('the tab survives a storm of changes and a page built anew', async ({ pair, openHalo }) => {
  await pair('technician');
  const page = await openHalo(contoso);
  await page.getByRole('tab', { name: /Sherweb/ }).click();
  await expect(page.getByText('Exchange Online (Plan 1)')).toBeVisible();
  await page.evaluate(() => {
    const halo = (
      globalThis as unknown as { __halo: { storm(n: number, ms: number): void; remount(): void } }
    ).__halo;
    halo.storm(500, 500);
    halo.remount();
  });
  const ours = page.getByRole('tab', { name: /Sherweb/ });
  await expect(ours).toHaveCount(1);
  await ours.click();
  await expect(page.getByText('Exchange Online (Plan 1)')).toBeVisible();
  const errors = await page.evaluate(
    () => (globalThis as unknown as { __halo: { errors: unknown[] } }).__halo.errors,
  );
  expect(errors).toEqual([]);
});

test('labels in French and a renamed tenant make no difference', async ({ pair, openHalo, sandbox }) => {
  sandbox.state.web.settings.labels = 'fr';
  await pair('technician');
  const page = await openHalo(contoso);
  await page.getByRole('tab', { name: /Sherweb/ }).click();
  await expect(page.getByText('Exchange Online (Plan 1)')).toBeVisible();
});

test('a switch to the dark theme is followed while the panel is open, and both can be read by everybody', {
  tag: '@firefox',
}, async ({ pair, openHalo }) => {
  await pair('technician');
  const page = await openHalo(contoso);
  await page.getByRole('tab', { name: /Sherweb/ }).click();
  const row = page.getByText('Exchange Online (Plan 1)');
  await expect(row).toBeVisible();
  const colour = () => row.evaluate((element) => getComputedStyle(element).color);
  const light = await colour();
  // 1280 x 800 at 100 and at 200 %.
  for (const [width, height] of [
    [640, 400],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    expect(await seriousIn(page)).toEqual([]);
  }
  await page.locator('.theme-toggle').click();
  await expect.poll(colour).not.toBe(light);
  expect(await seriousIn(page, 'td', 'colours')).toEqual([]);
});
