import { describe, expect, test } from 'vitest';
import type { Trail } from '../../server/audit/trail.ts';
import { createLog } from '../../server/log.ts';
import { startScheduler } from '../../server/schedule/scheduler.ts';
import type { Settings } from '../../shared/settings.ts';
import { openTestCompanion, type TestCompanion } from '../support/companion.ts';
import { shop } from '../support/shop.ts';

/** A companion whose clock stands where a test puts it. */
const withClock = async (start: string, settings: Partial<Settings> = {}) => {
  let at = new Date(start);
  const now = () => at;
  const companion = await openTestCompanion({ seed: shop, now });
  await companion.call('writeSettings', {
    body: { scheduleEnabled: true, scheduleTime: '06:00', scheduleTimeZone: 'Europe/London', ...settings },
  });
  return {
    companion,
    now,
    moveTo: (time: string) => {
      at = new Date(time);
    },
  };
};

/**
 * One look of the schedule at the clock, as at a start of the companion, and the run it starts, if any. `meanwhile`
 * happens after the schedule has found its sync due and before that starts.
 */
const look = async (
  companion: TestCompanion,
  now: () => Date,
  meanwhile: () => Promise<unknown> = async () => undefined,
) => {
  const { data, runs, trail } = companion.companion();
  const slowTrail: Trail = {
    ...trail,
    async record(...given) {
      await meanwhile();
      return trail.record(...given);
    },
  };
  const scheduler = startScheduler({ data, runs, trail: slowTrail, log: createLog('silent'), now });
  await scheduler.look();
  await scheduler.stop();
};
const lookAndWait = async (...given: Parameters<typeof look>) => {
  await look(...given);
  await given[0].companion().runs.idle();
};
/** No vendor answers until what it returns is called. */
const holdRequests = ({ state }: TestCompanion): (() => void) => {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  state.watch = () => held;
  return () => letGo();
};
const runs = async (companion: TestCompanion) => (await companion.call('listRuns', {})).runs;

