import { describe, expect, test } from 'vitest';
import { PairingCodeSchema } from '../../shared/access.ts';
import { ProblemSchema } from '../../shared/problem.ts';
import { openTestCompanion, type TestCompanion } from '../support/companion.ts';
import { describedRoutes } from '../support/listening.ts';
import { shop } from '../support/shop.ts';

const pair = async (companion: TestCompanion, role: 'admin' | 'technician') => {
  const { code } = await companion.call('createPairingCode', { body: { role } });
  return companion.call('pair', { body: { code, name: `Test ${role}` } });
};
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
const problemOf = async (response: Response) => {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = ProblemSchema.parse(await response.json());
  expect(problem).toMatchObject({ status: response.status, type: `urn:sherweb-for-halo:${problem.code}` });
  expect([problem.title, problem.message, problem.action]).not.toContain('');
  return problem;
};

describe('a company invite', () => {
  test('six browsers of one office press Connect with the preset invite: all six pair, and nobody else is locked out', async () => {
    const companion = await openTestCompanion({ seed: shop });
    const made = await companion.call('createPairingCode', {
      body: { role: 'technician', company: { browsers: 6, days: 30 } },
    });
    expect(made).toMatchObject({ role: 'technician', browsers: 6 });
    const connect = (name: string, code = made.code) => companion.call('pair', { body: { code, name } });
    const names = ['1', '2', '3', '4', '5', '6'].map((place) => `Chrome on Windows ${place}`);
    const paired = await Promise.all(names.map((name) => connect(name)));
    expect(paired.map(({ role }) => role)).toEqual(names.map(() => 'technician'));
    const { connections } = await companion.call('listConnections', {});
    expect(connections.map(({ name }) => name)).toEqual(names);
    const { codes } = await companion.call('listPairingCodes', {});
    expect(codes).toMatchObject([{ browsers: 6, used: 6, isOpen: false }]);
    expect(new Set(connections.map(({ inviteId }) => inviteId))).toEqual(new Set([codes[0]?.codeId]));
    for (let tries = 0; tries < 8; tries += 1)
      await expect(connect('a seventh')).rejects.toMatchObject({ note: { code: 'access.inviteOver' } });
    await expect(connect('mistyped', 'AAAA-BBBB-CCCC')).rejects.toMatchObject({
      status: 403,
      note: { code: 'access.wrongCode' },
    });
    const { code } = await companion.call('createPairingCode', { body: { role: 'technician' } });
    expect(await connect('a new one', code)).toMatchObject({ role: 'technician' });
    const { entries } = await companion.call('listAudit', {});
    expect(entries.filter(({ action }) => action === 'browserPaired')).toHaveLength(7);
    expect(entries.find(({ details }) => details.some(({ field }) => field === 'browsers'))).toMatchObject({
      action: 'codeMade',
      details: [
        { field: 'role', to: 'technician' },
        { field: 'browsers', to: '6' },
        { field: 'days', to: '30' },
      ],
    });
  });

  test('no admin is let in by one: it is refused when it is made', async () => {
    const companion = await openTestCompanion({ seed: shop });
    const asked = companion.call('createPairingCode', {
      body: { role: 'admin', company: { browsers: 6, days: 30 } },
    });
    await expect(asked).rejects.toMatchObject({ status: 400 });
    expect((await companion.call('listPairingCodes', {})).codes).toEqual([]);
  });
});

