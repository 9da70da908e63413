import { expect, test } from './world.ts';

test('a paired browser shows the subscriptions of a customer in its tab', async ({
  companion,
  pair,
  openHalo,
}) => {
  await companion.ask(['mappings', 'generate']);
  await pair('technician');
  const page = await openHalo('/customers?mainview=client&clientid=101');
  await page.getByRole('tab', { name: /Sherweb/ }).click();
  await expect(page.getByText('Exchange Online (Plan 1)')).toBeVisible();
  await page.screenshot({ path: '/tmp/smoke.png' });
});
