import { expect, test } from './world.ts';

test.use({ language: 'fr' });

test('a French browser gets the panel and the admin screens in French', async ({
  companion,
  pair,
  openHalo,
  openExtension,
}) => {
  await pair('admin');
  await companion.ask(['mappings', 'generate']);
  const page = await openHalo('/customers?mainview=client&clientid=101');
  await page.getByRole('tab', { name: /Sherweb/ }).click();
  await expect(page.getByRole('columnheader', { name: 'Produit' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Actualiser' })).toBeVisible();
  const options = await openExtension('options.html#customers');
  await expect(
    options.getByRole('button', { name: /mappages|correspondances|associations/i }).first(),
  ).toBeVisible();
});
