import { expect, test } from 'vitest';
import { small } from './seeds/small.ts';
import { openSandbox } from './test-client.ts';

test('every address of the web app answers with the same page, behind a strict content security policy', async () => {
  const { haloUrl, ask } = await openSandbox({ seed: small });
  const addresses = [
    '/',
    '/customers',
    '/customers?mainview=client&clientid=101',
    '/customers?clientid=-1',
    '/tickets?id=0001011',
    '/ticket?id=1011',
    '/config',
    '/config/integrations',
    '/config/integrations/vantis',
  ];
  for (const address of addresses) {
    const page = await ask(`${haloUrl}${address}`);
    expect(page.status, address).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(page.text).toContain('<div id="root"></div>');
    expect(page.text).not.toContain('hostile.js');
  }
});

test('an unknown address is 404, with the app saying so; so is the address of a module that is not there', async () => {
  const { haloUrl, ask, state } = await openSandbox();
  for (const address of ['/nowhere', '/config/integrations/nobody', '/config/integrations/sherweb']) {
    const page = await ask(`${haloUrl}${address}`);
    expect(page.status, address).toBe(404);
    expect(page.text).toContain('<div id="root"></div>');
  }
  state.web.settings.sherwebTile = 'disabled';
  expect((await ask(`${haloUrl}/config/integrations/sherweb`)).status).toBe(200);
});

test('the self-service portal and the editor in the frames are other pages with the same root and tabs', async () => {
  const { haloUrl, ask } = await openSandbox();
  for (const address of ['/portal', '/portal/tickets?clientid=101', '/editor?clientid=101']) {
    const page = await ask(`${haloUrl}${address}`);
    expect(page.status, address).toBe(200);
    expect(page.text).toContain('class="app-container');
    expect(page.text).not.toContain('main.js');
  }
});

test('the API is where it was, and only it is recorded', async () => {
  const { haloUrl, ask, haloGet, state } = await openSandbox({ seed: small });
  await ask(`${haloUrl}/customers`);
  await ask(`${haloUrl}/web-data/customers`);
  expect(state.requests).toEqual([]);
  expect((await ask(`${haloUrl}/api/Client`)).status).toBe(401);
  expect((await ask(`${haloUrl}/API/authinfo`)).json.tenant_id).toBe('southridge');
  expect((await ask(`${haloUrl}/api/nothing`)).status).toBe(401);
  const clients = await haloGet('/Client');
  expect(clients.json.clients).toHaveLength(9);
  expect(clients.headers.get('content-security-policy')).toBeNull();
});

test('scripts come with their type, and nothing but scripts comes that way', async () => {
  const { haloUrl, ask } = await openSandbox();
  for (const name of ['main.js', 'screens/customer.js', 'hostile.js']) {
    const script = await ask(`${haloUrl}/web-assets/${name}`);
    expect(script.status).toBe(200);
    expect(script.headers.get('content-type')).toContain('text/javascript');
  }
  for (const name of ['nothing.js', '..%2fapp.ts', 'screens%2f..%2f..%2fapp.ts', 'fonts/poppins-900.woff2']) {
    expect((await ask(`${haloUrl}/web-assets/${name}`)).status, name).toBe(404);
  }
});

test('every script that a script imports is served', async () => {
  const { haloUrl } = await openSandbox();
  const seen = new Set<string>();
  const follow = async (url: string): Promise<void> => {
    if (seen.has(url)) return;
    seen.add(url);
    const answer = await fetch(url);
    expect(answer.status, url).toBe(200);
    const imports = [...(await answer.text()).matchAll(/from '(\..+?)'/g)];
    for (const [, path] of imports) await follow(new URL(path ?? '', url).href);
  };
  await follow(`${haloUrl}/web-assets/main.js`);
  expect(seen.size).toBeGreaterThan(15);
});

test('the stylesheet names its colours twice, light and dark, and leaves no CSS variables behind', async () => {
  const { haloUrl, ask } = await openSandbox();
  const { text } = await ask(`${haloUrl}/web-assets/halo.css?accent=%23b3261e`);
  expect(text).not.toContain('var(--');
  expect(text).toContain('border-bottom-color: #b3261e');
  expect(text).toMatch(/\.theme-dark\.app-container \{[^}]*background: #2b2b2b/);
  const wrong = await ask(`${haloUrl}/web-assets/halo.css?accent=red;}body{display:none`);
  expect(wrong.text).toContain('border-bottom-color: #0f61a1');
});
