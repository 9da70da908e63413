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

  // What Sherweb's fee is, its charges tell: here it is neither what is paid nor what customers pay.
  await page.goto(page.url().replace(/#.*/, '#credentials'));
  await page.getByRole('button', { name: 'Compare with charges' }).click();
  await expect(page.getByText('Not proven.')).toBeVisible();
  await expect(page.getByText(/^neither your cost nor the customer's price: [1-9]/)).toBeVisible();
});

test('without the permission to read invoices nothing is called right, and the permission is named', async ({
  companion,
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
  const wrong = {
    allow_quantity_calculations: false,
    use_subscription_status_for_invoice_line_status: false,
    remove_licences_when_inactive: true,
    default_use_linked_subscription_price: true,
  };
  Object.assign(sandbox.state.halo.settings.control ?? {}, wrong);
  const page = await openExtension('options.html#billing');
  await expect(page.getByText(/permission read:invoices is missing/)).toBeVisible();
  await expect(page.getByText(/Nothing could be compared/)).toBeVisible();
  // Each setting of Halo's that keeps counts from invoices has its sentence, and under it what to do.
  const checks = (await companion.call('billingPreflight', {})).filter(({ ok }) => ok === false);
  expect(checks.map(({ setting }) => setting)).toEqual(Object.keys(wrong));
  for (const { message, action } of checks) {
    await page.getByText(message).click();
    await expect(page.getByText(action)).toBeVisible();
  }
  await expect(page.getByRole('list', { name: 'What the differences come to in a month' })).toHaveCount(0);
});

test('a line is tied on the screen once a write check proved it, a new one made of an item, both taken back; what is left is accepted at once', async ({
  companion,
  openExtension,
  sandbox,
  imported,
}) => {
  await imported();
  const { halo } = sandbox.state;
  const trial = halo.addClient({ name: 'A customer for trials' });
  halo.addRecurringInvoice(trial.id, [{ quantity: 1 }, { quantity: 2 }]);
  const woodgrove = clientNamed(sandbox.state, 'Woodgrove Bank').id;
  const defender = halo.licences(woodgrove).find(({ name }) => name.includes('Defender'));
  const invoice = halo.addRecurringInvoice(woodgrove, [
    { description: defender?.name, quantity: Number(defender?.count), unitPrice: 4 },
    { description: 'Managed workstation', quantity: 61, unitPrice: 35 },
  ]);
  halo.addItem({ name: 'Office for banks', recurringprice: 22 });
  const before = structuredClone(invoice.lines);

  const page = await openExtension('options.html#billing');
  await page.getByRole('searchbox', { name: 'Customer, product' }).fill('woodgrove');
  const table = page.getByRole('table', { name: 'Billing' });
  const tie = table.getByRole('button', { name: /^Tie… .*Defender/ });
  const why = table.locator('.why-cell');
  await tie.click();
  await expect(why.getByRole('heading', { name: 'Tie a line in Halo' })).toBeVisible();
  await expect(why.getByText(/doctor --write-check/)).toBeVisible();
  await expect(why.getByRole('link', { name: /^Open invoice: .*Defender/ })).toHaveAttribute(
    'href',
    new RegExp(`invoiceid=${invoice.id}$`),
  );

  await companion.call('doctor', { body: { writeCheckHaloClientId: trial.id } });
  await page.reload();
  await page.getByRole('searchbox', { name: 'Customer, product' }).fill('woodgrove');
  await tie.click();
  await why.getByRole('button', { name: /^What would change: .*Defender/ }).click();
  await expect(why.locator('.tie details')).toContainText('quantity_subscriptions');
  expect(await seriousOn(page)).toEqual([]);
  expect(invoice.lines).toEqual(before);
  await why.getByRole('button', { name: 'Tie this line' }).click();
  await expect(why.getByRole('status')).toContainText('Tied, and seen in Halo');
  expect(invoice.lines[0]?.quantity_subscriptions).toMatchObject([{ licence_id: defender?.id }]);
  await why.getByRole('button', { name: 'Write it back as it was' }).click();
  await expect(why.getByRole('status')).toContainText('The line is as it was before');
  expect(invoice.lines).toEqual(before);

  await table.getByRole('button', { name: /^Tie… .*Business Premium/ }).click();
  await why.getByRole('searchbox', { name: 'Item in Halo' }).fill('office');
  await why.getByRole('button', { name: 'Find items' }).click();
  await expect(why.getByRole('button', { name: 'What would change: Office for banks' })).toBeVisible();
  expect(await seriousOn(page)).toEqual([]);
  await why.getByRole('spinbutton', { name: 'Price of a seat' }).fill('25.5');
  await why.getByRole('button', { name: 'What would change: Office for banks' }).click();
  await expect(why.locator('.tie details')).toContainText(/unit_price.*25\.5/);
  await why.getByRole('button', { name: 'Tie this line' }).click();
  await expect(why.getByRole('status')).toContainText('Tied, and seen in Halo');
  expect(invoice.lines[2]).toMatchObject({ item_shortdescription: 'Office for banks', unit_price: 25.5 });
  await why.getByRole('button', { name: 'Make it inactive' }).click();
  await expect(why.getByRole('status')).toContainText('The line is inactive');
  expect(invoice.lines[2]).toMatchObject({ isinactive: true, quantity_subscriptions: [] });

  const seen = await companion.call('billing', { query: { stored: 'true', customer: String(woodgrove) } });
  const count = seen.rows.filter(({ state }) => state !== 'right').length;
  expect(count).toBeGreaterThan(1);
  await page.getByRole('checkbox', { name: 'Select all differences shown' }).check();
  const accept = { name: `Accept ${count} differences` };
  await page.getByRole('toolbar').getByRole('button', accept).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('billed by the bank itself');
  await page.getByRole('dialog').getByRole('button', accept).click();
  await page.getByRole('button', { name: /^Accepted/ }).click();
  await expect(table.getByRole('button', { name: /^Reopen / })).toHaveCount(count);
  const { accepted } = await companion.call('listAccepted', {});
  expect(accepted.map(({ reason }) => reason)).toEqual(Array(count).fill('billed by the bank itself'));
});
