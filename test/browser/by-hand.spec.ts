import { clientNamed } from '../support/shop.ts';
import { expect, test } from './world.ts';

test('one subscription is unlinked, linked to another licence and left out beside its licences, each said before', async ({
  companion,
  openExtension,
  sandbox,
  imported,
}) => {
  await imported();
  const { halo } = sandbox.state;
  const { id: clientId } = clientNamed(sandbox.state, 'Contoso Ltd');
  const mine = halo.licences(clientId).find(({ notes }) => notes.includes('sherweb-subscription'));
  const own = halo.addLicence({ name: String(mine?.name), client_id: clientId, count: 3 });
  const { mappings } = await companion.call('clientSubscriptions', { params: { haloClientId: clientId } });
  const sherwebCustomerId = mappings[0]?.sherwebCustomerId ?? '';

  const page = await openExtension(`options.html#customers?customer=${sherwebCustomerId}`);
  const sheet = page.getByRole('dialog', { name: 'Contoso Ltd' });
  const about = (verb: string) => sheet.getByRole('button', { name: `${verb}… ${mine?.name}`, exact: true });
  await about('Unlink').click();
  const question = page.getByRole('dialog', { name: `Unlink “${mine?.name}”?` });
  await expect(question).toContainText(`Licence ${mine?.id} stays in Halo as it is: active`);
  await expect(question).toContainText('asks before it links to it or creates another');
  await question.getByRole('button', { name: 'Unlink' }).click();
  await about('Link').click();
  const link = page.getByRole('dialog', { name: `Link “${mine?.name}” to a licence` });
  await link.getByLabel('Licence').selectOption(String(own.id));
  await expect(link).toContainText(`Licence ${own.id} becomes the licence of this subscription.`);
  await link.getByRole('button', { name: 'Link', exact: true }).click();
  await expect(about('Move')).toBeVisible();
  const { links } = await companion.call('listLinks', { query: { haloClientId: String(clientId) } });
  expect(links.filter(({ haloLicenceId }) => haloLicenceId === own.id)).toHaveLength(1);

  await about('Leave out').click();
  const leave = page.getByRole('dialog', { name: `Leave out “${mine?.name}”` });
  await leave.getByLabel('What', { exact: true }).selectOption('customerSku');
  await leave.getByLabel('What then').selectOption('report');
  await expect(leave).toContainText('tells where the licence differs from Sherweb, and writes nothing');
  await leave.getByLabel('Reason').fill('kept by Ann');
  await leave.getByRole('button', { name: 'Leave out' }).click();
  await expect(sheet.getByText('differences are reported, not written')).toBeVisible();

  await page.goto(`${page.url().split('#')[0]}#exceptions`);
  await expect(page.getByText('kept by Ann')).toBeVisible();
  await page.getByLabel('SKU', { exact: true }).fill('ANY-SKU');
  await page.getByRole('button', { name: 'Leave out everywhere…' }).click();
  await page.getByRole('dialog').getByLabel('Reason').fill('sold out of band');
  await page.getByRole('dialog').getByRole('button', { name: 'Leave out' }).click();
  await expect(page.getByRole('button', { name: 'Follow again: SKU ANY-SKU, every customer' })).toBeVisible();
  await page.getByRole('button', { name: 'Follow again: SKU ANY-SKU, every customer' }).click();
  await expect(page.getByText('sold out of band')).toHaveCount(0);
  expect((await companion.call('listLeftOut', {})).rules).toMatchObject([
    { of: { kind: 'customerSku' }, mode: 'report', by: { name: 'Test browser' } },
  ]);
});