describe('the daily sync', () => {
  test('is off until somebody turns it on', async () => {
    const { companion, now, moveTo } = await withClock('2026-03-01T00:00:00Z', { scheduleEnabled: false });
    moveTo('2026-03-09T12:00:00Z');
    await lookAndWait(companion, now);
    expect(await runs(companion)).toEqual([]);
    expect((await companion.call('status', {})).schedule).toMatchObject({ enabled: false, nextRunAt: null });
  });

  test('does not make up for a time before it was turned on; shows the next one', async () => {
    const { companion, now } = await withClock('2026-03-01T12:00:00Z');
    await lookAndWait(companion, now);
    expect(await runs(companion)).toEqual([]);
    expect((await companion.call('status', {})).schedule).toMatchObject({
      enabled: true,
      time: '06:00',
      timeZone: 'Europe/London',
      nextRunAt: '2026-03-02T06:00:00.000Z',
      lastRun: null,
    });
  });

  test('happens once when its time has come, and shows what came of it', async () => {
    const { companion, now, moveTo } = await withClock('2026-03-01T12:00:00Z');
    moveTo('2026-03-02T05:59:59Z');
    await lookAndWait(companion, now);
    expect(await runs(companion)).toEqual([]);
    moveTo('2026-03-02T06:00:10Z');
    await lookAndWait(companion, now);
    await lookAndWait(companion, now);
    expect(await runs(companion)).toMatchObject([{ trigger: 'schedule', status: 'completed' }]);
    const { schedule } = await companion.call('status', {});
    expect(schedule).toMatchObject({
      nextRunAt: '2026-03-03T06:00:00.000Z',
      lastRun: { trigger: 'schedule' },
      lastSuccessAt: '2026-03-02T06:00:10.000Z',
      lastError: null,
    });
  });

  test('missed while the companion was off, it happens at the next start, once for all', async () => {
    const { companion, now, moveTo } = await withClock('2026-03-01T12:00:00Z');
    moveTo('2026-03-05T15:30:00Z');
    await companion.restart();
    await lookAndWait(companion, now);
    expect(await runs(companion)).toHaveLength(1);
    await companion.restart();
    await lookAndWait(companion, now);
    expect(await runs(companion)).toHaveLength(1);
    expect(companion.state.halo.licences()).toHaveLength(5);
  });

  test('keeps to the clock on the wall across a change of the clocks', async () => {
    const { companion, moveTo } = await withClock('2026-03-28T12:00:00Z');
    const next = async () => (await companion.call('status', {})).schedule.nextRunAt;
    expect(await next()).toBe('2026-03-29T05:00:00.000Z');
    moveTo('2026-10-24T12:00:00Z');
    expect(await next()).toBe('2026-10-25T06:00:00.000Z');
  });

  test('syncs what the settings say', async () => {
    const { companion, now, moveTo } = await withClock('2026-03-01T12:00:00Z', {
      importSubscriptions: false,
    });
    moveTo('2026-03-02T07:00:00Z');
    await lookAndWait(companion, now);
    expect(await runs(companion)).toMatchObject([{ scope: { customers: true, subscriptions: false } }]);
    expect(companion.state.halo.licences()).toEqual([]);
  });

  test('a preview under way at the time of the daily sync only puts it off', async () => {
    const { companion, now, moveTo } = await withClock('2026-03-01T12:00:00Z');
    const letGo = holdRequests(companion);
    moveTo('2026-03-02T06:00:10Z');
    await look(companion, now, () => companion.call('startRun', { body: { mode: 'preview' } }));
    moveTo('2026-03-02T06:00:25Z');
    await look(companion, now);
    expect((await companion.call('status', {})).running?.mode).toBe('preview');
    letGo();
    await companion.companion().runs.idle();
    expect(await runs(companion)).toMatchObject([{ status: 'preview' }]);
    await lookAndWait(companion, now);
    moveTo('2026-03-02T09:00:00Z');
    await lookAndWait(companion, now);
    expect(await runs(companion)).toMatchObject([
      { trigger: 'schedule', status: 'completed' },
      { trigger: 'person', status: 'preview' },
    ]);
  });

  test('a sync of everything that a person started just before it does its work', async () => {
    const { companion, now, moveTo } = await withClock('2026-03-01T12:00:00Z');
    moveTo('2026-03-02T06:00:10Z');
    await lookAndWait(companion, now, () => companion.call('startRun', { body: { mode: 'sync' } }));
    moveTo('2026-03-02T09:00:00Z');
    await lookAndWait(companion, now);
    expect(await runs(companion)).toMatchObject([{ trigger: 'person', status: 'completed' }]);
  });

  test('a read that fails for half a minute: it is tried again after an hour, not the next day', async () => {
    const { companion, now, moveTo } = await withClock('2026-03-01T12:00:00Z');
    const isAway = { kind: 'status', status: 503 } as const;
    companion.state.faults.add({ side: 'sherweb', times: Number.POSITIVE_INFINITY, effect: isAway });
    moveTo('2026-03-02T06:00:10Z');
    await lookAndWait(companion, now);
    companion.state.faults.clear();
    moveTo('2026-03-02T06:59:00Z');
    await lookAndWait(companion, now);
    expect(await runs(companion)).toMatchObject([{ trigger: 'schedule', status: 'failed' }]);
    for (const time of ['07:00:10', '07:00:25', '08:30:00']) {
      moveTo(`2026-03-02T${time}Z`);
      await lookAndWait(companion, now);
    }
    expect(await runs(companion)).toMatchObject([
      { status: 'completed', startedAt: '2026-03-02T07:00:10.000Z' },
      { status: 'failed' },
    ]);
    expect((await companion.call('status', {})).schedule.lastError).toBeNull();
  });

  test('what a person saves without changing the schedule leaves it due', async () => {
    const { companion, now, moveTo } = await withClock('2026-03-01T12:00:00Z');
    moveTo('2026-03-02T06:00:05Z');
    const { scheduleEnabled, scheduleTime } = companion.companion().data.main.value.settings;
    await companion.call('writeSettings', { body: { scheduleEnabled, scheduleTime } });
    await lookAndWait(companion, now);
    expect(await runs(companion)).toMatchObject([{ trigger: 'schedule', status: 'completed' }]);
  });

  test('stopped by a person it is over until the next day', async () => {
    const { companion, now, moveTo } = await withClock('2026-03-01T12:00:00Z');
    const letGo = holdRequests(companion);
    moveTo('2026-03-02T06:00:10Z');
    await look(companion, now);
    const runId = (await companion.call('status', {})).running?.runId ?? '';
    await companion.call('cancelRun', { params: { runId } });
    letGo();
    await companion.companion().runs.idle();
    moveTo('2026-03-02T09:00:00Z');
    await lookAndWait(companion, now);
    const { data, runs: service, trail } = companion.companion();
    const scheduler = startScheduler({ data, runs: service, trail, log: createLog('silent'), now });
    await scheduler.lookAtStart();
    await scheduler.stop();
    await service.idle();
    expect(await runs(companion)).toMatchObject([{ trigger: 'schedule', status: 'interrupted' }]);
  });

  test('without credentials it says so as the last error instead of a run', async () => {
    let at = new Date('2026-03-01T12:00:00Z');
    const now = () => at;
    const companion = await openTestCompanion({ now, environment: { SHERWEB_CLIENT_SECRET: undefined } });
    await companion.call('writeSettings', { body: { scheduleEnabled: true } });
    at = new Date('2026-03-02T12:00:00Z');
    await lookAndWait(companion, now);
    expect((await companion.call('status', {})).schedule.lastError).toMatchObject({
      code: 'sherweb.notConfigured',
      at: at.toISOString(),
    });
  });
});

