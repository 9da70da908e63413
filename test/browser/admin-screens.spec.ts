import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './world.ts';

const screens = [
  'connection',
  'credentials',
  'customers',
  'import',
  'schedule',
  'history',
  'technicians',
  'diagnostics',
];

for (const colorScheme of ['light', 'dark'] as const)
  test(`every screen can be read and used by everybody (${colorScheme})`, async ({
    companion,
    pair,
    openExtension,
  }) => {
    await pair('admin');
    await companion.ask(['mappings', 'generate']);
    await companion.ask(['sync']);
    const found: string[] = [];
    for (const screen of [...screens.map((each) => `options.html#${each}`), 'popup.html']) {
      const page = await openExtension(screen);
      await page.emulateMedia({ colorScheme });
      await expect(page.getByRole('heading').first()).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      found.push(
        ...violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => `${screen}: ${id} ${nodes[0]?.target.join(' ')}`),
      );
      await page.close();
    }
    expect(found).toEqual([]);
  });

test('a technician sees the connection and diagnostics only', async ({ pair, openExtension }) => {
  await pair('technician');
  const page = await openExtension('options.html');
  await expect(page.getByRole('navigation').getByRole('link', { name: /Diagnostics/ })).toBeVisible();
  await expect(page.getByRole('navigation').getByRole('link', { name: /Credentials/ })).toHaveCount(0);
});

test.describe('with 5,000 customers', () => {
  test.use({ seed: 'large' });

  test('the mapping table shows a few rows at a time, and finds any', async ({
    companion,
    pair,
    openExtension,
  }) => {
    await pair('admin');
    await companion.ask(['mappings', 'generate']);
    const page = await openExtension('options.html#customers');
    await expect(page.getByRole('row').nth(5)).toBeVisible();
    expect(await page.getByRole('row').count()).toBeLessThan(100);
    await page.getByRole('searchbox').first().fill('04321');
    await expect(page.getByRole('row', { name: /04321/ })).toBeVisible();
  });
});
