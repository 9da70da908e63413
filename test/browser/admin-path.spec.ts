import { expect, test } from './world.ts';

test.use({ withCredentials: false, asHalo: false });

test('an admin goes from the pairing code to a daily sync', { tag: '@firefox' }, async ({
  companion,
  address,
  openExtension,
  sandbox,
}) => {
  const { sherweb, halo } = sandbox.credentials;
  const page = await openExtension('options.html');
  const main = page.getByRole('main');
  /** Opens the options anew, as after days, and looks where that leads. */
  const comesBackTo = async (step: string, screen: string) => {
    const again = await openExtension('options.html');
    await expect(again.locator('.setup [aria-current=step]')).toContainText(step);
    await expect(again.getByRole('navigation').locator('[aria-current=page]')).toContainText(screen);
    await again.close();
  };

  await test.step('a wrong code is refused in words, the right one pairs', async () => {
    await expect(page.getByRole('heading', { name: 'No companion yet?' })).toBeVisible();
    const inputs = page.locator('form input');
    await inputs.nth(0).fill(address);
    await inputs.nth(1).fill('AAAA-BBBB-CCCC');
    await inputs.nth(2).fill('Ann Lee');
    await page.locator('form button[type=submit]').first().click();
    await expect(page.getByText(/pairing code is wrong, used or expired/)).toBeVisible();
    const { code } = (await companion.ask(['pair'])) as { code: string };
    await inputs.nth(1).fill(code);
    await page.locator('form button[type=submit]').first().click();
    await expect(page.getByRole('navigation').getByRole('link', { name: /Credentials/ })).toBeVisible();
  });

  await test.step('whoever comes back stands where it was left', () =>
    comesBackTo('Credentials', 'Credentials'));

  await test.step('Test Configuration names the wrong key, then finds nothing wrong', async () => {
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /Credentials/ })
      .click();
    const inputs = page.locator('.two input');
    await expect(inputs.first()).toBeVisible();
    await expect(page.locator('.two')).toContainText('read:softwarelicensing, edit:softwarelicensing');
    const values = [
      sherweb.clientId,
      'wrong',
      sherweb.subscriptionKey,
      'northwind',
      sandbox.haloUrl,
      halo.tenant,
      halo.clientId,
      halo.clientSecret,
    ];
    for (const [place, value] of values.entries()) await inputs.nth(place).fill(value);
    await page.locator('.button.main').click();
    await expect(page.getByText(/does not accept the client ID with this client secret/)).toBeVisible();
    await inputs.nth(1).fill(sherweb.clientSecret);
    await page.locator('.button.main').click();
    await expect(page.locator('.test-result .notice.good')).toHaveCount(2);
  });

  await test.step('what was typed never comes back into the page', async () => {
    await page.reload();
    await expect(page.locator('.two input').first()).toBeVisible();
    const shown = await page.evaluate(
      () =>
        document.documentElement.outerHTML +
        [...document.querySelectorAll('input')].map(({ value }) => value).join(),
    );
    for (const secret of [sherweb.clientSecret, sherweb.subscriptionKey, halo.clientSecret])
      expect(shown).not.toContain(secret);
  });

  await test.step('Generate Mappings maps equal names; a near match is accepted by hand', async () => {
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /Customers/ })
      .click();
    // Both sides stand there before anybody maps anything.
    await expect(page.getByRole('row', { name: /Wide World Importers Ltd/ })).toContainText(
      'Wide World Importers Limited?',
    );
    await expect(page.getByRole('row', { name: /Contoso Ltd/ })).toContainText(
      /Contoso Ltd\? exactly the same name/,
    );
    await page.getByRole('button', { name: 'Generate Mappings' }).click();
    await expect(page.locator('.generate')).toContainText('4');
    const row = page.getByRole('row', { name: /Wide World Importers Ltd/ });
    await row.getByRole('button', { name: /Accept/ }).click();
    await expect(row).toContainText('Mapped');
  });

  await test.step('whoever comes back goes on with the preview', () =>
    comesBackTo('Preview', 'Preview and import'));

  await test.step('the preview changes nothing; applying does exactly it', async () => {
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /import/ })
      .click();
    await main.getByRole('button', { name: 'Preview' }).first().click();
    await expect(page.getByText('2 customers to create in Halo')).toBeVisible();
    expect(sandbox.state.writes('halo')).toEqual([]);
    await comesBackTo('Import', 'Preview and import');
    await page.getByRole('button', { name: /Apply \d+ changes/ }).click();
    await expect(page.getByText(/2 customers created in Halo/)).toBeVisible();
    const names = sandbox.state.halo.clients().map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Litware Inc', 'Proseware BV']));
    expect(sandbox.state.halo.violations).toEqual([]);
  });

  await test.step('whoever comes back has the schedule left', () => comesBackTo('Schedule', 'Schedule'));

  await test.step('the schedule is switched on and says when it runs next', async () => {
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /Schedule/ })
      .click();
    await main.getByRole('checkbox').first().check();
    const save = main.getByRole('button', { name: /Save/ });
    if (await save.count()) await save.first().click();
    await expect(page.getByText(/Next (today|tomorrow)/).first()).toBeVisible();
    expect(await companion.ask(['settings', 'get', 'scheduleEnabled'])).toEqual({ scheduleEnabled: true });
  });

  await test.step('the history shows the run with its changes', async () => {
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /History/ })
      .click();
    await main
      .getByRole('row', { name: /Completed/ })
      .getByRole('link')
      .first()
      .click();
    await expect(page.getByText('2 customers created in Halo')).toBeVisible();
  });
});
