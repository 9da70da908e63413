import { describe, expect, test, vi } from 'vitest';
import { openTestCompanion } from '../support/companion.ts';
import { haloCalls, single } from '../support/shop.ts';

describe('the budget of requests to Halo', () => {
  test('stops a run that has used up its part, which says that it waits and can be cancelled, while people are served', async () => {
    const companion = await openTestCompanion({ seed: single(30) });
    companion.state.halo.settings.maxPageSize = 7;
    while (haloCalls(companion.state) < 30) await companion.sync();
    const spent = haloCalls(companion.state);
    // A tenth is kept for people: nothing is left for a run.
    await companion.call('writeSettings', { body: { haloRequestsPer5Minutes: spent + 3 } });
    const { runId } = await companion.call('startRun', { body: { mode: 'sync' } });
    await vi.waitFor(async () => {
      expect((await companion.call('status', {})).running).toMatchObject({ runId, waiting: true });
    }, 10_000);
    expect(haloCalls(companion.state)).toBe(spent);
    // A screen neither queues behind the run nor finds everything used up.
    expect(await companion.call('listTopLevels', {})).toHaveProperty('topLevels');
    expect((await companion.call('status', {})).running).toMatchObject({ runId, waiting: true });
    await companion.call('cancelRun', { params: { runId } });
    await companion.companion().runs.idle();
    const run = await companion.call('readRun', { params: { runId } });
    expect([run.status, run.problems.map(({ code }) => code)]).toEqual(['interrupted', ['sync.cancelled']]);
    expect(haloCalls(companion.state)).toBe(spent + 3);
  });

  test('that people have used up, too, is said with how long it lasts', async () => {
    const companion = await openTestCompanion({ seed: single(30) });
    while (haloCalls(companion.state) < 12) await companion.sync();
    await companion.call('writeSettings', { body: { haloRequestsPer5Minutes: 10 } });
    const { halo } = await companion.call('testCredentials', {});
    expect(halo).toMatchObject({ ok: false, problem: { code: 'halo.budgetSpent' } });
    expect(JSON.stringify(halo)).toMatch(/used up for (29\d|300) s more/);
  });

  test('a few runs in a row stay so far below it that Halo refuses none', async () => {
    const companion = await openTestCompanion({ seed: single(30) });
    companion.state.halo.settings.rateLimit = { requests: 250, windowMs: 300_000, retryAfterSeconds: null };
    for (let time = 0; time < 3; time += 1) expect((await companion.sync()).status).toBe('completed');
    expect(companion.state.requests.filter(({ status }) => status === 429)).toEqual([]);
  });
});

describe('the budget of requests to Halo is one', () => {
  /** A companion whose budget has its own clock, which only waiting moves; after some syncs, with how much they took. */
  async function afterSomeSyncs() {
    let clock = 1_000_000;
    const waits: number[] = [];
    const companion = await openTestCompanion({
      seed: single(30),
      haloWindow: {
        now: () => clock,
        wait: async (ms) => {
          waits.push(ms);
          clock += ms;
        },
      },
    });
    // No setting allows less than ten.
    while (haloCalls(companion.state) < 12) await companion.sync();
    const spent = haloCalls(companion.state);
    const allow = (haloRequestsPer5Minutes: number) =>
      companion.call('writeSettings', { body: { haloRequestsPer5Minutes } });
    return { companion, waits, spent, allow };
  }

  test('for commands one after the other: the next process goes on counting where the last one ended', async () => {
    const { companion, waits, spent, allow } = await afterSomeSyncs();
    await companion.restart();
    await allow(spent + 3);
    expect(waits).toEqual([]);
    await companion.sync();
    expect(waits).toEqual([300_000]);
    expect(haloCalls(companion.state) - spent).toBeLessThan(spent + 3);
  });

  test('for every setting: a change of the limit keeps the count', async () => {
    const { companion, waits, spent, allow } = await afterSomeSyncs();
    await allow(spent);
    await companion.sync();
    expect(waits).toEqual([300_000]);
  });

  test('for syncs and the doctor', async () => {
    const { companion, waits, spent, allow } = await afterSomeSyncs();
    await allow(spent + 3);
    const report = await companion.call('doctor', { body: {} });
    expect(report.calls.halo).toBeGreaterThan(3);
    expect(waits[0]).toBe(300_000);
  });

  test('for syncs and tests of a connection, which are counted and do not wait behind a run', async () => {
    const { companion, waits, spent, allow } = await afterSomeSyncs();
    await allow(spent + 3);
    expect((await companion.call('testCredentials', {})).halo).toMatchObject({ ok: true });
    expect(waits).toEqual([]);
    await companion.sync();
    expect(waits).toEqual([300_000]);
  });
});
