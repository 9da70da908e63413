import { clientNamed, licenceOf } from '../support/shop.ts';
import { seriousOn } from './axe.ts';
import { expect, test } from './world.ts';

test('the month is closed on the Billing screen: what is wrong with its money, accepted with a reason, opened again', async ({
  companion,
  openExtension,
  pair,
  sandbox,
}) => {
  await pair('admin');
  await companion.call('generateMappings', {});
  await companion.sync();
  const { state } = sandbox;
  Object.assign(state.halo.settings.control ?? {}, { allow_quantity_calculations: false });
  const woodgrove = clientNamed(state, 'Woodgrove Bank').id;
  const defender = state.halo.licences(woodgrove).find(({ name }) => name.includes('Defender'));
  if (defender === undefined) throw new Error('Woodgrove has no Defender');
  state.halo.addRecurringInvoice(woodgrove, [
    {
      licenceId: licenceOf(state, /subscription:(\S+) /.exec(defender.notes)?.[1] ?? '').id,
      quantity: 50,
      unitPrice: 4,
    },
  ]);

  const page = await openExtension('options.html#billing');
  await expect(page.getByRole('heading', { name: 'Billing' })).toBeVisible();
  await expect(page.getByText(/no seat count reaches any invoice/)).toBeVisible();
  const rows = page.getByRole('table', { name: 'Billing' }).getByRole('row');
  const first = rows.nth(1);
  await expect(first).toContainText('billed less');
  await expect(first).toContainText('Woodgrove Bank');
  await expect(first).toContainText(/USD\s44\.00/);
  expect(await seriousOn(page)).toEqual([]);

  await page.getByRole('searchbox', { name: 'Customer or product' }).fill('woodgrove');
  await first.getByRole('button', { name: /^Accept… / }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('11 seats are on us until spring');
  await page.getByLabel(/Last day/).fill('2099-03-31');
  await page.getByRole('dialog').getByRole('button', { name: 'Accept 1 difference' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: /^Accepted/ }).click();
  await expect(first).toContainText('until 2099-03-31: 11 seats are on us until spring');
  await page.getByRole('button', { name: /^Reopen / }).click();
  await expect(page.getByText('No such row.')).toBeVisible();
  await page.getByRole('button', { name: /^Differences/ }).click();
  await expect(first).toContainText('billed less');

  await page.getByRole('button', { name: 'By customer' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'By customer' })).toHaveAttribute('aria-pressed', 'true');
});
