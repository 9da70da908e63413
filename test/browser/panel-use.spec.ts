import { readFile } from 'node:fs/promises';
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
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')).toHaveLength(6);
  expect(copied).toContain('Azure plan\t');
  await press('Tab', /^CSV$/);
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const [head, ...lines] = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
  expect(head).toMatch(/^\uFEFFSherweb customer,Product,SKU,Seats/);
  expect(lines).toHaveLength(5);
  expect(lines[0]).toMatch(/^Contoso Ltd,.*Backup.*,60,/);
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
