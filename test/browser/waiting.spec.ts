import { screens } from '../../extension/admin/core/route.ts';
import { expect, test } from './world.ts';

/** Imported, with its decisions left open; then one of them is settled by hand, and somebody syncs another customer. */
test('what waits is told by what is true now, not by the last sync', async ({
  companion,
  openExtension,
  sandbox,
  imported,
}) => {
  await imported();
  const { halo, sherweb } = sandbox.state;
  const page = await openExtension('options.html#waiting');
  const head = page.getByRole('region', { name: 'State' });
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible();
  await expect(page.getByText(/"Wide World Importers Ltd" looks like Halo's/)).toBeVisible();
  const decisions = page.getByRole('table', { name: 'Decisions' });
  // What was never compared is no zero; Proseware's and Contoso's windows close in a few days.
  const figures = page.getByRole('list', { name: 'At a glance' });
  await expect(figures).toContainText(/Differences in billing–Not compared yet/);
  await expect(figures).toContainText(/Windows closing within a week2Contoso Ltd, in \d days/);
  await companion.call('billing', { query: {} });
  await page.reload();
  await expect(figures).toContainText(/Differences in billing\d+/);
  await expect(figures).not.toContainText('Not compared yet');
  const before = await decisions.getByRole('row').count();

  const near = sherweb.customers().find(({ displayName }) => displayName === 'Wide World Importers Ltd');
  const its = halo.clients().find(({ name }) => name === 'Wide World Importers Limited');
  await companion.call('setMapping', {
    params: { sherwebCustomerId: near?.id ?? '' },
    body: { haloClientId: its?.id ?? 0 },
  });
  const other = halo.clients().find(({ name }) => name === 'Woodgrove Bank')?.id ?? 0;
  expect((await companion.sync({ haloClientIds: [other] })).counts.needsDecision).toBe(0);

  await page.reload();
  await expect(decisions.getByRole('row')).toHaveCount(before - 1);
  await expect(head).not.toContainText('Nothing waits for you');
  await expect(head.getByRole('link', { name: '1 mapped customer not imported' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Mapped, not imported yet' })).toContainText(
    'Wide World Importers Ltd',
  );

  await page.getByRole('button', { name: 'Preview the import of 1 customer' }).click();
  await expect(page.getByText('3 subscriptions to create')).toBeVisible();
});

test('before anything was read no screen counts noughts or says that all is well', async ({
  companion,
  extension,
  openExtension,
  pair,
}) => {
  await pair('admin');
  const page = await openExtension('options.html#overview');
  const figures = page.getByRole('list', { name: 'At a glance' });
  await expect(figures).toContainText(/To decide–/);
  await expect(figures).toContainText(/Windows closing within a week–/);
  await expect(page.getByRole('main')).not.toContainText('Nothing waits for you');
  await page.goto(`${extension}/options.html#renewals`);
  await expect(page.getByText('No subscription has been read yet')).toBeVisible();
  await expect(page.locator('.filter-bar, table')).toHaveCount(0);
  const popup = await openExtension('popup.html');
  await expect(popup.getByText('Never synced')).toBeVisible();
  await expect(popup.getByText(/: 0/)).toHaveCount(0);
  expect((await companion.call('listRuns', { query: {} })).runs).toEqual([]);
});

test('no screen says that there is nothing while nothing can be read', async ({
  companion,
  extension,
  openExtension,
  imported,
}) => {
  await imported();
  const page = await openExtension('options.html#overview');
  await page.getByRole('heading', { name: 'Overview' }).waitFor();
  await companion.stop();
  const claims: Record<string, string[]> = {};
  for (const hash of [...screens, 'history?view=changes', 'renewals?view=calendar']) {
    await page.goto(`${extension}/options.html?${new URLSearchParams({ hash })}#${hash}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expect(page.locator('.skeleton'), hash).toHaveCount(0);
    const claimed = await page
      .locator('main')
      .getByText(/^(Nothing|Nobody|Seats cannot|No (?!Halo page))/)
      .filter({ visible: true })
      .allInnerTexts();
    if (claimed.length > 0) claims[hash] = claimed;
  }
  expect(claims).toEqual({});
});
