import { describe, expect, test } from 'vitest';
import { json, smallServer } from '../../server/vendors/http/small-server.ts';
import { openTestCompanion } from '../../support/companion.ts';
import { shop } from '../../support/shop.ts';
import { depth, tried } from '../depth.ts';

/** A server of somebody else: writes down whatever reaches it. */
async function stranger(): Promise<{ url: string; heard: () => string }> {
  const { url, seen } = await smallServer(json(404, {}));
  return { url: url.origin, heard: () => (seen.length === 0 ? '' : JSON.stringify(seen)) };
}

const ways = () => (depth() === 'deep' ? [301, 302, 303, 307, 308] : [302, 307]);
const places = [
  { side: 'sherweb', method: 'POST', path: '/auth' },
  { side: 'sherweb', method: 'GET', path: '/customers' },
  { side: 'sherweb', method: 'GET', path: '/subscriptions' },
  { side: 'halo', method: 'GET', path: '/authinfo' },
  { side: 'halo', method: 'POST', path: '/auth/token' },
  { side: 'halo', method: 'GET', path: '/Client' },
  { side: 'halo', method: 'GET', path: '/SoftwareLicence' },
  { side: 'halo', method: 'POST', path: '/SoftwareLicence' },
] as const;

describe('a credential goes to the host it belongs to and no other', () => {
  test('no redirect is followed, whichever request it answers', { timeout: 300_000 }, async (context) => {
    const other = await stranger();
    for (const status of ways())
      for (const { side, method, path } of places) {
        const companion = await openTestCompanion({ seed: shop });
        const headers = {
          location: `${other.url}/steal`,
          link: `<${other.url}/next>; rel="next"`,
          refresh: `0;url=${other.url}`,
        };
        companion.state.faults.add({
          side,
          match: { method, path },
          times: Number.POSITIVE_INFINITY,
          effect: { kind: 'status', status, headers },
        });
        const said = JSON.stringify([await companion.sync(), await companion.call('testCredentials', {})]);
        // Where nothing is offered at /api/authinfo, the tenant's own address is asked.
        if (path !== '/authinfo') expect(said, `${status} ${path}`).toContain(`${side}.redirected`);
        expect(companion.state.requests.some((request) => request.method === method)).toBe(true);
      }
    expect(other.heard()).toBe('');
    tried(context, { 'hostile redirects': ways().length * places.length });
  });

  test('a Halo that names a stranger for tokens is not given the secret, and the admin is told', async () => {
    const companion = await openTestCompanion({ seed: shop });
    companion.state.faults.add({
      side: 'halo',
      match: { path: '/authinfo' },
      times: Number.POSITIVE_INFINITY,
      effect: { kind: 'wrongType', field: 'auth_url', value: 'https://tokens.evil.example/auth' },
    });
    const { halo } = await companion.call('testCredentials', {});
    expect(halo).toMatchObject({ ok: false, problem: { code: 'halo.foreignHost' } });
    expect(JSON.stringify(halo)).toContain('tokens.evil.example');
    expect(JSON.stringify(halo)).toContain('HALO_AUTH_URL');
    expect((await companion.sync()).status).toBe('failed');
    expect(
      companion.state.requests.filter(({ side, path }) => side === 'halo' && path.includes('/token')),
    ).toEqual([]);
    expect(JSON.stringify(await companion.call('doctor', { body: {} }))).not.toContain(
      companion.sandbox.credentials.halo.clientSecret,
    );
  });

  test('another address for Halo does not get the secret that was entered for the first', async () => {
    const nothing = {
      HALO_URL: undefined,
      HALO_CLIENT_ID: undefined,
      HALO_CLIENT_SECRET: undefined,
      HALO_TENANT: undefined,
    };
    const companion = await openTestCompanion({ seed: shop, environment: nothing });
    const { halo } = companion.sandbox.credentials;
    await companion.call('writeCredentials', { body: { halo: { ...halo, url: companion.sandbox.haloUrl } } });
    const other = await stranger();
    const view = await companion.call('writeCredentials', { body: { halo: { url: other.url } } });
    expect(view.halo.clientSecret).toMatchObject({ set: false });
    expect((await companion.call('testCredentials', {})).halo).toMatchObject({
      problem: { code: 'halo.notConfigured' },
    });
    expect(other.heard()).toBe('');
    // The same address again, and the address with its secret, keep and take one.
    await companion.call('writeCredentials', { body: { halo: { ...halo, url: companion.sandbox.haloUrl } } });
    await companion.call('writeCredentials', { body: { halo: { url: companion.sandbox.haloUrl } } });
    expect((await companion.call('testCredentials', {})).halo.ok).toBe(true);
  });

  test("an address entered in the browser does not get the environment's secret", async () => {
    const companion = await openTestCompanion({ seed: shop, environment: { HALO_URL: undefined } });
    const other = await stranger();
    await companion.call('writeCredentials', { body: { halo: { url: other.url } } });
    expect((await companion.call('testCredentials', {})).halo).toMatchObject({
      problem: { code: 'halo.notConfigured', action: expect.stringContaining('HALO_URL') },
    });
    expect(other.heard()).toBe('');
  });

  test.each([
    ['SHERWEB_API_URL', 'halo'],
    ['HALO_URL', 'sherweb'],
  ] as const)('whoever answers at %s hears nothing that belongs to %s', async (variable, other) => {
    const { url, heard } = await stranger();
    const companion = await openTestCompanion({ seed: shop, environment: { [variable]: url } });
    await companion.call('testCredentials', {});
    await companion.sync();
    await companion.call('doctor', { body: {} });
    expect(heard().length).toBeGreaterThan(200);
    for (const secret of Object.values(companion.sandbox.credentials[other]))
      expect(heard()).not.toContain(secret);
    expect(heard()).not.toContain(`${other}-token-`);
    expect(heard()).not.toContain(companion.companion().controlKey);
  });
});
