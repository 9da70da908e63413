import { openAdminFrame } from './admin-frame.ts';
import { atHome } from './home.ts';
import { launchFirefox } from './launch-firefox.ts';
import { expect, test } from './world.ts';

test.describe('what Firefox does otherwise', { tag: '@firefox' }, () => {
  test('sites that Firefox withholds are asked for where they are needed; denied or withdrawn, it says which and where', async ({
    companion,
    address,
  }) => {
    // A browser of its own, which grants nothing that the manifest asks for.
    const launched = await atHome(
      await launchFirefox({ language: 'en', asHalo: true, isOpen: true, headless: true, isWithheld: true }),
    );
    try {
      const { context, extension, hands } = launched;
      const page = await context.newPage();
      await page.goto(`${extension}/options.html`);
      const place = 'Add-ons and themes > Sherweb for Halo > Permissions and data';
      const { code } = await companion.call('createPairingCode', { body: { role: 'admin' } });
      await page.getByLabel('Address of the companion').fill(address);
      await page.getByLabel('Pairing code').fill(code);
      await page.getByLabel('Your name').fill('Ann Lee');
      const connect = page.getByRole('button', { name: 'Connect', exact: true });

      await test.step('denied', async () => {
        await connect.click();
        await hands.answerPrompt('deny');
        const denied = page.getByRole('alert').filter({ hasText: 'was not allowed to reach 127.0.0.1' });
        await expect(denied).toContainText(place);
      });

      await test.step('granted', async () => {
        await connect.click();
        await hands.answerPrompt('allow');
        await expect(page.getByRole('link', { name: /^Credentials/ })).toBeVisible();
        const withheld = page
          .getByRole('status')
          .filter({ hasText: 'does not let the extension work in Halo' });
        await expect(withheld).toContainText(place);
        await withheld.getByRole('button', { name: 'Grant' }).click();
        await hands.answerPrompt('allow');
        await expect(withheld).toHaveCount(0);
      });

      await test.step('withdrawn', async () => {
        await hands.withdraw('http://127.0.0.1/*');
        const lost = page.getByText('The browser no longer lets the extension reach 127.0.0.1');
        await expect(lost).toBeVisible();
        await expect(page.getByText(place).first()).toBeVisible();
        await page.getByRole('button', { name: 'Grant' }).click();
        await hands.answerPrompt('allow');
        await expect(lost).toHaveCount(0);
      });
    } finally {
      await launched.close();
    }
  });

  test('a background that Firefox ends in the middle of it: panel, options page and popup say so, and go on when asked again', async ({
    sandbox,
    launched,
    imported,
    openHalo,
    openExtension,
  }) => {
    await imported();
    const end = async () => launched.hands?.endBackground();
    const silent = 'The part of the extension that speaks with the companion does not answer.';
    /** Sherweb takes its time, so that the background ends while it waits for an answer. */
    const endInTheMiddleOf = async (press: () => Promise<void>) => {
      sandbox.state.faults.add({ side: 'sherweb', effect: { kind: 'latency', ms: 3_000 } });
      const before = sandbox.state.requests.length;
      await press();
      await expect.poll(() => sandbox.state.requests.length).toBeGreaterThan(before);
      await end();
    };

    await test.step('the panel', async () => {
      const page = await openHalo('/customers?mainview=client&clientid=101');
      await page.getByRole('tab', { name: /Sherweb/ }).click();
      const row = page.getByText('Exchange Online (Plan 1)');
      await expect(row).toBeVisible();
      const refresh = page
        .locator('[data-sherweb-for-halo]')
        .getByRole('button', { name: 'Refresh', exact: true });
      await endInTheMiddleOf(() => refresh.click());
      await expect(page.getByText(silent).first()).toBeVisible();
      await expect(row).toBeVisible();
      await refresh.click();
      await expect(page.getByText(silent)).toHaveCount(0);
      await page.close();
    });

    await test.step('the options page', async () => {
      await end();
      const page = await openExtension('options.html#credentials');
      const tryBoth = page.getByRole('button', { name: 'Test Configuration' });
      await endInTheMiddleOf(() => tryBoth.click());
      await expect(page.getByRole('alert').filter({ hasText: silent })).toBeVisible();
      await tryBoth.click();
      await expect(page.getByText(silent)).toHaveCount(0);
      await expect(page.getByText('Sherweb works:')).toBeVisible();
      await page.close();
    });

    await test.step('the popup', async () => {
      await end();
      const popup = await openExtension('popup.html');
      await expect(popup.getByText(/^Connected to/)).toBeVisible();
    });
  });

  test('inside Halo the screens are for looking: a press changes nothing and leads to the options page; a stranger sees none', async ({
    companion,
    context,
    extension,
    pair,
    openHalo,
  }) => {
    await pair('admin');
    const page = await openHalo('/config/integrations');
    const frame = await openAdminFrame(page);
    await expect(frame.getByText('Here you can look at everything')).toBeVisible();
    await frame.getByRole('link', { name: /Technicians/ }).click();
    const seesCosts = /Technicians see costs/;
    await frame.getByRole('checkbox', { name: seesCosts }).click();
    const held = frame.getByRole('dialog', { name: 'Nothing was sent' });
    await expect(held).toContainText('cannot tell whether');
    expect((await companion.call('readSettings', {})).techniciansSeeMoney).toBe(false);
    const opened = context.waitForEvent('page');
    await held.getByRole('button', { name: 'Open in the options page' }).click();
    const options = await opened;
    await options.getByRole('checkbox', { name: seesCosts }).click();
    await expect.poll(async () => (await companion.call('readSettings', {})).techniciansSeeMoney).toBe(true);

    // Its address does not change here, so that a page may have learnt it.
    await page.evaluate((src) => {
      document.body.append(Object.assign(document.createElement('iframe'), { src, id: 'stranger' }));
    }, `${extension}/frame.html?ticket=1`);
    await expect(page.frameLocator('#stranger').getByText('These screens are shown in Halo')).toBeVisible();
  });
});
