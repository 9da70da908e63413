import { describe, expect, test } from 'vitest';
import type { Effect, Fault } from '../sandbox/core/faults.ts';
import { feeIsCost, openTestCompanion, type TestCompanion } from '../support/companion.ts';
import { licenceOf, shop } from '../support/shop.ts';

const halo = (method: string, path: string, effect: Effect, rest: Partial<Fault> = {}): Fault => ({
  side: 'halo',
  match: { method, path },
  effect,
  ...rest,
});
const sherweb = (path: string, effect: Effect, rest: Partial<Fault> = {}): Fault => ({
  side: 'sherweb',
  match: { path },
  effect,
  ...rest,
});
const status = (code: number, headers?: Record<string, string>): Effect => ({
  kind: 'status',
  status: code,
  shape: 'text',
  ...(headers ? { headers } : {}),
});
const sent = ({ state }: TestCompanion, path: string) =>
  state.requests.filter((request) => request.path.endsWith(path));

describe('what passes by itself is tried again', () => {
  const passing: [string, Fault, string, number][] = [
    ['429 to a read of Halo', halo('GET', '/Client', status(429), { times: 3 }), '/Client', 4],
    [
      '429 to a write to Halo',
      halo('POST', '/SoftwareLicence', status(429), { times: 3 }),
      '/SoftwareLicence',
      // The list before, four tries, and one look at what Halo made of what it was sent.
      7,
    ],
    ['500 to a read of Halo', halo('GET', '/Client', status(500), { times: 3 }), '/Client', 4],
    ['503 to a read of Sherweb', sherweb('/v1/customers', status(503), { times: 2 }), '/v1/customers', 3],
    ['429 from Sherweb', sherweb('/v1/customers', status(429, { 'Retry-After': '0' })), '/v1/customers', 2],
    ['a lost connection', sherweb('/details', { kind: 'reset' }, { times: 2 }), '/details', 4],
    ['an answer that never comes', halo('GET', '/Client', { kind: 'hang' }), '/Client', 2],
    ['429 to the token', halo('POST', '/auth/token', status(429), { times: 2 }), '/auth/token', 3],
  ];
  test.each(passing)('%s', async (_, fault, path, times) => {
    const companion = await openTestCompanion({ seed: shop, timeoutMs: 500, settings: feeIsCost });
    companion.state.faults.add(fault);
    const run = await companion.sync();
    expect([run.status, run.counts.subscriptionsCreated, run.counts.failed]).toEqual(['completed', 5, 0]);
    expect(companion.state.halo.licences()).toHaveLength(5);
    expect(companion.state.faults.list()).toEqual([]);
    expect(sent(companion, path)).toHaveLength(times);
    expect(companion.state.halo.violations).toEqual([]);
  });

  test('a Sherweb that asks to wait is waited for as long as it says', async () => {
    const companion = await openTestCompanion({ seed: shop, settings: feeIsCost });
    companion.state.faults.add(sherweb('/v1/customers', status(429, { 'Retry-After': '1' })));
    await companion.sync();
    const [first, second] = sent(companion, '/v1/customers');
    expect((second?.at.getTime() ?? 0) - (first?.at.getTime() ?? 0)).toBeGreaterThanOrEqual(950);
  });

  test("Halo's own limit of requests is waited out", async () => {
    const companion = await openTestCompanion({ seed: shop, settings: feeIsCost });
    companion.state.halo.settings.rateLimit = { requests: 4, windowMs: 15, retryAfterSeconds: null };
    const run = await companion.sync();
    expect([run.status, run.counts.subscriptionsCreated]).toEqual(['completed', 5]);
    expect((await companion.sync()).changes).toEqual([]);
  });
});

