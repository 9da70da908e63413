import { seriousOn } from './axe.ts';
import { expect, test } from './world.ts';

test('nobody misses a window: what closes next, what a person wants of it, a month of it, and an address for a calendar', async ({
  companion,
  openExtension,
  imported,
}) => {
  await imported();
  const page = await openExtension('options.html#renewals');
  const table = page.getByRole('table', { name: 'Renewals' });
  const rows = table.getByRole('row');
  // Contoso's window closes in a few days, before any term ends.
  await expect(rows.nth(1)).toContainText('Contoso Ltd');
  await expect(rows.nth(1)).toContainText(/may go down to 40 until .*; then fixed until /);
  const visio = rows.filter({ hasText: 'Visio Plan 2' }).filter({ hasText: 'Fabrikam, Inc.' });
  await expect(visio).toContainText(/^! Ends .*: it will not renew/);

  await page.getByRole('button', { name: /^Will not renew/ }).click();
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: /^Next 60 days/ }).click();

  // By keys alone: down to the row, `i` asks what is wanted of it.
  await rows.nth(1).getByRole('button').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('i');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Seats to go to').fill('7');
  await dialog.getByLabel('Reason').fill('Two left');
  expect(await seriousOn(page, 'all')).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(table.getByText('go to 7: not set yet')).toBeVisible();
  expect((await companion.call('renewals', {})).filter(({ intention }) => intention?.to === 7)).toHaveLength(
    1,
  );

  await page.getByRole('link', { name: 'Month' }).click();
  const month = page.locator('table.month');
  await expect(month.locator('[aria-current=date]')).toBeVisible();
  const heading = page.locator('.calendar h2');
  const before = await heading.textContent();
  await page.getByRole('button', { name: 'Month after' }).focus();
  await page.keyboard.press('PageDown');
  await expect(heading).not.toHaveText(before ?? '');
  await page.getByRole('button', { name: 'This month' }).click();
  await expect(heading).toHaveText(before ?? '');
  expect(await seriousOn(page, 'all')).toEqual([]);

  await page.getByRole('button', { name: 'Calendar addresses…' }).click();
  await dialog.getByLabel('Whose calendar').fill('Ada');
  await dialog.getByRole('button', { name: 'Make an address' }).click();
  await expect(dialog.locator('.address')).toHaveText(
    /^http:\/\/127\.0\.0\.1:\d+\/calendar\/[\w-]{43}\.ics$/,
  );
  expect(await seriousOn(page, 'all')).toEqual([]);
  const address = (await dialog.locator('.address').textContent()) ?? '';
  expect(await (await fetch(address)).text()).toContain('BEGIN:VEVENT');
  await dialog.getByRole('button', { name: 'Revoke the address of Ada' }).click();
  await expect(dialog.getByText('No calendar has an address.')).toBeVisible();
  expect((await fetch(address)).status).toBe(404);
});
