import { describe, expect, test, vi } from 'vitest';
import { openTestCompanion } from '../support/companion.ts';
import { haloCalls, single } from '../support/shop.ts';

describe('the budget of requests to Halo', () => {
  test('stops a run that has used it up, which says that it waits and can be cancelled', async () => {
    const companion = await openTestCompanion({
      seed: single(120),
      settings: { haloRequestsPer5Minutes: 10 },
    });
    companion.state.halo.settings.maxPageSize = 7;
    await companion.sync();
    expect(haloCalls(companion.state)).toBeLessThanOrEqual(10);
    const { runId } = await companion.call('startRun', { body: { mode: 'sync' } });
    await vi.waitFor(async () => {
      expect((await companion.call('status', {})).running).toMatchObject({ runId, waiting: true });
    }, 10_000);
    expect(haloCalls(companion.state)).toBeLessThanOrEqual(10);
    await companion.call('cancelRun', { params: { runId } });
    await companion.companion().runs.idle();
    const run = await companion.call('readRun', { params: { runId } });
    expect([run.status, run.problems.map(({ code }) => code)]).toEqual(['interrupted', ['sync.cancelled']]);
    expect(haloCalls(companion.state)).toBeLessThanOrEqual(10);
  });

  test('a few runs in a row stay so far below it that Halo refuses none', async () => {
    const companion = await openTestCompanion({ seed: single(30) });
    companion.state.halo.settings.rateLimit = { requests: 250, windowMs: 300_000, retryAfterSeconds: null };
    for (let time = 0; time < 3; time += 1) await companion.sync();
    expect(companion.state.requests.filter(({ status }) => status === 429)).toEqual([]);
  });
});
