import { addTicket } from '../support/customer-parts.ts';
import { clientNamed } from '../support/shop.ts';
import { expect, test } from './world.ts';

test('the picker names who is mapped already and puts them last; the last press can be undone', async ({
  companion,
  openExtension,
  pair,
  sandbox,
}) => {
  await pair('admin');
  const twin = sandbox.state.halo.clients().findLast(({ name }) => name === 'Adatum Corporation')?.id ?? 0;
  sandbox.state.halo.editClient(twin, { main_site_name: 'Lyon' });
  addTicket(sandbox.state, clientNamed(sandbox.state, 'Wingtip Toys').id, 2_000, {
    summary: 'Printer is down',
    dateoccurred: '2026-11-03T09:15:00',
  });
  await companion.call('generateMappings', {});
  const before = (await companion.call('listCustomers', { query: {} })).customers;
  const page = await openExtension('options.html#customers');
  const sheet = page.getByRole('dialog');
  // Two of one name are told apart where both are offered.
  await page.getByRole('button', { name: 'Mapping of Adatum Corporation' }).click();
  const one = sheet
    .getByRole('listitem')
    .filter({ hasText: String(twin) })
    .first();
  await expect(one.getByRole('button', { name: `Accept Adatum Corporation (${twin})` })).toBeVisible();
  await expect(one).toContainText('Customers · Lyon');
  await expect(one.getByRole('link', { name: /Open in Halo/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Mapping of Litware Inc' }).click();
  const list = sheet.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Map to/ }) });
  await expect(list.first()).not.toContainText('Mapped already');
  await expect(list.last()).toContainText(/Mapped already, to/);
  const wingtip = list.filter({ hasText: 'Wingtip Toys' });
  await expect(wingtip.getByRole('link', { name: /Open in Halo/ })).toHaveAttribute(
    'href',
    /\/customers\?mainview=client&clientid=/,
  );
  await wingtip.getByRole('button', { name: /^Licences, invoices and last ticket/ }).click();
  await expect(wingtip).toContainText(/active licence/);
  await expect(wingtip).toContainText(/recurring invoice/);
  await expect(wingtip).toContainText('last ticket 2000 · Nov 3, 2026: Printer is down');
  await sheet.getByRole('button', { name: /^Map to Wingtip Toys/ }).click();
  await expect(sheet).toHaveCount(0);
  const mapped = async () =>
    (await companion.call('listCustomers', { query: {} })).customers.find(
      ({ sherwebName }) => sherwebName === 'Litware Inc',
    );
  await expect.poll(async () => (await mapped())?.haloName).toBe('Wingtip Toys');
  await expect(page.getByRole('button', { name: 'Undo the last change of 1 customer' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await mapped())?.state).toBe('unmapped');
  await expect(page.getByRole('button', { name: /Undo/ })).toHaveCount(0);
  expect((await companion.call('listCustomers', { query: {} })).customers).toEqual(before);
});

test('of 300 Halo customers the likeliest are offered first, with what makes them so', async ({
  companion,
  openExtension,
  pair,
  sandbox,
}) => {
  await pair('admin');
  for (let place = 0; place < 300; place += 1) sandbox.state.halo.addClient({ name: `Another ${place} Ltd` });
  sandbox.state.halo.addClient({ name: 'Litware Instruments and Services' });
  await companion.call('generateMappings', {});
  const page = await openExtension('options.html#customers');
  await page
    .getByRole('button', { name: /Litware Inc$/ })
    .last()
    .click();
  const first = page
    .getByRole('dialog')
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: /^Map to/ }) })
    .first();
  await expect(first).toContainText('Litware Instruments and Services');
  await expect(first).toContainText('same word: "litware"');
});
