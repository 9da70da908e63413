import { describe, expect, test } from 'vitest';
import { ProblemSchema } from '../../../shared/problem.ts';
import { openTestCompanion, type TestCompanion } from '../../support/companion.ts';
import { bearer, type Described, describedRoutes, listening, paired } from '../../support/listening.ts';
import { shop } from '../../support/shop.ts';
import { tried } from '../depth.ts';

interface Caller {
  readonly who: string;
  readonly may: 'nothing' | 'technician' | 'admin' | 'command';
  readonly headers: Record<string, string>;
  readonly query?: string;
}

/** Everybody who may come along, those whose calls change something last. */
async function callersOf(companion: TestCompanion): Promise<Caller[]> {
  const oldKey = companion.companion().controlKey;
  const technician = await paired(companion, 'technician');
  const admin = await paired(companion, 'admin');
  const gone = [await paired(companion, 'technician'), await paired(companion, 'admin')];
  for (const { connectionId } of gone) await companion.call('revokeConnection', { params: { connectionId } });
  await companion.restart();
  const nobody = [
    ['no token', {}],
    ['a wrong token', bearer('x'.repeat(43))],
    ['an empty token', { authorization: 'Bearer ' }],
    ['another scheme', { authorization: `Basic ${btoa(`admin:${admin.token}`)}` }],
    ['the token without its scheme', { authorization: admin.token }],
    ['two tokens', { authorization: `Bearer ${admin.token}, Bearer ${admin.token}` }],
    ['a token and more', { authorization: `Bearer ${admin.token} x` }],
    ['a token in a cookie', { cookie: `token=${admin.token}; authorization=Bearer ${admin.token}` }],
    ['a token cut short', bearer(admin.token.slice(0, -1))],
    ['a token in another case', bearer(admin.token.toUpperCase())],
    ['a revoked technician', bearer(gone[0]?.token ?? '')],
    ['a revoked admin', bearer(gone[1]?.token ?? '')],
    ['the key of an earlier start', bearer(oldKey)],
    ['the id of a connection', bearer(admin.connectionId)],
  ] as const;
  return [
    ...nobody.map(([who, headers]) => ({ who, may: 'nothing' as const, headers })),
    { who: 'a token in the address', may: 'nothing', headers: {}, query: `?access_token=${admin.token}` },
    { who: 'a technician', may: 'technician', headers: bearer(technician.token) },
    { who: 'an admin', may: 'admin', headers: bearer(admin.token) },
    { who: 'a command', may: 'command', headers: bearer(companion.companion().controlKey) },
  ];
}

const ranks = ['open', 'technician', 'admin', 'command'];

/** Status and code of a refusal, or undefined where the caller is let in. */
const refusalOf = ({ access }: Described, { may }: Caller): readonly [number, string] | undefined => {
  if (ranks.indexOf(access) <= ranks.indexOf(may === 'nothing' ? 'open' : may)) return undefined;
  if (may === 'nothing') return [401, 'access.noToken'];
  return [403, may === 'admin' ? 'access.commandOnly' : 'access.adminOnly'];
};

describe('who may call what', () => {
  test('every route lets in those of its role and nobody else', async (context) => {
    const companion = await openTestCompanion({ seed: shop });
    const routes = await describedRoutes(companion);
    expect(routes.length).toBeGreaterThan(25);
    const callers = await callersOf(companion);
    const server = await listening(companion);
    for (const caller of callers)
      for (const route of routes) {
        const { method, path } = route;
        const hasBody = method !== 'GET' && method !== 'DELETE';
        const answer = await server.ask({
          method,
          path: `${path}${caller.query ?? ''}`,
          headers: { ...caller.headers, ...(hasBody ? { 'content-type': 'application/json' } : {}) },
          ...(hasBody ? { body: '{}' } : {}),
        });
        const refusal = refusalOf(route, caller);
        const seen = [caller.who, method, path, answer.status];
        if (refusal === undefined) expect([401, 403], String(seen)).not.toContain(answer.status);
        else {
          const { code } = ProblemSchema.parse(JSON.parse(answer.text));
          expect([...seen, code]).toEqual([caller.who, method, path, ...refusal]);
        }
        expect(answer.headers).toMatchObject({
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
          'cross-origin-resource-policy': 'same-origin',
        });
        const about = Object.keys(answer.headers);
        expect(
          about.filter((name) => /^(access-control-|set-cookie|server|x-powered-by)/.test(name)),
        ).toEqual([]);
      }
    tried(context, { 'routes x callers': routes.length * callers.length });
  });

  test('the open routes are health, readiness, metrics for this machine, pairing and calendars, whose address is secret; technicians have six, commands alone one', async () => {
    const routes = await describedRoutes(await openTestCompanion());
    const namesOf = (access: string) =>
      routes.filter((route) => route.access === access).map(({ name }) => name);
    expect(namesOf('open')).toEqual(['health', 'ready', 'metrics', 'pair', 'calendarFeed']);
    expect(namesOf('technician')).toEqual([
      'status',
      'readJob',
      'clientSubscriptions',
      'requestOrder',
      'clientOrders',
      'ticketCard',
    ]);
    expect(namesOf('command')).toEqual(['makeBackup']);
  });

  test('nothing is served that the description does not name with a role', async () => {
    const companion = await openTestCompanion();
    const described = (await describedRoutes(companion)).map(({ method, path }) => `${method} ${path}`);
    const { app } = companion.companion();
    const served = app.routes
      .filter(({ method, path }) => method !== 'ALL' && path !== '/openapi.json')
      .map(({ method, path }) => `${method} ${path.replace(/:\w+/g, '1')}`);
    expect([...new Set(served)].toSorted()).toEqual(described.toSorted());
  });
});
