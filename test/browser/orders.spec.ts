import { ticketsOf } from '../sandbox/web/records.ts';
import { clientNamed } from '../support/shop.ts';
import { seriousIn, seriousOn } from './axe.ts';
import { expect, test } from './world.ts';

test('a technician asks for seats from a ticket, an admin approves, and both see it confirmed and in step', async ({
  companion,
  openExtension,
  openHalo,
  pair,
  sandbox,
}) => {
  const { sherweb } = sandbox.state;
  await pair('technician');
  await companion.call('generateMappings', {});
  await companion.call('writeSettings', { body: { onExistingLicence: 'adopt' } });
  await companion.sync();
  const contoso = clientNamed(sandbox.state, 'Contoso Ltd');
  const bought = sherweb
    .customers()
    .find(({ displayName }) => displayName === 'Contoso Ltd')
    ?.subscriptions.find(({ productName }) => productName.includes('Business Premium'));
  if (bought === undefined) throw new Error('Contoso has no Business Premium');
  const [from, to] = [bought.quantity, bought.quantity + 2];
  const [ticket] = ticketsOf(contoso, new Date());

  // A starter's ticket: what is free stands there, and nothing is ordered by it.
  await companion.call('writeSettings', { body: { ticketWords: 'starter, leaver' } });
  sandbox.state.halo.desk.edit(ticket?.id ?? 0, { summary: 'Two starters on Monday' });
  const halo = await openHalo(`/tickets?id=${ticket?.id}`);
  const card = halo.getByRole('region', { name: 'Sherweb seats' });
  await expect(card).toContainText('Sherweb: 3 seats free');
  await expect(card.getByRole('listitem').first()).toContainText(
    /^Microsoft 365 Business Premium.*may go down to 40 until.*3 of 48 free/,
  );
  await expect(card.getByRole('listitem').filter({ hasText: 'Exchange' })).toContainText('use unknown');
  await expect(card.getByRole('button')).toHaveCount(0);
  expect(await seriousIn(halo, 'summary')).toEqual([]);
  await halo.locator('.theme-toggle').click();
  await expect(halo.locator('.theme-dark')).toHaveCount(1);
  expect(await seriousIn(halo, 'summary', 'colours')).toEqual([]);
  await halo.getByRole('link', { name: 'Contoso Ltd' }).first().click();
  await expect(card).toHaveCount(0);
  await halo.getByRole('tab', { name: /Sherweb/ }).click();
  const row = halo.getByRole('row', { name: /^Microsoft 365 Business Premium/ });
  await expect(row).toContainText(String(from));
  await expect(row).toContainText(/may go down to 40 until/);
  await expect(row.getByRole('button', { name: /^Change… seats/ })).toHaveCount(0);

  await companion.call('writeSettings', { body: { ordersEnabled: true } });
  await halo.locator('[data-sherweb-for-halo]').getByRole('button', { name: 'Refresh', exact: true }).click();
  await row.getByRole('button', { name: /^Change… seats/ }).click();
  const form = halo.getByRole('form', { name: /^Ask for seats/ });
  await expect(form.getByLabel('Ticket')).toHaveValue(String(ticket?.id));
  await form.getByLabel('Seats in all').fill(String(to));
  await form.getByLabel('Reason').fill('two starters');
  const ticketField = form.getByLabel('Ticket');
  await ticketField.fill('the phone call');
  await expect(ticketField).toHaveAccessibleDescription(/^This is not the number of a ticket: write/);
  await expect(form.getByRole('button', { name: 'Ask', exact: true })).toBeDisabled();
  await ticketField.press('Enter');
  expect(await seriousIn(halo, 'form')).toEqual([]);
  await ticketField.fill(`#${ticket?.id}`);
  await expect(ticketField).toHaveAccessibleDescription(/^Somebody else approves it/);
  expect(await seriousIn(halo, 'form')).toEqual([]);
  await form.getByLabel('Reason').press('Enter');
  await expect(row).toContainText(`asked ${from} → ${to} seats`);
  expect(sherweb.subscription(bought.id)?.quantity).toBe(from);

  await pair('admin');
  const options = await openExtension('options.html#orders');
  const order = options.getByRole('row', { name: /Business Premium/ });
  await expect(order).toContainText(`two starters · ticket ${ticket?.id}`);
  expect(await seriousOn(options)).toEqual([]);
  await order.getByRole('button', { name: /^Approve/ }).click();
  const question = options.getByRole('dialog', { name: /^Approve .* of .*Business Premium/ });
  await expect(question).toContainText('It is sent to Sherweb at once.');
  await question.getByRole('button', { name: 'Approve' }).click();
  await options.getByRole('button', { name: /^All/ }).click();
  for (const width of [1024, 1920]) {
    await options.setViewportSize({ width, height: 800 });
    const isCut = () => options.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    await expect.poll(isCut).toBe(false);
  }
  await options.emulateMedia({ colorScheme: 'dark' });
  expect(await seriousOn(options, 'colours')).toEqual([]);
  await expect(order).toContainText('confirmed', { timeout: 20_000 });
  await expect(order).toContainText('The licence in Halo is in step.', { timeout: 20_000 });
  const { links } = await companion.call('listLinks', { query: { haloClientId: String(contoso.id) } });
  const link = links.find(({ subscriptionId }) => subscriptionId === bought.id);
  const licence = sandbox.state.halo.licence(link?.haloLicenceId ?? 0);
  expect([sherweb.subscription(bought.id)?.quantity, licence?.count]).toEqual([to, to]);

  await halo.reload();
  await halo.getByRole('tab', { name: /Sherweb/ }).click();
  await expect(row).toContainText(`confirmed ${from} → ${to} seats · the licence in Halo is in step`);
});