describe('a token that ends', () => {
  test.each([
    ['before a read of Sherweb', sherweb('/details', { kind: 'expiredToken' })],
    ['before a read of Halo', halo('GET', '/SoftwareLicence', { kind: 'expiredToken' })],
    ['before a write to Halo', halo('POST', '/SoftwareLicence', { kind: 'expiredToken' })],
  ] as const)('%s: renewed once, and the run goes on', async (_, fault) => {
    const companion = await openTestCompanion({ seed: shop, settings: feeIsCost });
    companion.state.faults.add(fault);
    const run = await companion.sync();
    expect([run.status, run.counts.subscriptionsCreated]).toEqual(['completed', 5]);
    const tokens = companion.state.requests.filter(
      ({ side, path }) => side === fault.side && path.endsWith('/token'),
    );
    expect(tokens).toHaveLength(2);
    expect(companion.state.halo.licences()).toHaveLength(5);
  });

  test('one token serves many runs; keys that are refused for good end the run', async () => {
    const companion = await openTestCompanion({ seed: shop, settings: feeIsCost });
    await companion.sync();
    await companion.sync();
    expect(companion.state.requests.filter(({ path }) => path.endsWith('/token'))).toHaveLength(2);
    companion.state.faults.add(halo('GET', '/Client', status(401), { times: 50 }));
    const run = await companion.sync();
    expect([run.status, run.problems.map(({ code }) => code)]).toEqual(['failed', ['halo.unauthorized']]);
    expect(sent(companion, '/Client').filter((request) => request.status === 401)).toHaveLength(2);
  });
});

describe('what does not pass', () => {
  const lasting: [string, Fault, string][] = [
    ["Halo's customer list is refused", halo('GET', '/Client', status(403)), 'halo.forbidden'],
    ["Halo's licences stay broken", halo('GET', '/SoftwareLicence', status(500)), 'halo.serverError'],
    ["Halo's licences are HTML", halo('GET', '/SoftwareLicence', { kind: 'html' }), 'halo.badAnswer'],
    ["Sherweb's customers are refused", sherweb('/v1/customers', status(403)), 'sherweb.forbidden'],
    [
      "Sherweb's customers are cut off",
      sherweb('/customers', { kind: 'malformedJson' }),
      'sherweb.badAnswer',
    ],
    ["Sherweb's token is refused", sherweb('/token', status(400)), 'sherweb.rejected'],
  ];
  test.each(lasting)(
    '%s: nothing is written, and the report says why and what to do',
    async (_, fault, code) => {
      const companion = await openTestCompanion({ seed: shop, settings: feeIsCost });
      companion.state.faults.add({ ...fault, times: Number.POSITIVE_INFINITY });
      const run = await companion.sync();
      expect([run.status, run.counts.failed, run.changes]).toEqual(['failed', 1, []]);
      expect(run.problems).toMatchObject([{ code, severity: 'failed' }]);
      expect(run.problems[0]?.action).not.toBe('');
      expect(companion.state.writes()).toEqual([]);
      const { schedule } = await companion.call('status', {});
      expect(schedule.lastError).toMatchObject({ code, runId: run.runId });
      expect(schedule.lastSuccessAt).toBeNull();

      companion.state.faults.clear();
      expect((await companion.sync()).status).toBe('completed');
      expect((await companion.call('status', {})).schedule.lastError).toBeNull();
    },
  );

  test('a write that is refused for lack of permission fails every change and doubles nothing', async () => {
    const companion = await openTestCompanion({ seed: shop, settings: feeIsCost });
    companion.state.halo.settings.agentScopes = [
      'read:customers',
      'edit:customers',
      'read:softwarelicensing',
    ];
    const run = await companion.sync();
    expect([run.status, run.counts.failed]).toEqual(['partial', 5]);
    expect(
      run.changes.filter(({ outcome }) => outcome === 'failed').map(({ problem }) => problem?.code),
    ).toEqual(Array(5).fill('halo.forbidden'));
    expect(companion.state.writes('halo')).toHaveLength(1);
    companion.state.halo.settings.agentScopes = ['all'];
    expect((await companion.sync()).counts.subscriptionsCreated).toBe(5);
    expect(licenceOf(companion.state, 'c-e3').count).toBe(12);
  });
});
