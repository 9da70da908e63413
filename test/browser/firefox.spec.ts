import { atHome } from './home.ts';
import { launchFirefox } from './launch-firefox.ts';
import { expect, test } from './world.ts';

/** What of an extension's own page is asked; Firefox knows it as `browser`. */
interface Own {
  readonly browser: {
    readonly extension: { getViews(): { readonly location: { readonly pathname: string } }[] };
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

  test('the background stops when nobody asks it anything, and answers the next who does', async ({
    companion,
    launched,
    pair,
    openHalo,
    sandbox,
  }) => {
    await pair('technician');
    await companion.call('generateMappings', {});
    await companion.sync({ subscriptions: true });
    const page = await openHalo('/customers?mainview=client&clientid=101');
    await page.getByRole('tab', { name: /Sherweb/ }).click();
    const row = page.getByRole('row', { name: /Exchange Online/ });
    await expect(row).toContainText('12');
    const backgrounds = () =>
      launched.home.evaluate(
        () =>
          (globalThis as unknown as Own).browser.extension
            .getViews()
            .filter(({ location }) => location.pathname.includes('background')).length,
      );
    await expect.poll(backgrounds).toBe(0);
    const contoso = sandbox.state.sherweb
      .customers()
      .find(({ displayName }) => displayName === 'Contoso Ltd');
    const exchange = contoso?.subscriptions.find(({ productName }) => productName.startsWith('Exchange'));
    sandbox.state.sherweb.setQuantity(exchange?.id ?? '', 77);
    await page
      .getByRole('region', { name: 'Sherweb', exact: true })
      .getByRole('button', { name: /^Refresh/ })
      .click();
    await expect(row).toContainText('77');
  });
});
