import { readFile } from 'node:fs/promises';
import { isWrite } from '../sandbox/core/requests.ts';
import { clientNamed } from '../support/shop.ts';
import { expect, test } from './world.ts';

test('chosen customers are imported with progress; stopping keeps what is done and leaves the rest', async ({
  companion,
  pair,
  openExtension,
  sandbox,
}) => {
  const { halo, sherweb } = sandbox.state;
  // More than Halo is given at once, so that something is left to stop.
  const fabrikam = sherweb.customers().find(({ displayName }) => displayName === 'Fabrikam, Inc.');
  for (let place = 1; place <= 100; place += 1)
    sherweb.addSubscription(fabrikam?.id ?? '', { productName: `Product ${place}` });
  await pair('admin');
  await companion.call('generateMappings', {});
  await companion.call('writeSettings', { body: { onExistingLicence: 'create' } });
  const page = await openExtension('options.html#import');
  const main = page.getByRole('main');
  await main.getByRole('radio', { name: /Chosen Halo customers/ }).check();
  await main.getByRole('searchbox').fill('fabri');
  await main.getByRole('checkbox', { name: /Fabrikam/ }).check();
  await main.getByRole('searchbox').fill('woodgrove');
  await main.getByRole('checkbox', { name: /Woodgrove/ }).check();
  await expect(main.getByText('2 customers chosen')).toBeVisible();
  await main.getByRole('button', { name: 'Preview', exact: true }).click();
  await expect(main.getByText('107 subscriptions to create')).toBeVisible();
  await expect(main.getByText(/Contoso/)).toHaveCount(0);

  // The first write to Halo waits until it was seen and stopped.
  let goOn: () => void = () => undefined;
  const wasSeen = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  sandbox.state.watch = (request, moment) =>
    request.side === 'halo' && isWrite(request) && moment === 'arrived' ? wasSeen : undefined;
  const wasAskedToStop = async () => {
    const { entries } = await companion.call('listAudit', {});
    return entries.some(({ action }) => action === 'runCancelled');
  };
  await main.getByRole('button', { name: 'Apply 107 changes' }).click();
  await expect(main.getByRole('progressbar')).toBeVisible();
  await expect(main.getByText('Creating licences in Halo')).toBeVisible();
  await expect(main.getByText('0 of 107')).toBeVisible();
  await main.getByRole('button', { name: 'Stop' }).click();
  await expect(main.getByText('Stopping after the write in flight…').first()).toBeVisible();
  await expect.poll(wasAskedToStop).toBe(true);
  goOn();
  await expect(main.getByRole('progressbar')).toHaveCount(0);
  await expect(main.getByRole('heading', { level: 2 }).first()).not.toHaveText(/Preview/);
  const created = halo.licences().filter(({ notes }) => notes.includes('[sherweb-subscription:'));
  const done = Number(/(\d+) created/.exec((await main.textContent()) ?? '')?.[1] ?? 0);
  // It was stopped, and nothing failed; its plan can be applied no more, here or where it was made.
  await expect(main.getByText(/7 to do/).first()).toBeVisible();
  await expect(main).not.toContainText(/fail/i);
  await expect(main.getByRole('button', { name: /^Apply/ })).toHaveCount(0);
  await expect(main.getByRole('button', { name: 'Preview the rest' })).toBeVisible();
  expect(created).toHaveLength(100);
  expect(done).toBe(100);
  expect(new Set(created.map(({ client_id }) => halo.client(client_id)?.name)).has('Contoso Ltd')).toBe(
    false,
  );
});

test('what another writer left is shown step by step: a licence is ticked only with its customer, and the CSV says so', async ({
  pair,
  openExtension,
  sandbox,
}) => {
  const { id: client_id } = clientNamed(sandbox.state, 'Contoso Ltd');
  // Besides Business Premium, which stands in this Halo as somebody else made it.
  const left = { name: 'Dropbox', product_sku: 'DBX', count: 3, distributor: 'Sherweb' };
  sandbox.state.halo.addLicence({ ...left, client_id });
  await pair('admin');
  const page = await openExtension('options.html#import/take-over');
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'See what is there' }).click();
  const step = (name: RegExp) => main.getByRole('list', { name: 'Steps' }).getByRole('button', { name });
  await step(/Licences/).click();
  const licence = main.getByRole('checkbox', {
    name: 'Take over Microsoft 365 Business Premium of Contoso Ltd',
  });
  await expect(licence).toBeChecked();
  await step(/Customers/).click();
  await main.getByRole('checkbox', { name: 'Map Contoso Ltd' }).uncheck();
  await step(/Licences/).click();
  await expect(licence).not.toBeChecked();
  await expect(licence).toBeDisabled();
  await expect(main.getByRole('cell', { name: 'Its customer is not ticked' })).toBeVisible();

  const csv = main.getByRole('button', { name: 'CSV', exact: true });
  const [download] = await Promise.all([page.waitForEvent('download'), csv.click()]);
  expect(download.suggestedFilename()).toMatch(/^take-over-\d{4}-\d\d-\d\d\.csv$/);
  const rows = (await readFile(await download.path(), 'utf8')).split('\r\n');
  expect(rows).toContainEqual(
    expect.stringMatching(/^mappings,Mappings to take over,no,yes,exactName,.+,Contoso Ltd,/),
  );
  expect(rows).toContainEqual(
    expect.stringMatching(/^adoptions,Licences to take over,no,yes,sku,SKU,Contoso Ltd,/),
  );
  expect(rows).toContainEqual(expect.stringMatching(/^leftLicences,.+,Dropbox,3,Sherweb,/));
});
