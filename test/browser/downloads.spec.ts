import type { Page } from '@playwright/test';
import { openAdminFrame } from './admin-frame.ts';
import { expect, test } from './world.ts';

const contoso = '/customers?mainview=client&clientid=101';

test.beforeEach(async ({ companion, pair }) => {
  await pair('admin');
  await companion.call('generateMappings', {});
  await companion.sync({ subscriptions: true });
});

const rows = (page: Page) =>
  page.getByRole('region', { name: 'Sherweb', exact: true }).getByRole('rowheader');

/** Opens the Sherweb tab and marks its nodes, so that a panel that came anew is told from the one that stayed. */
async function openTab(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /Sherweb/ }).click();
  await expect(rows(page)).toHaveCount(5);
  await rows(page)
    .first()
    .evaluate((row) => row.setAttribute('data-marked', ''));
}

async function expectSamePanel(page: Page): Promise<void> {
  await expect(page.getByRole('tab', { name: /Sherweb/ })).toHaveAttribute('aria-selected', 'true');
  await expect(rows(page)).toHaveCount(5);
  await expect(rows(page).first()).toHaveAttribute('data-marked', '');
}

/** Follows a link of Halo's, and waits until everything that it set going has been told to the page. */
async function follow(page: Page, link: string): Promise<void> {
  await page.getByRole('link', { name: link, exact: true }).click();
  await page.evaluate(
    () =>
      new Promise((done) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = done;
        requestAnimationFrame(() => requestAnimationFrame(() => channel.port2.postMessage(null)));
      }),
  );
}

test('CSV leaves the technician in the Sherweb tab, with the same rows', async ({ openHalo }) => {
  const page = await openHalo(contoso);
  await openTab(page);
  const csv = page.getByRole('button', { name: 'CSV', exact: true });
  await Promise.all([page.waitForEvent('download'), csv.click()]);
  await expectSamePanel(page);
});

for (const link of ['Statement', 'Statement as attachment', 'Statement made here'])
  test(`the download "${link}" in Halo's page leaves the technician in the Sherweb tab`, async ({
    openHalo,
  }) => {
    const page = await openHalo(contoso);
    await openTab(page);
    await Promise.all([page.waitForEvent('download'), follow(page, link)]);
    await expectSamePanel(page);
  });

for (const link of ['Statement by mail', 'Call'])
  test(`the link "${link}" in Halo's page leaves the technician in the Sherweb tab`, async ({ openHalo }) => {
    const page = await openHalo(contoso);
    await openTab(page);
    await follow(page, link);
    await expectSamePanel(page);
  });

test('a move that Halo cancels, an answer without a page and a frame that goes elsewhere leave the tab', async ({
  openHalo,
}) => {
  const page = await openHalo(contoso);
  await openTab(page);
  await page.route('**/no-content', (route) => route.fulfill({ status: 204 }));
  const answered = page.waitForResponse('**/no-content');
  await page.evaluate(() => {
    // biome-ignore lint/suspicious/noExplicitAny: the Navigation API is not in TypeScript's library yet.
    const { navigation } = globalThis as any;
    navigation.addEventListener('navigate', (event: Event) => event.preventDefault(), { once: true });
    history.pushState({}, '', '/tickets');
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.src = '/editor#elsewhere';
    location.href = '/no-content';
  });
  await answered;
  await expectSamePanel(page);
  await page.evaluate(() => {
    location.hash = 'notes';
  });
  await expectSamePanel(page);
});

test('a move to another customer takes the rows away in the same turn, also after a download', async ({
  openHalo,
}) => {
  const page = await openHalo(contoso);
  await openTab(page);
  await Promise.all([page.waitForEvent('download'), follow(page, 'Statement')]);
  const left = await page.evaluate(() => {
    const shown = () =>
      [...document.querySelectorAll('*')].filter((each) => each.shadowRoot?.querySelector('[data-marked]'))
        .length;
    const before = shown();
    history.pushState({}, '', '/customers?mainview=client&clientid=102');
    return { before, after: shown() };
  });
  expect(left).toEqual({ before: 1, after: 0 });
});

test("a download in Halo's configuration leaves the open admin frame where it is", async ({ openHalo }) => {
  const page = await openHalo('/config/integrations');
  const frame = await openAdminFrame(page);
  await frame
    .getByRole('navigation')
    .getByRole('link', { name: /Customers/ })
    .click();
  await expect(frame.getByRole('heading', { name: 'Customers', level: 1 })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = '/web-data/customers/101/statement';
    link.download = 'statement.txt';
    document.body.append(link);
    link.click();
  });
  await download;
  await expect(frame.getByRole('heading', { name: 'Customers', level: 1 })).toBeVisible();
  expect(frame.isDetached()).toBe(false);
});
