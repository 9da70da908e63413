import type { BrowserContext } from '@playwright/test';
import { type RouteName, routes } from '../../shared/routes/api.ts';
import { openAdminFrame } from './admin-frame.ts';
import { contentWorld } from './content-world.ts';
import { expect, test } from './world.ts';

test.use({ isOpen: false });

const contoso = '/customers?mainview=client&clientid=101';

/** The pairing as the background keeps it. */
const tokenOf = async (context: BrowserContext): Promise<string> => {
  const [worker] = context.serviceWorkers();
  const stored = await worker?.evaluate(() =>
    (
      globalThis as unknown as {
        chrome: { storage: { local: { get(key: string): Promise<{ pairing: { token: string } }> } } };
      }
    ).chrome.storage.local.get('pairing'),
  );
  return stored?.pairing.token ?? '';
};

test('a content script may ask what technicians may, and no more; it cannot read what is stored', async ({
  companion,
  context,
  extension,
  pair,
  openHalo,
}) => {
  await pair('admin');
  const token = await tokenOf(context);
  expect(token.length).toBeGreaterThan(40);
  const page = await openHalo(contoso);
  await expect(page.getByRole('tab', { name: /Sherweb/ })).toBeVisible();
  const evaluate = await contentWorld(page, extension);
  const ask = async (type: string, data: unknown) =>
    JSON.stringify(
      await evaluate(`chrome.runtime.sendMessage(${JSON.stringify({ id: 1, type, timestamp: 0, data })})`),
    );
  const heard: string[] = [];

  await test.step('each route', async () => {
    const input = {
      params: { haloClientId: 101, runId: '1', planId: '1', connectionId: '1', sherwebCustomerId: '1' },
    };
    for (const name of Object.keys(routes) as RouteName[]) {
      const answer = await ask('call', { name, input: { ...input, query: {}, body: { role: 'admin' } } });
      heard.push(answer);
      const isRefused = answer.includes('extension.refused');
      expect([name, isRefused]).toEqual([name, routes[name].access !== 'technician']);
    }
    for (const name of ['constructor', '__proto__', 'toString', 'nothing'])
      expect(await ask('call', { name, input: {} })).not.toContain('"ok":true');
  });

  await test.step('each other message', async () => {
    heard.push(await ask('pair', { address: 'http://127.0.0.1:9', code: 'AAAA-BBBB-CCCC', name: 'x' }));
    expect(heard.at(-1)).toContain('extension.refused');
    heard.push(await ask('unpair', undefined));
    await ask('saveHaloDomain', 'evil.example');
    expect(await ask('haloDomains', undefined)).not.toContain('evil');
    heard.push(await ask('describeHaloPage', undefined), await ask('pairingState', undefined));
    expect(heard.at(-1)).toContain('"role":"admin"');
    expect(await tokenOf(context)).toBe(token);
  });

  await test.step('the store', async () => {
    for (const area of ['local', 'session', 'sync'])
      heard.push(
        JSON.stringify(await evaluate(`chrome.storage.${area}.get(null)`)) ?? 'nothing',
        JSON.stringify(await evaluate(`chrome.storage.${area}.set({ pairing: null })`)) ?? 'nothing',
      );
    expect(heard.at(-6)).toContain('not allowed');
    expect(await tokenOf(context)).toBe(token);
  });
  expect(heard.join('\n')).not.toContain(token);
  expect((await companion.call('readSettings', {})).scheduleEnabled).toBe(false);
});

test("Halo's own scripts reach neither the companion nor the extension", async ({
  address,
  companion,
  context,
  extension,
  pair,
  openHalo,
}) => {
  await pair('admin');
  const token = await tokenOf(context);
  const { code } = await companion.call('createPairingCode', { body: { role: 'admin' } });
  const page = await openHalo(contoso);
  await expect(page.getByRole('tab', { name: /Sherweb/ })).toBeVisible();
  const tries = await page.evaluate(
    async ([companionAddress, extensionOrigin, body, stolen]) => {
      const outcome = (promise: Promise<unknown>) =>
        promise.then(
          (value) => `worked: ${value instanceof Response ? `${value.type} ${value.status}` : String(value)}`,
          (error: unknown) => `failed: ${String(error)}`,
        );
      const { chrome } = globalThis as unknown as {
        chrome?: { runtime?: { sendMessage?: (...args: unknown[]) => Promise<unknown> } };
      };
      const headers = { Authorization: `Bearer ${stolen}` };
      return {
        reads: await outcome(fetch(`${companionAddress}/health`)),
        readsWithToken: await outcome(fetch(`${companionAddress}/api/status`, { headers })),
        pairs: await outcome(
          fetch(`${companionAddress}/api/pair`, { method: 'POST', mode: 'no-cors', body: body ?? '' }),
        ),
        file: await outcome(fetch(`${extensionOrigin}/manifest.json`)),
        frame: await outcome(fetch(`${extensionOrigin}/frame.html`)),
        message: typeof chrome?.runtime?.sendMessage,
      };
    },
    [address, extension, JSON.stringify({ code, name: 'Halo' }), token],
  );
  expect(tries.reads).toMatch(/^failed/);
  expect(tries.readsWithToken).toMatch(/^failed/);
  expect(tries.file).toMatch(/^failed/);
  expect(tries.message).toBe('undefined');
  // The answer to a no-cors request cannot be read; that it was refused shows in the code, which is still good.
  expect(tries.pairs).toMatch(/failed|opaque/);
  const paired = await fetch(`${address}/api/pair`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, name: 'Its owner' }),
  });
  expect(paired.status).toBe(201);
});

