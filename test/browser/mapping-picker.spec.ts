import { expect, test } from './world.ts';

test('the picker names who is mapped already and puts them last; the last press can be undone', async ({
  companion,
  openExtension,
  pair,
}) => {
  await pair('admin');
  await companion.call('generateMappings', {});
  const before = (await companion.call('listCustomers', { query: {} })).customers;
  const page = await openExtension('options.html#customers');
  await page.getByRole('button', { name: 'Mapping of Litware Inc' }).click();
  const sheet = page.getByRole('dialog');
  const list = sheet.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Map to/ }) });
  await expect(list.first()).not.toContainText('Mapped already');
  await expect(list.last()).toContainText(/Mapped already, to/);
  await sheet.getByRole('button', { name: /^Map to Wingtip Toys/ }).click();
  await expect(sheet).toHaveCount(0);
  const mapped = async () =>
    (await companion.call('listCustomers', { query: {} })).customers.find(
      ({ sherwebName }) => sherwebName === 'Litware Inc',
    );
  await expect.poll(async () => (await mapped())?.haloName).toBe('Wingtip Toys');
  await page.getByRole('button', { name: 'Undo the last change of 1 customer' }).click();
  await expect.poll(async () => (await mapped())?.state).toBe('unmapped');
  await expect(page.getByRole('button', { name: /Undo/ })).toHaveCount(0);
  expect((await companion.call('listCustomers', { query: {} })).customers).toEqual(before);
});
