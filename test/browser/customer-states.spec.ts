import type { Page } from '@playwright/test';
import { clientNamed, customerNamed } from '../support/shop.ts';
import { expect, test } from './world.ts';

const contoso = '/customers?mainview=client&clientid=101';
/** Halo has a button of that name too. */
const refreshIn = (page: Page) =>
  page.locator('[data-sherweb-for-halo]').getByRole('button', { name: 'Refresh', exact: true });

const northwind = '/customers?mainview=client&clientid=108';

test('a browser that is not paired says so and offers the options', async ({ openHalo, context }) => {
  const page = await openHalo(contoso);
  await page.getByRole('tab', { name: /Sherweb/ }).click();
  await expect(page.getByText('Not connected yet')).toBeVisible();
  const [options] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: 'Open the options' }).click(),
  ]);
  expect(options.url()).toContain('/options.html');
});

test('technicians see no money, admins do', async ({ companion, pair, openHalo }) => {
  await pair('technician');
  await companion.call('generateMappings', {});
  const page = await openHalo(contoso);
  await page.getByRole('tab', { name: /Sherweb/ }).click();
  await expect(page.getByText('Exchange Online (Plan 1)')).toBeVisible();
  await expect(page.getByRole('columnheader', { name: /a month/ })).toHaveCount(0);
  await page.close();
  await pair('admin');
  const again = await openHalo(contoso);
  await again.getByRole('tab', { name: /Sherweb/ }).click();
  await expect(again.getByRole('columnheader', { name: /^Fee a seat.*USD a month/ })).toBeVisible();
  await expect(again.getByText(/not proven to be our cost/)).toBeVisible();
  await expect(again.getByRole('row', { name: /Azure plan/ })).toContainText('by use');
});

test('a customer that is not mapped: an admin may map it, a technician is told whom to ask', async ({
  pair,
  openHalo,
  context,
}) => {
  await pair('technician');
  const page = await openHalo(northwind);
  await page.getByRole('tab', { name: /Sherweb/ }).click();
  await expect(page.getByText('ask an admin to map it')).toBeVisible();
  await page.close();
  await pair('admin');
  const again = await openHalo(northwind);
  await again.getByRole('tab', { name: /Sherweb/ }).click();
  const [options] = await Promise.all([
    context.waitForEvent('page'),
    again.getByRole('button', { name: /Map this customer/ }).click(),
  ]);
  expect(options.url()).toContain('customers?client=108');
});