describe('who may call what', () => {
  test('every route but the five open ones: nobody without a token, whatever the method', async () => {
    const companion = await openTestCompanion({ seed: shop });
    const routes = await describedRoutes(companion);
    expect(routes.length).toBeGreaterThan(25);
    expect(routes.filter(({ access }) => access === 'open').map(({ path }) => path)).toEqual([
      '/health',
      '/health/ready',
      '/metrics',
      '/api/pair',
      '/calendar/1',
    ]);
    for (const { method, path, access } of routes.filter((route) => route.access !== 'open')) {
      const wrong = { ...bearer('x'.repeat(43)), 'Content-Type': 'application/json' };
      for (const headers of [{}, { Authorization: 'Basic YTpi' }, wrong]) {
        const response = await companion.fetch(path, {
          method,
          headers,
          ...(method === 'GET' ? {} : { body: '{}' }),
        });
        expect([method, path, access, response.status]).toEqual([method, path, access, 401]);
        expect((await problemOf(response)).code).toBe('access.noToken');
      }
      if (method === 'GET') expect((await companion.fetch(path, { method: 'HEAD' })).status).toBe(401);
    }
    expect(companion.state.requests).toEqual([]);
  });

  const letIn = (method: string, path: string): number =>
    path === '/api/jobs/1' ? 404 : method === 'GET' ? 200 : 400;

  test('technicians: only the routes for technicians', async () => {
    const companion = await openTestCompanion({ seed: shop });
    const { token } = await pair(companion, 'technician');
    const routes = (await describedRoutes(companion)).filter(({ access }) => access !== 'open');
    expect(routes.filter(({ access }) => access === 'technician').map(({ path }) => path)).toEqual([
      '/api/status',
      '/api/jobs/1',
      '/api/halo-clients/1/subscriptions',
      '/api/orders',
      '/api/halo-clients/1/orders',
      '/api/tickets/1/card',
    ]);
    for (const { method, path, access } of routes) {
      const response = await companion.fetch(path, { method, headers: bearer(token) });
      // What is asked for without saying what is refused for that, and not for who asks.
      if (access === 'technician')
        expect([method, path, response.status]).toEqual([method, path, letIn(method, path)]);
      else {
        expect([method, path, response.status]).toEqual([method, path, 403]);
        expect((await problemOf(response)).code).toBe('access.adminOnly');
      }
    }
    expect(companion.state.requests).toEqual([]);
  });

  test('a host name that is not ours and a web page are refused on every route', async () => {
    const companion = await openTestCompanion({ seed: shop });
    const { token } = await pair(companion, 'admin');
    for (const { method, path } of await describedRoutes(companion)) {
      const refused = [
        [{ Host: 'evil.example' }, 'access.unknownHost'],
        [{ Host: 'evil.example:8484' }, 'access.unknownHost'],
        [{ Origin: 'https://evil.example' }, 'access.webPage'],
        [{ Origin: 'http://127.0.0.1:8484' }, 'access.webPage'],
        [{ Origin: 'null' }, 'access.webPage'],
      ] as const;
      for (const [headers, code] of refused) {
        const response = await companion.fetch(path, { method, headers: { ...bearer(token), ...headers } });
        expect([path, headers, response.status]).toEqual([path, headers, 403]);
        expect((await problemOf(response)).code).toBe(code);
      }
    }
    for (const headers of [
      { Host: 'localhost:8484' },
      { Host: '[::1]:8484' },
      { Origin: 'chrome-extension://abcdefgh' },
      { Origin: 'moz-extension://0a1b' },
    ])
      expect((await companion.fetch('/health', { headers })).status).toBe(200);
  });

  test('a name given for a proxy is known', async () => {
    const companion = await openTestCompanion({
      environment: { COMPANION_PUBLIC_NAMES: 'sync.example, other.example' },
    });
    expect((await companion.fetch('/health', { headers: { Host: 'Sync.example' } })).status).toBe(200);
    expect((await companion.fetch('/health', { headers: { Host: 'sync.example.evil' } })).status).toBe(403);
  });

  test('health says nothing private', async () => {
    const companion = await openTestCompanion({ seed: shop });
    await companion.sync();
    const health = await companion.fetch('/health');
    expect(await health.json()).toEqual({ ok: true, name: 'sherweb-for-halo', version: expect.any(String) });
    expect(health.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('pairing', () => {
  test('a code is good once, and its token works at once and after a restart', async () => {
    const companion = await openTestCompanion({ seed: shop });
    const { code } = await companion.call('createPairingCode', { body: { role: 'technician' } });
    const { token, role } = await companion.call('pair', {
      body: { code: ` ${code.toLowerCase()} `, name: 'Edge' },
    });
    expect(role).toBe('technician');
    await expect(companion.call('pair', { body: { code, name: 'Again' } })).rejects.toMatchObject({
      status: 403,
      note: { code: 'access.wrongCode' },
    });
    await companion.restart();
    const status = await companion.fetch('/api/status', { headers: bearer(token) });
    expect(await status.json()).toMatchObject({ role: 'technician' });
  });

  test('a code of which two ask at once pairs one of them', async () => {
    const companion = await openTestCompanion();
    const { code } = await companion.call('createPairingCode', { body: { role: 'admin' } });
    const tries = ['a', 'b', 'c'].map((name) => companion.call('pair', { body: { code, name } }));
    const outcomes = (await Promise.allSettled(tries)).map(({ status }) => status);
    expect(outcomes.filter((outcome) => outcome === 'fulfilled')).toHaveLength(1);
    expect((await companion.call('listConnections', {})).connections).toHaveLength(1);
  });

  test('a code ends; wrong codes are no longer looked at for a while, and a right one pairs all the same', async () => {
    let at = new Date('2026-03-01T12:00:00Z');
    const companion = await openTestCompanion({ now: () => at });
    const later = (minutes: number) => {
      at = new Date(at.getTime() + minutes * 60_000);
    };
    const pairWith = (code: string) => companion.call('pair', { body: { code, name: 'Edge' } });
    const old = await companion.call('createPairingCode', { body: { role: 'admin' } });
    later(11);
    await expect(pairWith(old.code)).rejects.toMatchObject({ note: { code: 'access.wrongCode' } });
    for (let tries = 0; tries < 4; tries += 1) await expect(pairWith('AAAA-AAAA')).rejects.toThrow();
    const { code } = await companion.call('createPairingCode', { body: { role: 'admin' } });
    await expect(pairWith('AAAA-AAAA')).rejects.toMatchObject({
      status: 429,
      note: { code: 'access.locked' },
    });
    expect((await pairWith(code)).role).toBe('admin');
  });

  test('an admin who is revoked comes back by no code it made before, neither its browsers by its invite', async () => {
    const companion = await openTestCompanion();
    const { token, connectionId } = await pair(companion, 'admin');
    const make = async (body: object): Promise<string> => {
      const headers = { ...bearer(token), 'content-type': 'application/json' };
      const made = await companion.fetch('/api/pairing-codes', {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      return PairingCodeSchema.parse(await made.json()).code;
    };
    const codes = [
      await make({ role: 'admin' }),
      await make({ role: 'technician', company: { browsers: 5, days: 30 } }),
    ];
    const ours = await companion.call('createPairingCode', { body: { role: 'technician' } });
    expect((await companion.call('listPairingCodes', {})).codes).toHaveLength(3);
    await companion.call('revokeConnection', { params: { connectionId } });
    for (const code of codes)
      await expect(companion.call('pair', { body: { code, name: 'Back' } })).rejects.toMatchObject({
        note: { code: 'access.wrongCode' },
      });
    const { code } = ours;
    expect((await companion.call('pair', { body: { code, name: 'Edge' } })).role).toBe('technician');
    expect((await companion.call('listPairingCodes', {})).codes).toEqual([]);
  });

  test('revoking takes effect at once; the list shows no token', async () => {
    const companion = await openTestCompanion();
    const { token, connectionId } = await pair(companion, 'admin');
    const listed = await (await companion.fetch('/api/connections', { headers: bearer(token) })).text();
    expect(JSON.parse(listed).connections).toMatchObject([
      { connectionId, name: 'Test admin', role: 'admin' },
    ]);
    expect(listed).not.toContain(token);
    expect(listed).not.toMatch(/[0-9a-f]{64}/);
    await companion.call('revokeConnection', { params: { connectionId } });
    expect((await companion.fetch('/api/status', { headers: bearer(token) })).status).toBe(401);
    await expect(companion.call('revokeConnection', { params: { connectionId } })).rejects.toMatchObject({
      status: 404,
    });
  });
});