test('Halo refuses the secret on three days: it is said in one place, with since when and how often, and is gone with the first sync that works', async () => {
  const { companion, now, moveTo } = await withClock('2026-03-01T05:00:00Z');
  moveTo('2026-03-01T06:00:10Z');
  await lookAndWait(companion, now);
  const { credentials, tokens } = companion.state.halo;
  credentials.clientSecret = 'changed by somebody in Halo';
  tokens.revokeAll();
  for (let hour = 6; hour < 78; hour += 1) {
    // Until then billing may still be compared, as after every daily sync.
    if (hour === 30) companion.state.clearRequests();
    moveTo(new Date(Date.UTC(2026, 2, 2, hour, 0, 20)).toISOString());
    await lookAndWait(companion, now);
  }
  const { schedule, waiting, notes } = await companion.call('status', {});
  expect(schedule).toMatchObject({
    lastError: { code: 'halo.wrongCredentials', action: expect.stringContaining('Copy both again') },
    lastSuccessAt: '2026-03-01T06:00:10.000Z',
    retries: { failed: 22, everyHours: 4 },
  });
  expect([waiting.decisions, waiting.oldestDecisionAt, notes]).toEqual([0, null, []]);
  // On the last days Halo is asked for a token, and for nothing that it would refuse.
  const asked = companion.state.requests.filter(
    ({ side, path }) => side === 'halo' && !/token|authinfo/.test(path),
  );
  expect(asked).toEqual([]);

  credentials.clientSecret = 'sandbox-halo-secret';
  moveTo('2026-03-05T06:00:20Z');
  await lookAndWait(companion, now);
  expect((await companion.call('status', {})).schedule).toMatchObject({ lastError: null, retries: null });
});

test('a monitor is told once no sync did its work for 26 hours, and that all is well again after one', async () => {
  const { companion, now, moveTo } = await withClock('2026-03-01T05:00:00Z');
  const ready = async () => {
    const response = await companion.fetch('/health/ready');
    return [response.status, await response.json()];
  };
  moveTo('2026-03-01T06:00:10Z');
  await lookAndWait(companion, now);
  expect(await ready()).toEqual([
    200,
    { ready: true, schedule: 'on', lastSyncAt: '2026-03-01T06:00:10.000Z' },
  ]);
  moveTo('2026-03-02T08:00:11Z');
  expect(await ready()).toEqual([503, expect.objectContaining({ code: 'companion.syncLate' })]);
  await lookAndWait(companion, now);
  expect((await ready())[0]).toBe(200);
});
