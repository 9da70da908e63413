import { readFile } from 'node:fs/promises';
import { customerNamed } from '../support/shop.ts';
import { expect, test } from './world.ts';

test('what moved since a day is found, filtered and saved as a table', async ({
  companion,
  openExtension,
  sandbox,
  imported,
}) => {
  await imported();
  const { sherweb } = sandbox.state;
  const [first, second] = customerNamed(sandbox.state, 'Fabrikam, Inc.').subscriptions;
  if (first === undefined || second === undefined) throw new Error('Fabrikam has bought too little');
  const before = first.quantity;
  sherweb.setQuantity(first.id, before + 7);
  sherweb.cancel(second.id);
  await companion.sync();

  const page = await openExtension('options.html#movements');
  const rows = page.getByRole('table', { name: 'What changed' }).getByRole('row');
  await expect(rows.filter({ hasText: first.productName })).toContainText(
    `${first.productName}Seats${before}${before + 7}Sherweb`,
  );
  await expect(rows.nth(1)).toContainText('Fabrikam, Inc.');
  // The companion has watched since today only.
  await expect(page.getByText(/^Not everything was watched/)).toBeVisible();
  await page.getByRole('button', { name: 'Ended 1' }).click();
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText(second.productName);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV' }).click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toContain(
    `${first.productName},Seats,${before},${before + 7},Sherweb,`,
  );
});
