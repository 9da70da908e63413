import type { Page } from '@playwright/test';
import { expect, test } from './world.ts';

const exact = 240;
const near = 60;
/** Card, Moran and Newell's keystroke-level model: a key of an average typist, and a look before a choice. */
const [keySeconds, lookSeconds] = [0.28, 1.35];

/** Presses keys and counts them. */
const keyboardOf = (page: Page) => {
  let presses = 0;
  const press = async (key: string) => {
    presses += 1;
    await page.keyboard.press(key);
  };
  const focused = () =>
    page.evaluate(() => {
      const at = document.activeElement;
      return at?.getAttribute('aria-label') ?? (at?.matches('button, a') ? at.textContent : '') ?? '';
    });
  return {
    presses: () => presses,
    press,
    focused,
    tabTo: async (name: RegExp, key = 'Tab') => {
      for (let tries = 0; tries < 40 && !name.test(await focused()); tries += 1) await press(key);
      expect(await focused()).toMatch(name);
    },
  };
};

test('300 customers, 60 of them near matches, are mapped by keys alone', async ({
  companion,
  openExtension,
  pair,
  sandbox,
}, info) => {
  await pair('admin');
  for (let place = 0; place < exact; place += 1) {
    const name = `Exact ${String(place).padStart(3, '0')} Ltd`;
    sandbox.state.sherweb.addCustomer({ name });
    sandbox.state.halo.addClient({ name });
  }
  for (let place = 0; place < near; place += 1) {
    const name = `Near ${String(place).padStart(3, '0')}`;
    sandbox.state.sherweb.addCustomer({ name: `${name} Ltd` });
    sandbox.state.halo.addClient({ name: `${name} Limited` });
  }
  const page = await openExtension('options.html#customers');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const keys = keyboardOf(page);
  const startedAt = performance.now();
  // Both sides are read as soon as the screen opens; until then nothing can be generated.
  await expect(page.getByRole('row', { name: /Exact 000 Ltd/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Generate Mappings/ })).toBeEnabled();
  await keys.tabTo(/^Generate Mappings/);
  await keys.press('Enter');
  const outcome = page.getByRole('button', { name: /near match/ }).first();
  await expect(outcome).toBeVisible();
  await keys.tabTo(/near match/);
  await keys.press('Enter');
  await keys.tabTo(/Near 000 Limited/);
  for (let place = 0; place < near; place += 1) {
    await expect.poll(keys.focused).toContain(`Near ${String(place).padStart(3, '0')} L`);
    await keys.press('Enter');
  }
  await expect
    .poll(async () => {
      const { customers } = await companion.call('listCustomers', { query: {} });
      return customers.filter(
        ({ sherwebName, state }) => /^(Exact|Near) /.test(sherwebName) && state === 'mapped',
      ).length;
    })
    .toBe(exact + near);
  const machineMinutes = (performance.now() - startedAt) / 60_000;
  const minutes = (keys.presses() * keySeconds + near * lookSeconds) / 60;
  const report = `${keys.presses()} presses, ${minutes.toFixed(1)} minutes of a person, ${machineMinutes.toFixed(1)} of the machine`;
  info.annotations.push({ type: 'figure', description: report });
  process.stdout.write(`${report}\n`);
  expect(keys.presses()).toBeLessThan(near + 40);
  expect(minutes + machineMinutes, report).toBeLessThan(10);

  // Coming back to the table draws what is in sight, never all of it on the way.
  await page.evaluate(() => {
    location.hash = '#schedule';
  });
  await expect(page.locator('.rows.customers')).toHaveCount(0);
  const most = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let drawn = 0;
        new MutationObserver(() => {
          drawn = Math.max(drawn, document.querySelectorAll('.rows.customers tbody tr').length);
          if (drawn > 10) requestAnimationFrame(() => requestAnimationFrame(() => resolve(drawn)));
        }).observe(document, { childList: true, subtree: true });
        location.hash = '#customers';
      }),
  );
  expect(await most).toBeLessThan(80);
});
