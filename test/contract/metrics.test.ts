import { describe, expect, test } from 'vitest';
import { openTestCompanion } from '../support/companion.ts';
import { bearer, listening } from '../support/listening.ts';
import { shop } from '../support/shop.ts';

const token = 'metrics-token-of-twenty-letters';

describe('metrics', () => {
  test('tell this machine how syncs go, in the text format of Prometheus, without a name', async () => {
    const companion = await openTestCompanion({ seed: shop, now: () => new Date('2026-03-02T06:00:00Z') });
    await companion.sync();
    const server = await listening(companion);
    const { status, headers, text } = await server.ask({ path: '/metrics' });
    expect([status, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    const lines = text.trimEnd().split('\n');
    for (const line of lines)
      expect(line).toMatch(
        /^(# (HELP|TYPE) sherweb_halo_\w+ .+|sherweb_halo_\w+(\{\w+="[^"]*"(,\w+="[^"]*")*\})? -?[\d.]+)$/,
      );
    const at = Date.parse('2026-03-02T06:00:00Z') / 1000;
    expect(lines).toEqual(
      expect.arrayContaining([
        'sherweb_halo_runs{status="completed"} 1',
        `sherweb_halo_last_run_timestamp_seconds{status="completed"} ${at}`,
        'sherweb_halo_last_run_duration_seconds 0',
        'sherweb_halo_last_run_changes{what="subscriptionsCreated"} 5',
        `sherweb_halo_last_success_timestamp_seconds ${at}`,
        'sherweb_halo_sync_late 0',
        'sherweb_halo_halo_requests_queued 0',
      ]),
    );
    const left = Number(/halo_requests_left (\d+)/.exec(text)?.[1]);
    const asked = companion.state.requests.filter(({ side }) => side === 'halo').length;
    expect(left).toBe(250 - asked);
    expect(text).not.toMatch(/Contoso|Fabrikam/);
  });

  test('with a token of their own are for whoever has it, wherever from, and for nobody else', async () => {
    const companion = await openTestCompanion({ environment: { COMPANION_METRICS_TOKEN: token } });
    const server = await listening(companion);
    const ask = async (headers: Record<string, string>) =>
      (await server.ask({ path: '/metrics', headers })).status;
    expect(await ask({})).toBe(401);
    expect(await ask(bearer(`${token}x`))).toBe(401);
    expect(await ask(bearer(token))).toBe(200);
    expect((await companion.fetch('/metrics', { headers: bearer(token) })).status).toBe(200);
    // It opens nothing else.
    expect((await server.ask({ path: '/api/status', headers: bearer(token) })).status).toBe(401);
  });

  test('without one are for no other machine, and for nobody behind a proxy, which asks for others', async () => {
    const companion = await openTestCompanion();
    expect((await companion.fetch('/metrics')).status).toBe(403);
    const behind = await openTestCompanion({ environment: { COMPANION_BEHIND_TLS_PROXY: 'true' } });
    const server = await listening(behind);
    expect((await server.ask({ path: '/metrics' })).status).toBe(403);
  });
});
