import { describe, expect, test } from 'vitest';
import { openTestCompanion } from '../../support/companion.ts';
import { bearer, type Described, describedRoutes, listening, paired } from '../../support/listening.ts';
import { shop } from '../../support/shop.ts';
import { depth, tried } from '../depth.ts';

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'];

/** Spellings of one path that a router and a guard may read differently. */
const spellings = (path: string): string[] => [
  path,
  `${path}/`,
  `${path}//`,
  `/${path}`,
  path.replaceAll('/', '//'),
  path.toUpperCase(),
  path.replace('/api/', '/API/'),
  path.replace('/api', '/%61pi'),
  path.replace('/api/', '/api%2f'),
  path.replace('/api/', '/api%252f'),
  path.replace('/api/', '/api/./'),
  path.replace('/api/', '/api/x/../'),
  path.replace('/api/', '/api/%2e%2e/api/'),
  path.replace('/api/', '/health/../api/'),
  path.replace('/api/', '/api\\'),
  `${path};x=1`,
  `${path}%00`,
  `${path}%20`,
  `${path}.json`,
  `${path}?`,
  `${path}?x=/health`,
  `${path}#x`,
  `/health${path}`,
  `/openapi.json${path}`,
  `http://127.0.0.1${path}`,
  `http://evil.example${path}`,
];

/** Headers by which some servers let the path, the method or the sender be replaced. */
const disguises: Record<string, string>[] = [
  {},
  { 'x-http-method-override': 'GET', 'x-method-override': 'GET' },
  { 'x-original-url': '/health', 'x-rewrite-url': '/health' },
  { 'x-forwarded-for': '127.0.0.1', 'x-real-ip': '127.0.0.1', forwarded: 'for=127.0.0.1;host=127.0.0.1' },
];

const isOpen = ({ access }: Described) => access === 'open';

describe('odd requests', () => {
  test('no spelling of a path, no method and no header goes round the guard', async (context) => {
    const companion = await openTestCompanion({ seed: shop });
    await companion.sync();
    const runs = (await companion.call('listRuns', {})).runs.length;
    const settings = await companion.call('readSettings', {});
    const { token } = await paired(companion, 'technician');
    const all = await describedRoutes(companion);
    const server = await listening(companion);
    let count = 0;
    const refused = async (
      route: Described,
      headers: Record<string, string>,
      spelt: string,
      method: string,
    ) => {
      const body = method === 'GET' || method === 'HEAD' || method === 'TRACE' ? {} : { body: '{}' };
      const answer = await server.ask({
        method,
        path: spelt,
        headers: { 'content-type': 'application/json', ...headers },
        ...body,
      });
      count += 1;
      expect(answer.status, `${method} ${spelt} of ${route.method} ${route.path}`).toBeGreaterThanOrEqual(
        400,
      );
      expect(answer.text).not.toMatch(/Contoso|sherwebCustomerId|"scheduleTime"/);
    };
    // The quick form tries a third of the spellings on each route, and every spelling on some routes.
    const isDue = (spelling: number, route: number) => depth() === 'deep' || (spelling + route) % 3 === 0;
    for (const [place, route] of all.filter((each) => !isOpen(each)).entries()) {
      for (const spelt of spellings(route.path).filter((_, spelling) => isDue(spelling, place))) {
        await refused(route, {}, spelt, route.method);
        if (route.access !== 'technician') await refused(route, bearer(token), spelt, route.method);
      }
      // A method that another route of this path has for technicians is no way round.
      const others = all.filter(({ path, access }) => path === route.path && access === 'technician');
      for (const method of methods.filter((each) => !others.some((other) => other.method === each))) {
        await refused(route, {}, route.path, method);
        if (route.access !== 'technician') await refused(route, bearer(token), route.path, method);
      }
      for (const disguise of disguises) await refused(route, disguise, route.path, route.method);
    }
    expect([
      (await companion.call('listRuns', {})).runs.length,
      await companion.call('readSettings', {}),
    ]).toEqual([runs, settings]);
    tried(context, { 'odd requests': count });
  });

  test('a host name that is not ours, and a web page, get nothing at all', async (context) => {
    const companion = await openTestCompanion({ seed: shop });
    const { token } = await paired(companion, 'admin');
    const server = await listening(companion);
    const hosts = [
      'evil.example',
      `evil.example:${server.port}`,
      '127.0.0.1.evil.example',
      'localhost.evil.example',
      'evil.example#127.0.0.1',
      '127.0.0.1@evil.example',
      '0.0.0.0',
      '[::]',
      '[::ffff:7f00:1]',
      '2130706433',
      '192.168.1.5',
    ];
    const origins = [
      'https://evil.example',
      'http://127.0.0.1',
      server.url,
      'https://example.halopsa.com',
      'null',
      'file://',
      'HTTPS://EVIL.EXAMPLE',
      'ftp://evil.example',
      'data:',
      'extension://x',
      'https://chrome-extension://x',
      '',
    ];
    const routes = await describedRoutes(companion);
    const paths = [...routes, { method: 'GET', path: '/openapi.json' }, { method: 'GET', path: '/nothing' }];
    let count = 0;
    for (const { method, path } of paths)
      for (const headers of [...hosts.map((host) => ({ host })), ...origins.map((origin) => ({ origin }))]) {
        const answer = await server.ask({ method, path, headers: { ...bearer(token), ...headers } });
        count += 1;
        const seen = `${method} ${path} ${JSON.stringify(headers)}: ${answer.text}`;
        expect([400, 403], seen).toContain(answer.status);
        expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
      }
    for (const origin of ['chrome-extension://abcdefgh', 'moz-extension://0a1b'])
      expect((await server.ask({ path: '/api/status', headers: { ...bearer(token), origin } })).status).toBe(
        200,
      );
    tried(context, { 'odd requests': count });
  });

  test('a web page that asks beforehand is told no, whatever it wants to send', async () => {
    const companion = await openTestCompanion();
    const server = await listening(companion);
    const answer = await server.ask({
      method: 'OPTIONS',
      path: '/api/status',
      headers: {
        origin: 'https://example.halopsa.com',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization',
        'access-control-request-private-network': 'true',
      },
    });
    expect(answer.status).toBe(403);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });
});
