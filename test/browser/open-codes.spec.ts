import { expect, test } from './world.ts';

test('a code that nobody has used yet is listed with its maker, and can be withdrawn', async ({
  companion,
  openExtension,
  pair,
}) => {
  await pair('admin');
  const { code } = await companion.call('createPairingCode', { body: { role: 'technician' } });
  const page = await openExtension('options.html#technicians');
  const row = page.getByRole('row', { name: /Command line/ });
  await expect(row).toContainText('Technician');
  await page.getByRole('button', { name: 'Withdraw the code of Command line' }).click();
  await expect(row).toHaveCount(0);
  await expect(companion.call('pair', { body: { code, name: 'Late' } })).rejects.toMatchObject({
    note: { code: 'access.wrongCode' },
  });
});
