import { clientNamed } from '../support/shop.ts';
import { expect, test } from './world.ts';

/** Two licences are made inactive by hand and one is deleted; a person decides on them where they are shown. */
test('decisions are settled where they are shown, several at once, and taken back', async ({
  companion,
  openExtension,
  sandbox,
  imported,
}) => {
  await imported();
  const { halo } = sandbox.state;
  const { id: clientId } = clientNamed(sandbox.state, 'Contoso Ltd');
  const [first, second] = halo
    .licences(clientId)
    .filter(({ notes }) => notes.includes('sherweb-subscription'));
  for (const licence of [first, second])
    halo.editLicence(licence?.id ?? 0, { is_active: false, status: 'Inactive' });
  const { runId } = await companion.sync();

  const page = await openExtension('options.html#overview');
  const decisions = page.getByRole('table', { name: 'Decisions' });
  await expect(decisions.getByRole('button', { name: 'Keep it inactive' })).toHaveCount(2);
  await page.getByRole('button', { name: 'Keep it inactive (2)' }).click();
  await expect(page.getByText('2 decisions settled; the next sync does them.')).toBeVisible();
  await expect(decisions.getByRole('button', { name: 'Keep it inactive' })).toHaveCount(0);
  await expect(page.getByRole('table', { name: 'Decided' }).getByRole('row')).toHaveCount(2);
  await page.getByRole('status').getByRole('button', { name: 'Take back' }).click();
  await expect(decisions.getByRole('button', { name: 'Keep it inactive' })).toHaveCount(2);

  await page.goto(`${page.url().split('#')[0]}#history/${runId}`);
  const inReport = page.getByRole('button', { name: 'Activate it' });
  await expect(inReport).toHaveCount(2);
  await inReport.first().click();
  await expect(page.getByText('Decided: Activate it. The next sync does it.')).toBeVisible();
  expect((await companion.call('listSettlements', {})).settlements).toMatchObject([{ choice: 'activate' }]);
});
