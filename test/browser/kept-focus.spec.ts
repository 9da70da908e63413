import type { Page } from '@playwright/test';
import { expect, test } from './world.ts';

const press = async (page: Page, name: RegExp | string) => {
  await page.getByRole('button', { name }).focus();
  await page.keyboard.press('Enter');
};
const confirm = async (page: Page, name: string) => {
  const button = page.getByRole('dialog').getByRole('button', { name, exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
};

test('the focus goes on to the next technician when one is revoked, and to the one before when the last is', async ({
  companion,
  openExtension,
  pair,
}) => {
  await pair('admin');
  for (const name of ['Ada', 'Ben', 'Cleo']) {
    const { code } = await companion.call('createPairingCode', { body: { role: 'technician' } });
    await companion.call('pair', { body: { code, name } });
  }
  const page = await openExtension('options.html#technicians');
  const revoke = (name: string) => page.getByRole('button', { name: new RegExp(`Revoke.* ${name}$`) });
  await press(page, /Revoke.* Ben$/);
  await confirm(page, 'Revoke');
  await expect(revoke('Ben')).toHaveCount(0);
  await expect(revoke('Cleo')).toBeFocused();
  await page.keyboard.press('Enter');
  await confirm(page, 'Revoke');
  await expect(revoke('Cleo')).toHaveCount(0);
  await expect(revoke('Ada')).toBeFocused();
});

test('the focus goes on to the next code when one is withdrawn, and to the title after the last', async ({
  companion,
  openExtension,
  pair,
}) => {
  await pair('admin');
  for (const role of ['technician', 'admin'] as const)
    await companion.call('createPairingCode', { body: { role } });
  const page = await openExtension('options.html#technicians');
  const codes = page.getByRole('button', { name: /^Withdraw/ });
  await expect(codes).toHaveCount(2);
  await codes.first().focus();
  await page.keyboard.press('Enter');
  await expect(codes).toHaveCount(1);
  await expect(codes).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(codes).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('the focus goes on to the next Halo domain when one is removed', async ({ openExtension, pair }) => {
  await pair('admin');
  const page = await openExtension('options.html#connection');
  for (const domain of ['halo.one.example', 'halo.two.example'])
    await page.evaluate(
      (data) =>
        (
          globalThis as unknown as {
            chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
          }
        ).chrome.runtime.sendMessage({ id: 1, type: 'saveHaloDomain', timestamp: Date.now(), data }),
      domain,
    );
  await page.reload();
  await press(page, /Remove.* halo.one.example/);
  await confirm(page, 'Remove');
  await expect(page.getByRole('button', { name: /halo.one.example/ })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /Remove.* halo.two.example/ })).toBeFocused();
});
