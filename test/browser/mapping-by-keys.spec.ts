import type { Page } from '@playwright/test';
import { expect, test } from './world.ts';

const count = 20;
const letter = (place: number) => String.fromCharCode(65 + place);

test.beforeEach(async ({ companion, pair, sandbox }) => {
  await pair('admin');
  for (let place = 0; place < count; place += 1) {
    sandbox.state.sherweb.addCustomer({ name: `Provider ${letter(place)} Ltd` });
    sandbox.state.halo.addClient({ name: `Provider ${letter(place)} Limited` });
  }
  await companion.call('generateMappings', {});
});

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

test('twenty near matches are accepted by keys alone, one press each, and the focus never leaves the table', async ({
  companion,
  openExtension,
}) => {
  const page = await openExtension('options.html#customers?show=nearMatch');
  await page
    .getByRole('button', { name: /^Map Provider A Ltd|Provider A Limited/ })
    .first()
    .focus();
  const mapped = async () =>
    (await companion.call('listCustomers', { query: {} })).customers.filter(
      ({ sherwebName, state }) => sherwebName.startsWith('Provider') && state === 'mapped',
    ).length;
  for (let place = 0; place < count; place += 1) {
    await expect.poll(() => focused(page)).toContain(`Provider ${letter(place)} L`);
    await page.keyboard.press('Enter');
    await expect.poll(mapped).toBe(place + 1);
  }
});

test('X excludes the row that has the focus, the arrows go up and down, and the last key is taken back', async ({
  companion,
  openExtension,
}) => {
  const page = await openExtension('options.html#customers?show=nearMatch');
  await page.getByRole('button', { name: /Accept Provider A Limited/ }).focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focused(page)).toContain('Provider B L');
  await page.keyboard.press('x');
  const stateOfB = async () =>
    (await companion.call('listCustomers', { query: {} })).customers.find(
      ({ sherwebName }) => sherwebName === 'Provider B Ltd',
    )?.state;
  await expect.poll(stateOfB).toBe('excluded');
  await expect.poll(() => focused(page)).toContain('Provider C L');
  await page.keyboard.press('Control+z');
  await expect.poll(stateOfB).toBe('nearMatch');
  await expect.poll(() => focused(page)).toContain('Provider B L');
});

test('Escape gives the focus back to the row that the choice was opened from', async ({ openExtension }) => {
  const page = await openExtension('options.html#customers?show=nearMatch');
  const other = page.getByRole('button', { name: /Provider K Ltd/ }).last();
  await other.scrollIntoViewIfNeeded();
  await other.focus();
  const before = await focused(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(() => focused(page)).toBe(before);
});

test('after many at once the focus is on the next open row', async ({ openExtension }) => {
  const page = await openExtension('options.html#customers?show=open');
  for (const place of [0, 1, 2])
    await page.getByRole('checkbox', { name: new RegExp(`Provider ${letter(place)} Ltd`) }).check();
  await page.getByRole('button', { name: /Accept 3/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Accept 3/ })
    .click();
  await expect.poll(() => focused(page)).toContain('Provider D L');
});
