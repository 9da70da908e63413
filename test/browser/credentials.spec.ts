import type { Frame, Locator, Page } from '@playwright/test';
import { noticeMs } from '../../extension/halo-page/clickjacking/visibility.ts';
import { openAdminFrame } from './admin-frame.ts';
import { expect, test } from './world.ts';

test.use({ withCredentials: false });

const wrongAddress = 'http://127.0.0.1:9';

test.beforeEach(async ({ pair, companion, sandbox }) => {
  await pair('admin');
  const { sherweb, halo } = sandbox.credentials;
  await companion.call('writeCredentials', {
    body: { sherweb, halo: { ...halo, url: sandbox.haloUrl } },
  });
});

/** The fields and the outcome of one side. */
function side(page: Page | Frame, name: 'Sherweb' | 'Halo') {
  const part: Locator = page
    .locator('.two > .part')
    .filter({ has: page.getByRole('heading', { name, exact: true }) });
  return {
    part,
    field: (label: string) => part.getByLabel(label),
    works: part.getByText(`${name} works:`),
    problem: part.getByRole('alert'),
    unsaved: part.getByText('not saved yet'),
  };
}

const press = (page: Page | Frame, name: string) => page.getByRole('button', { name, exact: true }).click();

test('a mistyped Halo address fails its test and changes nothing: the sync goes on with the old one', async ({
  openExtension,
  companion,
  sandbox,
}) => {
  const before = await companion.call('readCredentials', {});
  const page = await openExtension('options.html#credentials');
  const halo = side(page, 'Halo');
  await halo.field('Address of your Halo').fill(wrongAddress);
  await expect(halo.part.getByText(`Halo's secret belongs to ${sandbox.haloUrl}`)).toBeVisible();
  await press(page, 'Test Configuration');
  await expect(halo.problem).toContainText(`was entered for ${sandbox.haloUrl}`);
  await expect(halo.problem).toContainText(`until ${wrongAddress} works, ${sandbox.haloUrl} stays in use`);
  await expect(side(page, 'Sherweb').works).toBeVisible();

  await halo.field('Client secret').fill('typed-for-the-wrong-address');
  await press(page, 'Test Configuration');
  await expect(halo.problem).toContainText('could not be reached');
  await expect(halo.part.getByText('Not saved. What is stored stays in use.')).toBeVisible();
  await expect(halo.field('Address of your Halo')).toHaveValue(wrongAddress);
  expect(await companion.call('readCredentials', {})).toEqual(before);
  expect((await companion.sync()).status).toBe('completed');
});

test('each side that passes is saved by itself, and what failed waits as typed, also after a reload', async ({
  openExtension,
  companion,
  sandbox,
}) => {
  const page = await openExtension('options.html#credentials');
  const [sherweb, halo] = [side(page, 'Sherweb'), side(page, 'Halo')];
  await sherweb.field('Company name').fill('northwind');
  await halo.field('Tenant').fill('no-such-tenant');
  await expect(sherweb.unsaved).toBeVisible();
  await expect(halo.unsaved).toBeVisible();
  await press(page, 'Test Configuration');
  await expect(sherweb.works).toContainText('Saved.');
  await expect(halo.problem).toContainText('does not accept');
  const view = await companion.call('readCredentials', {});
  expect([view.sherweb.companyName.value, view.halo.tenant.value]).toEqual([
    'northwind',
    sandbox.credentials.halo.tenant,
  ]);

  await page.reload();
  await expect(halo.field('Tenant')).toHaveValue('no-such-tenant');
  await expect(halo.unsaved).toBeVisible();
  await expect(sherweb.unsaved).toHaveCount(0);
  await press(page, 'Discard what was typed');
  await expect(halo.field('Tenant')).toHaveValue(sandbox.credentials.halo.tenant);
  await page.reload();
  await expect(halo.field('Tenant')).toHaveValue(sandbox.credentials.halo.tenant);
  await expect(halo.unsaved).toHaveCount(0);
});

test('a result goes as soon as its side is typed in again', async ({ openExtension }) => {
  const page = await openExtension('options.html#credentials');
  const [sherweb, halo] = [side(page, 'Sherweb'), side(page, 'Halo')];
  await press(page, 'Test Configuration');
  await expect(sherweb.works).toBeVisible();
  await expect(halo.works).toBeVisible();
  await halo.field('Tenant').fill('another');
  await expect(halo.works).toHaveCount(0);
  await expect(sherweb.works).toBeVisible();
});

test('saving without a test asks first, and names the secret that goes with the old address', async ({
  openExtension,
  companion,
  sandbox,
}) => {
  const page = await openExtension('options.html#credentials');
  const halo = side(page, 'Halo');
  await halo.field('Address of your Halo').fill('https://new.halopsa.com');
  await press(page, 'Save without a test');
  const question = page.getByRole('dialog');
  await expect(question).toContainText(`Halo's secret, entered for ${sandbox.haloUrl}, is forgotten`);
  await question.getByRole('button', { name: 'Cancel' }).click();
  expect((await companion.call('readCredentials', {})).halo.url.value).toBe(sandbox.haloUrl);
  await press(page, 'Save without a test');
  await question.getByRole('button', { name: 'Save without a test' }).click();
  await expect(halo.part.getByText('Saved, not tested.')).toBeVisible();
  expect((await companion.call('readCredentials', {})).halo).toMatchObject({
    url: { value: 'https://new.halopsa.com' },
    clientSecret: { set: false },
  });
});

test("in Halo's configuration the same: a failed test keeps what is stored, and the typed waits for the options page", async ({
  openHalo,
  openExtension,
  companion,
}) => {
  const before = await companion.call('readCredentials', {});
  const frame = await openAdminFrame(await openHalo('/config/integrations'));
  await frame.getByRole('link', { name: 'Credentials', exact: true }).click();
  const halo = side(frame, 'Halo');
  await halo.field('Client secret').fill('mistyped');
  await expect(halo.unsaved).toBeVisible();
  // A press counts once the frame has been in sight for a while.
  const from = await frame.evaluate(() => performance.now());
  await frame.waitForFunction((until) => performance.now() >= until, from + noticeMs + 200);
  await press(frame, 'Test Configuration');
  await expect(halo.problem).toContainText('does not accept');
  expect(await companion.call('readCredentials', {})).toEqual(before);
  const options = await openExtension('options.html#credentials');
  await expect(side(options, 'Halo').field('Client secret')).toHaveValue('mistyped');
});

test('what was typed is forgotten with the companion it was typed for', async ({ openExtension }) => {
  const page = await openExtension('options.html#credentials');
  const stored = () =>
    page.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: Record<'local' | 'session', { get(key: null): Promise<object> }> };
      };
      return [
        JSON.stringify(await chrome.storage.local.get(null)),
        JSON.stringify(await chrome.storage.session.get(null)),
      ];
    });
  await side(page, 'Halo').field('Client secret').fill('typed-secret');
  await expect.poll(async () => (await stored())[1]).toContain('typed-secret');
  expect((await stored())[0]).not.toContain('typed-secret');
  await page.getByRole('link', { name: 'Connection', exact: true }).click();
  await press(page, 'Disconnect');
  await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
  await expect.poll(async () => (await stored())[1]).not.toContain('typed-secret');
});
