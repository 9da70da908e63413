import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { expect, test } from './world.ts';

const contoso = '/customers?mainview=client&clientid=101';

test.beforeEach(async ({ companion, pair }) => {
  await pair('admin');
  await companion.call('generateMappings', {});
});

test('the panel is opened, filtered, sorted, copied and saved with the keyboard alone', async ({
  context,
  openHalo,
  sandbox,
}) => {
  sandbox.state.web.settings.labels = { customers: 'Members', licences: 'Seats' };
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await openHalo(contoso);
  await page.getByRole('tab', { name: /Sherweb/ }).focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: 'Sherweb', exact: true });
  const products = panel.getByRole('rowheader');
  await expect(products).toHaveCount(5);
  const press = async (key: string, until: RegExp) => {
    const focused = () =>
      page.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
      });
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press(key);
      if (until.test(await focused())) return;
    }
    throw new Error(`${key} does not lead to ${until}.`);
  };

  await press('Tab', /^Filter/);
  await page.keyboard.type('premium', { delay: 10 });
  await expect(products).toHaveCount(1);
  await expect(panel.getByText(/^1 of 5 shown · 1 active subscription · \d+ Microsoft seats$/)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await expect(products).toHaveCount(5);
  // What stands in another column is found, too.
  await page.keyboard.type('go down to 40');
  await expect(products).toHaveCount(1);
  await expect(products).toContainText('Business Premium');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await expect(products).toHaveCount(5);

  await press('Tab', /^Seats/);
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('columnheader', { name: /^Seats/ })).toHaveAttribute('aria-sort', 'ascending');
  await expect(products.first()).toContainText('Azure plan');
  await page.keyboard.press('Space');
  await expect(products.first()).toContainText('Backup');

  await press('Shift+Tab', /^Copy/);
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('status')).toContainText('Copied');
  await expect(panel.getByText('✓ Copied')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')).toHaveLength(6);
  expect(copied).toContain('Azure plan\t');
  await press('Tab', /^CSV$/);
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  await expect(panel.getByText('✓ Saved')).toBeVisible();
  const [head, ...lines] = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
  expect(head).toMatch(/^\uFEFFSherweb customer,Product,SKU,Seats/);
  expect(lines).toHaveLength(5);
  expect(lines[0]).toMatch(/^Contoso Ltd,.*Backup.*,60,/);
});

test('a column is hidden for every customer until it is shown again, and folds in a narrow window by what matters', async ({
  companion,
  openHalo,
}) => {
  await companion.call('writeSettings', { body: { ordersEnabled: true } });
  const wide = { width: 1920, height: 1000 };
  const page = await openHalo(contoso);
  await page.setViewportSize(wide);
  await page.getByRole('tab', { name: /Sherweb/ }).click();
  const panel = page.getByRole('region', { name: 'Sherweb', exact: true });
  const heads = panel.getByRole('columnheader');
  await expect(heads).toHaveCount(8);
  const menu = panel.getByRole('button', { name: /olumns$/ });
  await menu.click();
  await panel.getByRole('checkbox', { name: 'Renews' }).uncheck();
  await panel.getByRole('checkbox', { name: 'Charged' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();
  await expect(menu).toHaveText('6 of 8 columns');
  await expect(heads.filter({ hasText: 'Renews' })).toHaveCount(0);
  await expect(panel.getByText(/ at 45/)).toHaveCount(0);

  // Another customer, in another page.
  const next = await openHalo('/customers?mainview=client&clientid=102');
  await next.setViewportSize(wide);
  await next.getByRole('tab', { name: /Sherweb/ }).click();
  const other = next.getByRole('region', { name: 'Sherweb', exact: true });
  await expect(other.getByRole('columnheader')).toHaveCount(6);
  await other.getByRole('button', { name: '6 of 8 columns' }).click();
  await other.getByRole('checkbox', { name: 'Renews' }).check();
  await other.getByRole('checkbox', { name: 'Charged' }).check();
  await expect(other.getByRole('columnheader')).toHaveCount(8);
  await next.keyboard.press('Escape');

  // Nothing is cut off, and nothing scrolls sideways, at any width of the window; one pixel is rounding.
  const beyond = (of: Locator) =>
    of.getByRole('region', { name: 'Subscriptions' }).evaluate((each) => each.scrollWidth - each.clientWidth);
  for (const width of [1920, 1280, 1024, 911, 640]) {
    await next.setViewportSize({ width, height: 800 });
    await expect.poll(() => beyond(other), { message: `${width}` }).toBeLessThanOrEqual(1);
  }
  await page.setViewportSize({ width: 640, height: 800 });
  await expect(panel.getByRole('button', { name: /^Change… / }).first()).toBeVisible();
  await expect.poll(() => beyond(panel)).toBeLessThanOrEqual(1);
  // Nor is what a row holds higher than the row, so that it would stand on the next.
  const outside = await panel
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight));
  expect(Math.max(...outside)).toBeLessThanOrEqual(1);
  await expect(other.getByRole('columnheader', { name: 'Renews' })).toBeHidden();
  await expect(other.locator('small:visible').filter({ hasText: 'renews: ' }).first()).toBeVisible();
});

test("Halo's own frames get nothing of ours, and two tabs keep to their customers", async ({
  openHalo,
  companion,
}) => {
  await companion.sync({ subscriptions: true });
  const first = await openHalo(contoso);
  await first.getByRole('tab', { name: /Sherweb/ }).click();
  await expect(first.getByText('Exchange Online (Plan 1)')).toBeVisible();
  const second = await openHalo('/customers?mainview=client&clientid=102');
  await second.getByRole('tab', { name: /Sherweb/ }).click();
  await expect(second.getByText('Email Security Advanced')).toBeVisible();
  await first
    .locator('[data-sherweb-for-halo]')
    .getByRole('button', { name: 'Refresh', exact: true })
    .click();
  await expect(first.getByRole('status').filter({ hasText: 'Refreshed: 5' })).toHaveCount(1);
  await expect(first.getByText('Email Security Advanced')).toHaveCount(0);
  await expect(second.getByText('Exchange Online (Plan 1)')).toHaveCount(0);

  const halos = first.frames().filter((frame) => frame.url().includes('/editor'));
  expect(halos.length).toBeGreaterThan(0);
  for (const frame of halos) {
    await expect(frame.locator('.tablist')).toHaveCount(1);
    await expect(frame.locator('[data-sherweb-for-halo]')).toHaveCount(0);
  }
});
