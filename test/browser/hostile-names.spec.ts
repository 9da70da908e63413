import { expect, test } from './world.ts';

test.use({ seed: 'nasty' });

test('names that look like code are shown as text and run nothing', async ({
  companion,
  pair,
  openHalo,
  openExtension,
}) => {
  await pair('admin');
  await companion.call('generateMappings', {});
  const options = await openExtension('options.html#customers');
  await expect(options.getByText('<script>').first()).toBeVisible();
  expect(
    await options.evaluate(() => document.querySelectorAll('main script, main img, [onerror]').length),
  ).toBe(0);
  // A name of 10,000 characters takes no more room than another.
  await options.locator('input.search').fill('Endless');
  await expect(options.getByText('Endless Endless').first()).toBeVisible();
  expect(await options.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  const page = await openHalo('/customers');
  expect(await page.evaluate(() => document.querySelectorAll('[onerror]').length)).toBe(0);
});
