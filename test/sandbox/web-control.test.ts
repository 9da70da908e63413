import { expect, test } from 'vitest';
import { openSandbox } from './test-client.ts';

test('the page is set from outside and set back', async () => {
  const { controlDo, haloUrl, ask, state } = await openSandbox();
  const changed = { tabs: 'tablist', theme: 'dark', accent: '#b3261e', delayMs: 0, pollMs: 1000 };
  expect((await controlDo('PATCH', '/web', changed)).json).toMatchObject(changed);
  const { settings } = (await ask(`${haloUrl}/web-data/session`)).json;
  expect(settings).toMatchObject(changed);
  expect((await controlDo('GET', '/state')).json.web.settings).toMatchObject(changed);
  expect((await ask(`${haloUrl}/customers`)).text).toContain('accent=%23b3261e');
  await controlDo('POST', '/reset');
  expect(state.web.settings).toMatchObject({ tabs: 'react-tabs', theme: 'light', accent: '#0f61a1' });
});

test('words are renamed or translated', async () => {
  const { controlDo, haloUrl, ask } = await openSandbox();
  const session = async () => (await ask(`${haloUrl}/web-data/session`)).json;
  expect((await session()).labels.licences).toBe('Software Licences');
  await controlDo('PATCH', '/web', { labels: { customers: 'Companies' } });
  expect((await session()).labels).toMatchObject({ customers: 'Companies', tickets: 'Tickets' });
  await controlDo('PATCH', '/web', { labels: 'fr' });
  expect(await session()).toMatchObject({ lang: 'fr', labels: { licences: 'Licences logicielles' } });
  expect((await ask(`${haloUrl}/customers`)).text).toContain('<html lang="fr">');
});

test('a hostile script and another policy, when asked for', async () => {
  const { controlDo, haloUrl, ask } = await openSandbox();
  await controlDo('PATCH', '/web', { hostile: true, csp: "default-src 'none'" });
  const page = await ask(`${haloUrl}/customers`);
  expect(page.text).toContain('<script src="/web-assets/hostile.js"></script>');
  expect(page.headers.get('content-security-policy')).toBe("default-src 'none'");
  await controlDo('PATCH', '/web', { csp: null });
  expect((await ask(`${haloUrl}/customers`)).headers.get('content-security-policy')).toBeNull();
});

test('the theme an agent chooses is remembered', async () => {
  const { haloUrl, ask, state } = await openSandbox();
  const headers = { 'content-type': 'application/json' };
  await ask(`${haloUrl}/web-data/theme`, { method: 'POST', headers, body: '{"theme":"dark"}' });
  expect(state.web.settings.theme).toBe('dark');
});

test('a setting that makes no sense is refused', async () => {
  const { controlDo } = await openSandbox();
  for (const wrong of [{ tabs: 'cards' }, { accent: 'red' }, { labels: { custmers: 'x' } }, { stomr: 5 }]) {
    expect((await controlDo('PATCH', '/web', wrong)).status).toBe(400);
  }
});
