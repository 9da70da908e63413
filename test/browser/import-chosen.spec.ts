import { expect, test } from './world.ts';

test('chosen customers are imported with progress; stopping keeps what is done and leaves the rest', async ({
  companion,
  pair,
  openExtension,
  sandbox,
}) => {
  const { halo, faults } = sandbox.state;
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
  await expect(main.getByText('7 subscriptions to create')).toBeVisible();
  await expect(main.getByText(/Contoso/)).toHaveCount(0);

  // The first write to Halo is slow enough to be seen and stopped.
  faults.add({ side: 'halo', match: { method: 'POST' }, effect: { kind: 'latency', ms: 6_000 }, times: 1 });
  await main.getByRole('button', { name: 'Apply 7 changes' }).click();
  await expect(main.getByRole('progressbar')).toBeVisible();
  await expect(main.getByText('Creating licences in Halo')).toBeVisible();
  await expect(main.getByText('0 of 7')).toBeVisible();
  await main.getByRole('button', { name: 'Stop' }).click();
  await expect(main.getByText('Stopping after the write in flight…').first()).toBeVisible();
  await expect(main.getByRole('progressbar')).toHaveCount(0);
  await expect(main.getByRole('heading', { level: 2 }).first()).not.toHaveText(/Preview/);
  const created = halo.licences().filter(({ notes }) => notes.includes('[sherweb-subscription:'));
  const done = Number(/(\d+) created/.exec((await main.textContent()) ?? '')?.[1] ?? 0);
  expect(done).toBe(created.length);
  expect(new Set(created.map(({ client_id }) => halo.client(client_id)?.name)).has('Contoso Ltd')).toBe(
    false,
  );
});
