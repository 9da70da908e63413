import { openAdminFrame } from './admin-frame.ts';
import { atHome } from './home.ts';
import { launchFirefox } from './launch-firefox.ts';
import { expect, test } from './world.ts';

/** What of an extension's own page is asked; Firefox knows it as `browser`. */
interface Own {
  readonly browser: {
    readonly permissions: {
      remove(what: { origins: string[] }): Promise<boolean>;
      request: (what: unknown) => Promise<boolean>;
    };
  };
}

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
      const { context, extension } = launched;
      const page = await context.newPage();
      await page.goto(`${extension}/options.html`);
      const place = 'Add-ons and themes > Sherweb for Halo > Permissions and data';
      const { code } = await companion.call('createPairingCode', { body: { role: 'admin' } });
      await page.getByLabel('Address of the companion').fill(address);
      await page.getByLabel('Pairing code').fill(code);
      await page.getByLabel('Your name').fill('Ann Lee');
      const connect = page.getByRole('button', { name: 'Connect', exact: true });

      await test.step('denied', async () => {
        await page.evaluate(() => {
          const { permissions } = (globalThis as unknown as Own).browser;
          const { request } = permissions;
          permissions.request = async () => {
            permissions.request = request;
            return false;
          };
        });
        await connect.click();
        const denied = page.getByRole('alert').filter({ hasText: 'was not allowed to reach 127.0.0.1' });
        await expect(denied).toContainText(place);
      });

      await test.step('granted', async () => {
        await connect.click();
        await expect(page.getByRole('link', { name: /^Credentials/ })).toBeVisible();
        const withheld = page
          .getByRole('status')
          .filter({ hasText: 'does not let the extension work in Halo' });
        await expect(withheld).toContainText(place);
        await withheld.getByRole('button', { name: 'Grant' }).click();
        await expect(withheld).toHaveCount(0);
      });

      await test.step('withdrawn', async () => {
        await page.evaluate(() =>
          (globalThis as unknown as Own).browser.permissions.remove({ origins: ['http://127.0.0.1/*'] }),
        );
        const lost = page.getByText('The browser no longer lets the extension reach 127.0.0.1');
        await expect(lost).toBeVisible();
        await expect(page.getByText(place).first()).toBeVisible();
        await page.getByRole('button', { name: 'Grant' }).click();
        await expect(lost).toHaveCount(0);
      });
    } finally {
      await launched.close();
    }
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
