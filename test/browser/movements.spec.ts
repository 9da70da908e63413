import { readFile } from 'node:fs/promises';
import { customerNamed, licenceOf } from '../support/shop.ts';
import { expect, test } from './world.ts';

test('what moved since a day is found, filtered and saved as a table; its run is taken back but for what cannot be', async ({
  companion,
  openExtension,
  openHalo,
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
  await companion.call('writeSettings', { body: { deactivateDeleted: true } });
  const run = await companion.sync();

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

  // The Overview says the same in one line.
  await page.goto(`${page.url().split('#')[0]}#overview`);
  await expect(page.getByRole('main')).toContainText(/Since yesterday:.*seats.*1 ended/);

  // Whoever cannot see the small line of what seats were hears it.
  const panel = await openHalo('/customers?mainview=client&clientid=102');
  await panel.getByRole('tab', { name: /Sherweb/ }).click();
  const line = panel.getByRole('row', { name: new RegExp(first.productName) }).getByRole('img');
  await expect(line).toHaveAccessibleName(new RegExp(`^${before} seats.*; ${before + 7} seats`));
  await panel.close();

  // A person changed one of the two since: that stays and is named, the other goes back.
  const licenceOfFirst = licenceOf(sandbox.state, first.id);
  licenceOfFirst.count = 99;
  await page.goto(`${page.url().split('#')[0]}#history/${run.runId}`);
  await page.getByRole('button', { name: 'Undo…' }).click();
  const main = page.getByRole('main');
  await expect(main.getByText('1 subscription to reactivate')).toBeVisible();
  await expect(main).toContainText(`"${first.productName}" was changed since the run`);
  await main.getByRole('button', { name: /^Apply/ }).click();
  await expect(main.getByRole('heading', { name: 'Completed' })).toBeVisible();
  await expect(main).toContainText('undo of the run of');
  expect([licenceOfFirst.count, licenceOf(sandbox.state, second.id).is_active]).toEqual([99, true]);
});