test('clicks and keys that no person made open nothing and enable nothing', async ({
  pair,
  openHalo,
  sandbox,
}) => {
  sandbox.state.web.settings.hostile = true;
  await pair('admin');
  const press = () =>
    (globalThis as unknown as { __hostile: { press(selector: string): number } }).__hostile.press(
      '[data-sherweb-for-halo]',
    );
  const page = await openHalo(contoso);
  const tab = page.getByRole('tab', { name: /Sherweb/ });
  await expect(tab).toBeVisible();
  expect(await page.evaluate(press)).toBeGreaterThan(0);
  await expect(tab).toHaveAttribute('aria-selected', 'false');
  const config = await openHalo('/config/integrations');
  await expect(config.getByRole('button', { name: 'Enable Sherweb' })).toBeVisible();
  expect(await config.evaluate(press)).toBeGreaterThan(0);
  await expect(config.getByRole('button', { name: 'Enable Sherweb' })).toBeVisible();
  expect(config.frames().some((frame) => frame.url().includes('/frame.html'))).toBe(false);
});

test('messages forged at the frame change nothing', async ({ companion, pair, openHalo, sandbox }) => {
  await pair('admin');
  await companion.call('generateMappings', {});
  const page = await openHalo('/config/integrations');
  const frame = await openAdminFrame(page);
  const before = await companion.call('readSettings', {});
  await page.evaluate(() => {
    const data = { name: 'startRun', input: { body: { mode: 'sync', scope: {} } } };
    const settings = { name: 'writeSettings', input: { body: { deactivateDeleted: true } } };
    for (let place = 0; place < globalThis.frames.length; place += 1)
      for (const message of [data, settings])
        for (const shape of [
          { id: 1, type: 'call', timestamp: 0, data: message },
          message,
          JSON.stringify(message),
          { type: 'wxt:content-script-started', data: message },
        ])
          globalThis.frames[place]?.postMessage(shape, '*');
  });
  await frame
    .getByRole('navigation')
    .getByRole('link', { name: /History/ })
    .click();
  expect(await companion.call('readSettings', {})).toEqual(before);
  expect(await companion.call('listRuns', {})).toMatchObject({ runs: [] });
  expect(sandbox.state.writes('halo')).toEqual([]);
});

test("a stranger's page that embeds our frame gets no admin screen, whatever address it knows", async ({
  context,
  pair,
  extension,
}) => {
  await pair('admin');
  const [worker] = context.serviceWorkers();
  const dynamic = await worker?.evaluate(() =>
    (
      globalThis as unknown as { chrome: { runtime: { getURL(path: string): string } } }
    ).chrome.runtime.getURL('/frame.html'),
  );
  // Its fixed address, this session's address, a made-up ticket, and the page that is for nobody's frames.
  const addresses = [
    `${extension}/frame.html`,
    `${dynamic}`,
    `${dynamic}?ticket=1`,
    `${extension}/options.html`,
  ];
  await context.route('https://stranger.example/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<h1>Stranger</h1>${addresses.map((address) => `<iframe src="${address}"></iframe>`).join('')}`,
    }),
  );
  const page = await context.newPage();
  await page.goto('https://stranger.example/');
  const shown = () =>
    Promise.all(page.frames().map((frame) => frame.evaluate(() => document.body.textContent)));
  const refusal = expect.stringContaining('These screens are shown in Halo');
  const blocked = expect.stringContaining('blocked');
  await expect.poll(shown).toEqual([expect.stringContaining('Stranger'), blocked, refusal, refusal, blocked]);
});
