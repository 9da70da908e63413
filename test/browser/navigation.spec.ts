import { screens } from '../../extension/admin/core/route.ts';
import { expect, test } from './world.ts';

test('the navigation names jobs, addresses of earlier versions still lead somewhere, each page has its own title', {
  tag: '@firefox',
}, async ({ openExtension, imported }) => {
  await imported();
  const page = await openExtension('options.html#waiting');
  const nav = page.getByRole('navigation', { name: 'Screens' });
  await expect(nav.getByRole('link', { name: /^Overview/ })).toHaveAttribute('aria-current', 'page');
  await expect(nav.getByRole('list', { name: 'Settings' }).getByRole('link')).toHaveText([
    'Connection',
    'Credentials',
    'Schedule',
    'Notifications',
    'Exceptions',
    'Technicians',
    'Diagnostics',
  ]);
  const titles = new Set<string>();
  for (const screen of screens) {
    await page.goto(`${page.url().split('#')[0]}#${screen}`);
    await expect(nav.locator('[aria-current=page]')).toHaveAttribute('href', `#${screen}`);
    titles.add(await page.title());
  }
  expect(titles.size).toBe(screens.length);
  // What was changed leads to where it can be seen; the switch to it stays where it is pressed.
  await page.goto(`${page.url().split('#')[0]}#history`);
  const changes = page.getByRole('link', { name: 'Who changed what' });
  const before = await changes.boundingBox();
  await changes.click();
  await expect(page.getByRole('row', { name: /Started a sync/ }).getByRole('link')).toHaveAttribute(
    'href',
    /^#history\/.+/,
  );
  expect(await changes.boundingBox()).toEqual(before);
  for (const [old, now] of [
    ['settings', 'connection'],
    ['changes', 'history'],
  ]) {
    await page.goto(`${page.url().split('#')[0]}#${old}`);
    await expect(nav.locator('[aria-current=page]')).toHaveAttribute('href', `#${now}`);
  }
});

test('what is written on a button is in its name, so that it can be spoken', async ({
  companion,
  openExtension,
  imported,
}) => {
  await imported();
  await companion.call('createPairingCode', { body: { role: 'technician' } });
  const page = await openExtension('options.html#overview');
  const found: string[] = [];
  for (const screen of screens) {
    await page.goto(`${page.url().split('#')[0]}#${screen}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => page.locator('.skeleton').count()).toBe(0);
    found.push(
      ...(await page.locator('button[aria-label], a[aria-label]').evaluateAll((all) =>
        all
          .map((each) => [each.textContent?.trim() ?? '', each.getAttribute('aria-label') ?? ''] as const)
          .filter(([text, name]) => /\p{L}/u.test(text) && !name.includes(text))
          .map(([text, name]) => `${text}: ${name}`),
      )),
    );
  }
  expect(found).toEqual([]);
});

test('a row that is chosen stays under the pointer, and a sheet that was closed stays closed', async ({
  companion,
  openExtension,
  pair,
}) => {
  await pair('admin');
  await companion.call('generateMappings', {});
  const { customers } = await companion.call('listCustomers', { query: {} });
  const page = await openExtension(`options.html#customers?customer=${customers[0]?.sherwebCustomerId}`);
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.reload();
  const box = page.getByRole('row').nth(2).getByRole('checkbox');
  const before = await box.boundingBox();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await box.check();
  await expect(page.getByRole('toolbar')).toBeVisible();
  expect(await box.boundingBox()).toEqual(before);
});

test('the path of the first run says how many are mapped, and can be put away', async ({
  companion,
  openExtension,
  pair,
}) => {
  await pair('admin');
  await companion.call('generateMappings', {});
  const page = await openExtension('options.html#customers');
  await expect(page.locator('.setup')).toContainText(/Map 4 of 8/);
  await page.getByRole('button', { name: 'Put away' }).click();
  await expect(page.locator('.setup')).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Customers' })).toBeVisible();
  await expect(page.locator('.setup')).toHaveCount(0);
  await page.evaluate(() => localStorage.clear());
});
