import { readFile } from 'node:fs/promises';
import type { Frame, Page } from '@playwright/test';
import { screens } from '../../extension/admin/core/route.ts';
import { type Canary, found, type Place } from '../trust/secrets/places.ts';
import { plant, vendorCanaries } from '../trust/secrets/planted.ts';
import { openAdminFrame } from './admin-frame.ts';
import { contentWorld } from './content-world.ts';
import { expect, test } from './world.ts';

test.use({ withCredentials: false });

/** Everything that a page holds: its text and attributes, shadow roots too, what is typed, and what it keeps. */
const lookAt = async (where: string, page: Page | Frame): Promise<Place> => ({
  where,
  text: await page.evaluate(() => {
    const all: string[] = [];
    const read = (root: ParentNode) => {
      for (const element of root.querySelectorAll('*')) {
        all.push(...[...element.attributes].map(({ value }) => value));
        if ('value' in element) all.push(String(element.value));
        for (const { nodeType, nodeValue } of element.childNodes)
          if (nodeType !== Node.ELEMENT_NODE) all.push(nodeValue ?? '');
        if (element.shadowRoot !== null) read(element.shadowRoot);
      }
    };
    read(document);
    try {
      for (const kept of [localStorage, sessionStorage]) all.push(JSON.stringify({ ...kept }));
    } catch (error) {
      // In a frame of another origin the browser gives a page no store.
      all.push(String(error));
    }
    return [document.title, document.cookie, location.href, JSON.stringify(history.state), ...all].join('\n');
  }),
});

test('no secret is in any page, table or place where something is kept', async ({
  companion,
  context,
  extension,
  pair,
  openExtension,
  openHalo,
  sandbox,
}) => {
  plant(sandbox.state);
  await pair('admin');
  const { sherweb, halo } = sandbox.credentials;
  const [worker] = context.serviceWorkers();
  const stored = () =>
    worker?.evaluate(async () => {
      const { storage } = (
        globalThis as unknown as {
          chrome: { storage: Record<'local' | 'session' | 'sync', { get(key: null): Promise<object> }> };
        }
      ).chrome;
      return JSON.stringify([await storage.local.get(null), await storage.session.get(null)]);
    });
  const token = /"token":"([^"]+)"/.exec((await stored()) ?? '')?.[1] ?? '';
  expect(token.length).toBeGreaterThan(40);
  const ofVendors = () => vendorCanaries(sandbox);
  const places: Place[] = [];

  const options = await openExtension('options.html#credentials');
  const inputs = options.locator('.two input');
  await expect(inputs.first()).toBeVisible();
  const typed = [
    sherweb.clientId,
    sherweb.clientSecret,
    sherweb.subscriptionKey,
    '',
    sandbox.haloUrl,
    halo.tenant,
    halo.clientId,
    halo.clientSecret,
  ];
  for (const [place, value] of typed.entries()) await inputs.nth(place).fill(value);
  await options.locator('.button.main').click();
  await expect(options.locator('.test-result .notice.good')).toHaveCount(2);
  places.push(await lookAt('options after saving', options));
  await companion.call('generateMappings', {});
  const run = await companion.sync();

  for (const screen of screens) {
    await options.goto('about:blank');
    await options.goto(`${extension}/options.html#${screen}`);
    await expect(options.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(options.locator('.skeleton, [aria-busy=true]')).toHaveCount(0);
    places.push(await lookAt(`options ${screen}`, options));
  }
  await options.goto(`${extension}/options.html#history/${run.runId}`);
  const [file] = await Promise.all([
    options.waitForEvent('download'),
    options.getByRole('button', { name: 'CSV' }).click(),
  ]);
  places.push({ where: 'CSV of a run', text: await readFile(await file.path(), 'utf8') });
  places.push(await lookAt('popup', await openExtension('popup.html')));

  const config = await openHalo('/config/integrations');
  const frame = await openAdminFrame(config);
  await frame.getByRole('link', { name: 'Credentials', exact: true }).click();
  await expect(frame.locator('.two input').first()).toBeVisible();
  places.push(await lookAt('frame', frame), await lookAt('Halo around the frame', config));

  const page = await openHalo('/customers?mainview=client&clientid=101');
  await page.getByRole('tab', { name: /Sherweb/ }).click();
  await expect(page.getByText('Exchange Online (Plan 1)')).toBeVisible();
  places.push(await lookAt('Halo with the panel', page));
  const [table] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^CSV$/ }).click(),
  ]);
  places.push({ where: 'CSV of the panel', text: await readFile(await table.path(), 'utf8') });
  const evaluate = await contentWorld(page, extension);
  for (const area of ['local', 'session', 'sync', 'managed'])
    places.push({
      where: `chrome.storage.${area} from Halo's page`,
      text: JSON.stringify(await evaluate(`chrome.storage.${area}.get(null)`)) ?? '',
    });

  const mine: Canary = { name: 'the token', secret: token };
  const seen = places.filter(({ where }) => !where.startsWith('chrome.storage'));
  expect(seen.filter(({ text }) => text.length < 100)).toEqual([]);
  expect([...new Set(found([...ofVendors(), mine], places))]).toEqual([]);
  // What the extension keeps for itself is the token, and nothing of the vendors.
  const own = { where: 'what the extension keeps', text: (await stored()) ?? '' };
  expect([...new Set(found([...ofVendors(), mine], [own]))]).toEqual([`${own.where}: the token`]);
});
