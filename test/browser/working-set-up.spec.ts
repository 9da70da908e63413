import { expect, test } from './world.ts';

test('the time of the daily sync is saved once it is typed whole, not at each key', async ({
  companion,
  pair,
  openExtension,
}) => {
  await pair('admin');
  const page = await openExtension('options.html#schedule');
  const before = (await companion.call('readSettings', {})).scheduleTime;
  const changes = async () =>
    (await companion.call('listAudit', {})).entries.filter(({ action }) => action === 'settingsChanged');
  const time = page.getByLabel('At', { exact: true });
  await time.focus();
  await page.keyboard.type('0917P');
  await expect(time).toHaveValue('21:17');
  await expect(page.getByText('Not saved yet')).toBeVisible();
  expect((await companion.call('readSettings', {})).scheduleTime).toBe(before);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  expect((await companion.call('readSettings', {})).scheduleTime).toBe('21:17');
  expect((await changes()).map(({ details }) => details)).toEqual([
    [{ field: 'scheduleTime', from: before, to: '21:17' }],
  ]);

  await time.focus();
  await page.keyboard.press('Delete');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Enter a time of day')).toBeVisible();
  // A message below one of two fields pushes neither out of line.
  const top = async (label: string) => (await page.getByLabel(label, { exact: true }).boundingBox())?.y;
  expect(await top('At')).toBe(await top('Time zone'));
  expect((await companion.call('readSettings', {})).scheduleTime).toBe('21:17');
});

test('a time zone that is looked for with the keyboard is saved when it is found, not on the way', async ({
  companion,
  pair,
  openExtension,
}) => {
  await pair('admin');
  await companion.call('writeSettings', { body: { scheduleEnabled: true } });
  await companion.call('writeSettings', { body: { scheduleTimeZone: 'Europe/Paris' } });
  const page = await openExtension('options.html#schedule');
  const zone = page.getByLabel('Time zone');
  await expect(zone).toHaveValue('Europe/Paris');
  // This browser is elsewhere, so the zone is named beside the time in which it is told.
  const head = page.getByRole('region', { name: 'State' });
  await expect(head).toContainText('(6:00 AM in Europe/Paris)');
  await zone.focus();
  await page.keyboard.type('America/Tor');
  await expect(zone).toHaveValue('America/Toronto');
  expect((await companion.call('readSettings', {})).scheduleTimeZone).toBe('Europe/Paris');
  await page.keyboard.press('Tab');
  await expect
    .poll(async () => (await companion.call('readSettings', {})).scheduleTimeZone)
    .toBe('America/Toronto');
  const [latest, one] = (await companion.call('listAudit', {})).entries;
  expect([latest?.details, one?.details]).toEqual([
    [{ field: 'scheduleTimeZone', from: 'Europe/Paris', to: 'America/Toronto' }],
    [expect.objectContaining({ to: 'Europe/Paris' })],
  ]);
  await zone.selectOption('Europe/Paris');
  await expect
    .poll(async () => (await companion.call('readSettings', {})).scheduleTimeZone)
    .toBe('Europe/Paris');
});

test('a Halo domain is removed only after a question that says what goes with it', async ({
  pair,
  openExtension,
}) => {
  await pair('admin');
  const page = await openExtension('options.html#connection');
  await page.evaluate(() =>
    (
      globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }
    ).chrome.storage.local.set({ haloDomains: ['halo.customer.example'] }),
  );
  await page.reload();
  const listed = page.getByRole('listitem').filter({ hasText: 'halo.customer.example' });
  const remove = listed.getByRole('button', { name: 'Remove halo.customer.example' });
  await remove.click();
  const question = page.getByRole('dialog');
  await expect(question).toContainText('The Sherweb tab goes from halo.customer.example');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(listed).toBeVisible();
  await remove.click();
  await question.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(listed).toHaveCount(0);
});

test('another address for the companion takes the place of the old one only once it has answered', async ({
  companion,
  address,
  pair,
  openExtension,
}) => {
  await pair('admin');
  const [connection] = (await companion.call('listConnections', {})).connections;
  const page = await openExtension('options.html#connection');
  await expect(page.getByRole('button', { name: 'Disconnect' })).toBeVisible();
  await companion.call('revokeConnection', { params: { connectionId: connection?.connectionId ?? '' } });
  await page.reload();
  await page.getByLabel('Address of the companion').fill('http://127.0.0.1:9');
  await page.getByLabel('Pairing code').fill('AAAA-BBBB-CCCC');
  await page.getByLabel('Your name').fill('Ann Lee');
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'does not answer' })).toBeVisible();
  const kept = await page.evaluate(() =>
    (
      globalThis as unknown as {
        chrome: { storage: { local: { get(key: string): Promise<{ pairing: { address: string } }> } } };
      }
    ).chrome.storage.local.get('pairing'),
  );
  expect(kept.pairing.address).toBe(address);
});

test('a way to be told is added, shows its secret once, and says in a sentence why a test did not arrive', async ({
  companion,
  pair,
  openExtension,
}) => {
  await pair('admin');
  const page = await openExtension('options.html#notifications');
  await expect(page.getByText('Nobody is told anything yet.')).toBeVisible();
  await page.getByLabel('How', { exact: true }).selectOption('webhook');
  await page.getByLabel('Name').fill('Operations');
  const address = page.getByLabel('Address').first();
  await expect(address).toHaveAttribute('type', 'password');
  await address.fill('http://127.0.0.1:9/hook');
  await page.getByText('What it is told of').click();
  await page.getByLabel('Price changes').uncheck();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText(/^whsec_/)).toBeVisible();
  const [way] = (await companion.call('listWays', {})).ways;
  expect(way).toMatchObject({ name: 'Operations', kind: 'webhook' });
  expect(way?.wants.causes).not.toContain('priceChange');
  await page.getByRole('button', { name: 'Send a test to Operations' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'could not be reached' })).toBeVisible();
  await page.getByRole('button', { name: 'Remove Operations' }).click();
  await expect(page.getByText('Nobody is told anything yet.')).toBeVisible();
});
