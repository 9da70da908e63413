import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { smallServer } from '../../server/vendors/http/small-server.ts';
import { certificateFor } from '../../support/certificate.ts';
import { openTestCompanion } from '../../support/companion.ts';
import { shop } from '../../support/shop.ts';

/** An https server with a certificate of its own making, which nobody vouches for. */
async function selfSigned() {
  const { key, cert } = await certificateFor('localhost');
  const seen: string[] = [];
  const server = createServer({ key, cert }, (request, response) => {
    seen.push(request.url ?? '');
    response.end('{}');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  return { url: `https://localhost:${(server.address() as AddressInfo).port}`, seen };
}

/** A label of more than 63 letters is refused by this machine's own resolver; no question leaves it. */
const noSuchName = `https://${'n'.repeat(64)}.invalid`;
const unreachable = async (environment: Record<string, string>, side: 'sherweb' | 'halo') => {
  const companion = await openTestCompanion({ seed: shop, environment });
  const run = await companion.sync();
  expect([run.status, run.problems]).toMatchObject(['failed', [{ code: `${side}.unreachable` }]]);
  expect(run.problems[0]?.action).toContain('Check the address');
  expect(companion.state.writes()).toEqual([]);
  const tested = await companion.call('testCredentials', {});
  expect(tested[side]).toMatchObject({ ok: false });
  expect(tested[side === 'halo' ? 'sherweb' : 'halo']).toMatchObject({ ok: true });
  return run.problems[0]?.message ?? '';
};

describe('a host that is not the one', () => {
  test.each(['sherweb', 'halo'] as const)(
    '%s with a certificate that nobody vouches for gets nothing',
    async (side) => {
      const { url, seen } = await selfSigned();
      const variable = side === 'halo' ? 'HALO_URL' : 'SHERWEB_API_URL';
      expect(await unreachable({ [variable]: url }, side)).toMatch(/SELF_SIGNED|CERT/);
      expect(seen).toEqual([]);
    },
  );

  test.each(['sherweb', 'halo'] as const)('%s under a name that does not exist', async (side) => {
    const variable = side === 'halo' ? 'HALO_URL' : 'SHERWEB_API_URL';
    await unreachable({ [variable]: noSuchName }, side);
  });

  test('plain http where https is spoken', async () => {
    const { url } = await selfSigned();
    await unreachable({ HALO_URL: url.replace('https:', 'http:') }, 'halo');
  });

  test.each([301, 302, 303, 307, 308])(
    'a redirect %d is never followed, from whichever call',
    async (status) => {
      const elsewhere = await smallServer((_, response) => void response.end('{}'));
      for (const side of ['sherweb', 'halo'] as const)
        for (const path of ['token', 'authinfo', 'customers', 'Client', 'SoftwareLicence', 'subscriptions']) {
          const companion = await openTestCompanion({ seed: shop });
          const headers = { Location: new URL(`/${path}`, elsewhere.url).href };
          companion.state.faults.add({
            side,
            match: { path },
            times: Number.POSITIVE_INFINITY,
            effect: { kind: 'status', status, headers },
          });
          await companion.sync();
        }
      expect(elsewhere.seen).toEqual([]);
    },
  );
});

describe('how long it may take', () => {
  test('one byte a second ends with the time-out, and a stop ends even a long wait for a limit', async () => {
    const companion = await openTestCompanion({ seed: shop, timeoutMs: 200 });
    companion.state.faults.add({
      side: 'sherweb',
      match: { path: /customers$/ },
      times: Number.POSITIVE_INFINITY,
      effect: { kind: 'drip', bytes: 1, everyMs: 1000 },
    });
    expect((await companion.sync()).problems).toMatchObject([{ code: 'sherweb.timedOut' }]);

    companion.state.faults.clear();
    companion.state.faults.add({
      side: 'sherweb',
      match: { path: /customers$/ },
      times: Number.POSITIVE_INFINITY,
      effect: { kind: 'status', status: 429, headers: { 'Retry-After': '36000' } },
    });
    const { runId } = await companion.call('startRun', { body: { mode: 'sync' } });
    while (!companion.state.requests.some(({ status }) => status === 429))
      await new Promise((again) => setImmediate(again));
    await companion.call('cancelRun', { params: { runId } });
    await companion.follow(runId, () => undefined);
    expect(companion.state.writes()).toEqual([]);
    expect((await companion.call('readRun', { params: { runId } })).status).not.toBe('completed');
  });
});