test('refresh shows what Sherweb says now; when the companion stops, what is known stays', async ({
  companion,
  pair,
  openHalo,
  sandbox,
}) => {
  await pair('technician');
  await companion.call('generateMappings', {});
  // What a sync read is shown: a customer is read anew for the panel once a minute at most.
  await companion.sync();
  const page = await openHalo(contoso);
  await page.getByRole('tab', { name: /Sherweb/ }).click();
  const row = page.getByRole('row', { name: /Exchange Online/ });
  await expect(row).toContainText('12');
  const found = sandbox.state.sherweb.customers().find(({ displayName }) => displayName === 'Contoso Ltd');
  const exchange = found?.subscriptions.find(({ productName }) => productName.startsWith('Exchange'));
  sandbox.state.sherweb.setQuantity(exchange?.id ?? '', 77);
  await refreshIn(page).click();
  await expect(row).toContainText('77');
  await companion.stop();
  await refreshIn(page).click();
  await expect(page.getByText(/does not answer/).first()).toBeVisible();
  await expect(page.getByText('What is shown is the last that is known.')).toBeVisible();
  await expect(page.locator('[data-sherweb-for-halo] header time')).toContainText(/as of today .+, .+/);
  await expect(row).toContainText('77');
  // A customer of whom nothing is known yet has no rows to keep.
  await page.evaluate(() =>
    (globalThis as unknown as { __halo: { go(url: string): void } }).__halo.go(
      '/customers?mainview=client&clientid=102',
    ),
  );
  await expect(page.getByRole('heading', { name: 'The companion does not answer' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('when this customer cannot be read, the reason stands over the rows from before', async ({
  companion,
  pair,
  openHalo,
  sandbox,
}) => {
  await pair('technician');
  await companion.call('generateMappings', {});
  // What a sync read is shown: a customer is read anew for the panel once a minute at most.
  await companion.sync();
  const page = await openHalo(contoso);
  await page.getByRole('tab', { name: /Sherweb/ }).click();
  await expect(page.getByText('Exchange Online (Plan 1)')).toBeVisible();
  sandbox.state.faults.add({
    side: 'sherweb',
    match: { path: '/subscriptions/details' },
    times: Number.POSITIVE_INFINITY,
    effect: { kind: 'malformedJson' },
  });
  await refreshIn(page).click();
  await expect(page.getByText(/not what we expect/).first()).toBeVisible();
  await expect(page.getByText('Exchange Online (Plan 1)')).toBeVisible();
});

test('two Sherweb customers of one Halo customer stand in groups of their own', async ({
  companion,
  pair,
  openHalo,
  sandbox,
}) => {
  await pair('technician');
  await companion.call('generateMappings', {});
  const litware = sandbox.state.sherweb.customers().find(({ displayName }) => displayName === 'Litware Inc');
  await companion.call('setMapping', {
    params: { sherwebCustomerId: litware?.id ?? '' },
    body: { haloClientId: 101 },
  });
  const page = await openHalo(contoso);
  await page.getByRole('tab', { name: /Sherweb/ }).click();
  await expect(page.getByText('Litware Inc')).toBeVisible();
  await expect(page.getByText('Microsoft 365 E3')).toBeVisible();
});

test('a customer who buys nothing has no subscriptions; a browser whose access was revoked sees nothing more', async ({
  companion,
  pair,
  openHalo,
  openExtension,
  sandbox,
}) => {
  sandbox.state.sherweb.addCustomer({ name: 'Northwind Traders' });
  await pair('admin');
  await companion.call('generateMappings', {});
  await companion.sync({ subscriptions: true });
  const page = await openHalo(northwind);
  await page.getByRole('tab', { name: /Sherweb/ }).click();
  await expect(page.getByRole('heading', { name: 'No subscriptions' })).toBeVisible();
  await page.goto(`${sandbox.haloUrl}${contoso}`);
  await page.getByRole('tab', { name: /Sherweb/ }).click();
  const row = page.getByRole('row', { name: /Exchange Online/ });
  await expect(row).toBeVisible();

  const options = await openExtension('options.html#technicians');
  const mine = options.getByRole('row', { name: /Test browser/ });
  await mine.getByRole('button', { name: /Revoke/ }).click();
  await options
    .getByRole('dialog')
    .getByRole('button', { name: /Revoke/ })
    .click();
  await expect(
    options.getByText(/This browser is not paired with the companion, or its access was revoked/).first(),
  ).toBeVisible();
  await refreshIn(page).click();
  await expect(page.getByRole('heading', { name: 'No longer connected' })).toBeVisible();
  await expect(row).toHaveCount(0);
});

test('a suspended customer is told of alike in the preview, among the customers and in its tab', async ({
  companion,
  imported,
  openExtension,
  openHalo,
  sandbox,
}) => {
  await imported();
  sandbox.state.sherweb.suspend(customerNamed(sandbox.state, 'Fabrikam, Inc.').id);
  const { runId } = await companion.preview();
  const options = await openExtension(`options.html#import?run=${runId}`);
  await expect(options.getByText(/Fabrikam, Inc\..*suspended/).first()).toBeVisible();
  // A list that is short ends right above what is unchanged.
  await options.getByLabel('Search changes').fill('Fabrikam');
  const gap = () =>
    options.evaluate(() => {
      const rows = [...document.querySelectorAll('.rows.changes tr[data-index]')];
      const bottom = Math.max(...rows.map((each) => each.getBoundingClientRect().bottom));
      return Math.abs((document.querySelector('.unchanged')?.getBoundingClientRect().top ?? 0) - bottom);
    });
  await expect.poll(gap).toBeLessThan(40);
  await options.goto(`${options.url().split('#')[0]}#customers`);
  const row = options.getByRole('row', { name: /Fabrikam, Inc\./ });
  await expect(row).toContainText(/suspended \w+ \d+, \d{4}/);
  await expect(row).toContainText('Halo keeps 50 seats');

  const client = clientNamed(sandbox.state, 'Fabrikam, Inc.').id;
  const page = await openHalo(`/customers?mainview=client&clientid=${client}`);
  await page.getByRole('tab', { name: /Sherweb/ }).click();
  const panel = page.getByRole('region', { name: 'Sherweb', exact: true });
  await expect(panel.getByText(/is suspended at Sherweb since/)).toBeVisible();
  await expect(panel.getByText(/Halo keeps 3 active licences, 50 seats/)).toBeVisible();
});
