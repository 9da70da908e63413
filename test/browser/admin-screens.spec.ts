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

test('a held plan is shown with its reason, its changes and a way to approve it; nothing is done before', async ({
  companion,
  pair,
  openExtension,
  sandbox,
}) => {
  await pair('admin');
  await companion.ask(['mappings', 'generate']);
  await companion.ask(['settings', 'set', 'onExistingLicence', 'create']);
  await companion.ask(['sync']);
  await companion.ask(['settings', 'set', 'deactivateDeleted', 'true']);
  const { sherweb, halo } = sandbox.state;
  const linked = ['Contoso Ltd', 'Fabrikam, Inc.', 'Woodgrove Bank'];
  const gone = sherweb.customers().filter(({ displayName }) => linked.includes(displayName));
  for (const { id } of gone.flatMap(({ subscriptions }) => [...subscriptions])) sherweb.cancel(id);
  await companion.ask(['sync']);
  const active = () =>
    halo
      .clients()
      .flatMap(({ id }) => halo.licences(id))
      .filter(({ is_active }) => is_active).length;
  const before = active();
  const page = await openExtension('options.html#history');
  await expect(page.getByText(/would be deactivated/).first()).toBeVisible();
  await page.locator('main a.button.main').first().click();
  await expect(page.getByText('12 subscriptions to deactivate')).toBeVisible();
  await expect(page.getByRole('button', { name: /Apply|Approve/ }).first()).toBeEnabled();
  expect(active()).toBe(before);
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
