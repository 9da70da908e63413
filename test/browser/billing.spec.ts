import { clientNamed, licenceOf } from '../support/shop.ts';
import { seriousOn } from './axe.ts';
import { expect, test } from './world.ts';

test('the month is closed on the Billing screen: what is wrong with its money and why, accepted with a reason, opened again', async ({
  companion,
  openExtension,
  pair,
  sandbox,
}) => {
  await pair('admin');
  await companion.call('generateMappings', {});
  const { state } = sandbox;
  state.sherweb.settings.distributorAccess = true;
  for (const { subscriptions } of state.sherweb.customers())
    for (const { id, fees } of subscriptions)
      if (fees !== null)
        state.sherweb.charge(id, {
          listPrice: fees.recurringFee,
          netPrice: fees.recurringFee * 0.8,
          retailPrice: fees.recurringFee * 1.5,
        });
  await companion.sync();
  Object.assign(state.halo.settings.control ?? {}, { allow_quantity_calculations: false });
  const woodgrove = clientNamed(state, 'Woodgrove Bank').id;
  const fabrikam = clientNamed(state, 'Fabrikam, Inc.').id;
  const licenceAt = (clientId: number, product: string) => {
    const found = state.halo.licences(clientId).find(({ name }) => name.includes(product));
    if (found === undefined) throw new Error(`No licence of ${product}`);
    return licenceOf(state, /subscription:(\S+) /.exec(found.notes)?.[1] ?? '').id;
  };
  const { id: invoiceId } = state.halo.addRecurringInvoice(woodgrove, [
    { licenceId: licenceAt(woodgrove, 'Defender'), quantity: 50, unitPrice: 4 },
    {
      licenceIds: [licenceAt(woodgrove, 'Business Premium'), licenceAt(fabrikam, 'Business Standard')],
      quantity: 82,
      unitPrice: 20,
      free: 2,
    },
  ]);

  const page = await openExtension('options.html#billing');
  await expect(page.getByRole('heading', { name: 'Billing' })).toBeVisible();
  await expect(page.getByText(/no seat count reaches any invoice/)).toBeVisible();
  const table = page.getByRole('table', { name: 'Billing' });
  const rows = table.getByRole('row');
  const first = rows.nth(1);
  await expect(first).toContainText('billed less');
  await expect(first).toContainText('Woodgrove Bank');
  await expect(first).toContainText(/USD\s44\.00/);
  await expect(first.getByRole('link', { name: /^Open invoice/ })).toHaveAttribute(
    'href',
    `${sandbox.haloUrl}/invoices?mainview=invoices&selid=-1&sellevel=1&invoiceid=${invoiceId}`,
  );
  await expect(table.getByRole('columnheader', { name: 'Margin a month' })).toBeVisible();
  // What is left of prices, by customer; what Sherweb charged to nobody stands apart.
  const margins = page.locator('.billing-margins');
  await margins.locator('summary').click();
  const byCustomer = margins.getByRole('table', { name: 'Margin a month' }).getByRole('row');
  await expect(byCustomer.filter({ hasText: /USD\s[\d,]+\.\d\d/ }).first()).toBeVisible();
  // Sherweb hides its prices, so nothing is proven of its cost.
  await expect(byCustomer.filter({ hasText: 'Woodgrove Bank' })).toContainText('unknown');
  expect(await seriousOn(page)).toEqual([]);

  // A line of another customer's licence, found by keys: how its quantity came about.
  await page.getByRole('searchbox', { name: 'Customer, product' }).fill('woodgrove');
  await page.getByRole('button', { name: 'By customer' }).click();
  await expect(rows.nth(1)).toContainText(/Woodgrove Bank.*USD\s44\.00/);
  await table.getByRole('button', { name: /Defender/ }).focus();
  await page.keyboard.press('ArrowUp');
  await expect(table.getByRole('checkbox', { name: /all differences of Woodgrove/ })).toBeFocused();
  await page.getByRole('button', { name: /^Right/ }).click();
  await table.getByRole('button', { name: /Business Premium/ }).press('Enter');
  const why = table.locator('.why-cell');
  await expect(why).toContainText('of Fabrikam, Inc.');
  await expect(why.locator('.sum')).toContainText(/61.*23.*Free−2.*Should bill82/);
  expect(await seriousOn(page)).toEqual([]);
  // 1280 x 800 at 200 %.
  const size = page.viewportSize();
  await page.setViewportSize({ width: 640, height: 400 });
  expect(await seriousOn(page)).toEqual([]);
  await page.setViewportSize(size ?? { width: 1280, height: 720 });
  await page.getByRole('button', { name: /^Differences/ }).click();
  await page.getByRole('button', { name: 'By customer' }).click();

  const product = table.getByRole('button', { name: /Defender/ });
  await product.focus();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await product.focus();
  await page.keyboard.press('a');
  await page.getByRole('textbox', { name: 'Reason' }).fill('11 seats are on us until spring');
  await page.getByLabel(/Last day/).fill('2099-03-31');
  await page.getByRole('dialog').getByRole('button', { name: 'Accept 1 difference' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: /^Accepted/ }).click();
  await expect(first).toContainText('until Mar 31, 2099: 11 seats are on us until spring');
  await page.getByRole('button', { name: /^Reopen / }).click();
  await expect(page.getByText('No such row.')).toBeVisible();
  await page.getByRole('button', { name: /^Differences/ }).click();
  await expect(first).toContainText('billed less');

  // Opened again it shows what was compared last, until it is compared anew.
  state.halo.addRecurringInvoice(woodgrove, [
    { licenceId: licenceAt(woodgrove, 'Defender'), quantity: 61, unitPrice: 4 },
  ]);
  await page.reload();
  await expect(first).toContainText('billed less');
  await page.getByRole('button', { name: 'Compare again' }).click();
  await expect(first).toContainText('billed twice');
  // A month is shown as it was, and nothing in it can be changed.
  await page.getByRole('combobox', { name: 'Month' }).selectOption({ index: 1 });
  await expect(page.getByText(/\d{4} as it was/)).toBeVisible();
  await expect(first).toContainText('billed twice');
  await expect(first.getByRole('checkbox')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Compare again' })).toHaveCount(0);
});

test('without the permission to read invoices nothing is called right, and the permission is named', async ({
  openExtension,
  sandbox,
  imported,
}) => {
  await imported();
  sandbox.state.halo.settings.agentScopes = [
    'read:customers',
    'read:softwarelicensing',
    'edit:softwarelicensing',
  ];
  const page = await openExtension('options.html#billing');
  await expect(page.getByText(/permission read:invoices is missing/)).toBeVisible();
  await expect(page.getByText(/Nothing could be compared/)).toBeVisible();
  await expect(page.getByRole('list', { name: 'What the differences come to in a month' })).toHaveCount(0);
});
