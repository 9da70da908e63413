import type { Page } from '@playwright/test';
import { expect, test } from './world.ts';

const gone = ['Contoso Ltd', 'Fabrikam, Inc.', 'Woodgrove Bank'];

/** Three customers' twelve subscriptions vanish at Sherweb, which is too many at once: the plan is held. */
test.beforeEach(async ({ companion, pair, sandbox }) => {
  await pair('admin');
  await companion.call('generateMappings', {});
  await companion.call('writeSettings', { body: { onExistingLicence: 'create' } });
  await companion.sync();
  await companion.call('writeSettings', { body: { deactivateDeleted: true } });
  const customers = sandbox.state.sherweb.customers().filter(({ displayName }) => gone.includes(displayName));
  for (const { id } of customers.flatMap(({ subscriptions }) => [...subscriptions]))
    sandbox.state.sherweb.cancel(id);
  await companion.sync();
});

/** Opens the held plan from where it waits. */
const openHeld = async (page: Page) => {
  await expect(page.getByText(/would be deactivated/).first()).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Look at 12 changes' }).click();
  await expect(page.getByRole('button', { name: 'Approve and apply 12 changes' })).toBeVisible();
};

/** Each customer by itself: what is at stake, and a tick that leaves it out. */
const checkStakes = async (page: Page) => {
  const approve = page.getByRole('button', { name: /Approve and apply/ });
  for (const name of gone)
    await expect(page.getByRole('row', { name }).first()).toContainText(
      /last seen in Sherweb today .* · −\d+ seats/,
    );
  const tick = page.getByRole('checkbox', { name: `Apply: ${gone[0]}`, exact: true });
  await tick.uncheck();
  await expect(approve).not.toHaveText(/12/);
  await expect(page.getByRole('checkbox', { name: `Apply: ${gone[0]} · ` }).first()).not.toBeChecked();
  await tick.check();
  await expect(approve).toHaveText('Approve and apply 12 changes');
  await page.getByRole('button', { name: 'By change' }).click();
  await expect(page.getByText('12 subscriptions to deactivate')).toBeVisible();
};

test('a held plan is shown with its reason, changes and what is at stake for each customer; approving does exactly those', async ({
  openExtension,
  sandbox,
}) => {
  const { halo } = sandbox.state;
  const active = () => halo.licences().filter(({ is_active }) => is_active);
  const ofSherweb = active().filter(({ notes }) => notes.includes('[sherweb-subscription:'));
  const names = new Map(halo.clients().map(({ id, name }) => [id, name]));
  const expected = ofSherweb.filter(({ client_id }) => gone.includes(names.get(client_id) ?? ''));
  const before = active().map(({ id }) => id);
  const page = await openExtension('options.html#history');
  await openHeld(page);
  // A customer's name stays in words beside what is at stake, however narrow the window is.
  await page.setViewportSize({ width: 640, height: 400 });
  const heights = await page
    .locator('.group-line strong')
    .evaluateAll((names) => names.map((name) => Math.round(name.getBoundingClientRect().height)));
  expect(Math.max(...heights)).toBeLessThan(50);
  await page.setViewportSize({ width: 1280, height: 800 });
  await checkStakes(page);
  await page.getByRole('button', { name: /Approve/ }).click();
  const question = page.getByRole('dialog');
  await expect(question).toContainText('would be deactivated');
  expect(active().map(({ id }) => id)).toEqual(before);
  await question.getByRole('button', { name: /Approve/ }).click();
  await expect(page.getByText('12 subscriptions deactivated')).toBeVisible();
  const after = new Set(active().map(({ id }) => id));
  const deactivated = before.filter((id) => !after.has(id));
  expect(deactivated).toHaveLength(12);
  expect(deactivated).toEqual(expected.map(({ id }) => id));
});

test('a held plan that is dropped changes nothing and waits no longer', async ({
  openExtension,
  sandbox,
}) => {
  const writes = sandbox.state.writes('halo').length;
  const page = await openExtension('options.html#overview');
  // What waits is not told as done, wherever the last sync is told.
  await expect(page.getByRole('list', { name: 'At a glance' })).toContainText(
    /Held for a decision · Planned: 12 deactivated/,
  );
  await openHeld(page);
  await page.getByRole('button', { name: 'Drop the plan' }).click();
  await expect(page.getByText(/This plan was dropped/)).toBeVisible();
  await expect(page.getByRole('button', { name: /Approve/ })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'New preview' })).toBeVisible();
  await page.getByRole('button', { name: 'All runs' }).click();
  await expect(page.getByRole('heading', { name: 'History' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: /Look at/ })).toHaveCount(0);
  await expect(page.getByRole('row', { name: /dropped/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /12 deactivated/ })).toHaveCount(0);
  expect(sandbox.state.writes('halo')).toHaveLength(writes);
});
