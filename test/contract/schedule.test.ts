import { describe, expect, test } from 'vitest';
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

/** One look of the schedule at the clock, as at a start of the companion, and the run it starts, if any. */
const look = async (companion: TestCompanion, now: () => Date) => {
  const { data, runs, trail } = companion.companion();
  const scheduler = startScheduler({ data, runs, trail, log: createLog('silent'), now });
  await scheduler.look();
  await scheduler.stop();
  await runs.idle();
};
const runs = async (companion: TestCompanion) => (await companion.call('listRuns', {})).runs;

describe('the daily sync', () => {
  test('is off until somebody turns it on', async () => {
    const { companion, now, moveTo } = await withClock('2026-03-01T00:00:00Z', { scheduleEnabled: false });
    moveTo('2026-03-09T12:00:00Z');
    await look(companion, now);
    expect(await runs(companion)).toEqual([]);
    expect((await companion.call('status', {})).schedule).toMatchObject({ enabled: false, nextRunAt: null });
  });

  test('does not make up for a time before it was turned on; shows the next one', async () => {
    const { companion, now } = await withClock('2026-03-01T12:00:00Z');
    await look(companion, now);
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
    await look(companion, now);
    expect(await runs(companion)).toEqual([]);
    moveTo('2026-03-02T06:00:10Z');
    await look(companion, now);
    await look(companion, now);
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
    await look(companion, now);
    expect(await runs(companion)).toHaveLength(1);
    await companion.restart();
    await look(companion, now);
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
    await look(companion, now);
    expect(await runs(companion)).toMatchObject([{ scope: { customers: true, subscriptions: false } }]);
    expect(companion.state.halo.licences()).toEqual([]);
  });

  test('without credentials it says so as the last error instead of a run', async () => {
    let at = new Date('2026-03-01T12:00:00Z');
    const now = () => at;
    const companion = await openTestCompanion({ now, environment: { SHERWEB_CLIENT_SECRET: undefined } });
    await companion.call('writeSettings', { body: { scheduleEnabled: true } });
    at = new Date('2026-03-02T12:00:00Z');
    await look(companion, now);
    expect((await companion.call('status', {})).schedule.lastError).toMatchObject({
      code: 'sherweb.notConfigured',
      at: at.toISOString(),
    });
  });
});
