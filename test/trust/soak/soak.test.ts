import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { byDepth, depth, tried } from '../depth.ts';
import { type Day, DaySchema, EndSchema } from './report.ts';

/** A zone whose clocks go back and forward again within sixty days: Morocco, around Ramadan. */
const zone = 'Africa/Casablanca';
/** A time of day that comes twice when they go back, on 15 February 2026, and never when they go forward. */
const time = '02:30';

const first = byDepth({ quick: 12, deep: 1 });
const days = byDepth({ quick: 6, deep: 60 });
/** In the deep form so many that the history, which keeps 200 runs, is full before the days that are compared. */
const byPeople = byDepth({ quick: 1, deep: 10 });

const live = async () => {
  const program = join(import.meta.dirname, 'days.ts');
  const start = `2026-02-${String(first).padStart(2, '0')}`;
  const words = [start, String(days), String(byPeople), zone, time];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--expose-gc', '--import', 'tsx', program, ...words],
    { maxBuffer: 2 ** 26 },
  );
  const lines = stdout
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  return {
    daily: lines.slice(0, -1).map((line) => DaySchema.parse(line)),
    end: EndSchema.parse(lines.at(-1)),
  };
};

const offsetAt = (iso: string): string =>
  new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(new Date(iso))
    .find(({ type }) => type === 'timeZoneName')?.value ?? '';

const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** How much more of something the last ten days show than the days 20 to 30. */
const growth = (daily: readonly Day[], what: 'heapBytes' | 'folderBytes' | 'handles'): number => {
  const of = (from: number, to: number) =>
    middle(daily.filter(({ day }) => day >= from && day <= to).map((day) => day[what]));
  return of(50, 60) / of(20, 30) - 1;
};

describe('many days in a row', () => {
  test('the clocks change within them, as this test takes for granted', () => {
    expect(offsetAt('2026-02-14T12:00:00Z')).toBe('GMT+01:00');
    expect(offsetAt('2026-02-16T12:00:00Z')).toBe('GMT+00:00');
    expect(offsetAt('2026-03-23T12:00:00Z')).toBe('GMT+01:00');
  });

  test('one daily sync each day, tried again when it fails, both sides in step in the end, and nothing grows', async (context) => {
    const { daily, end } = await live();
    tried(context, { 'simulated days': days, 'restarts in those days': end.restarts });

    expect(daily).toHaveLength(days);
    const tries = daily.flatMap((day) => day.tries);
    for (const { date } of daily) {
      const syncs = tries.filter(({ slot }) => slot === date).map(({ status }) => status);
      expect(syncs, `daily syncs of ${date}`).not.toEqual([]);
      const before = syncs.slice(0, -1).filter((status) => status !== 'failed');
      expect(before, `daily syncs of ${date} after which there was another`).toEqual([]);
    }
    const { customers, subscriptions } = end;
    expect(end).toMatchObject({
      lastSync: 'completed',
      mapped: customers,
      clients: customers,
      inStep: subscriptions,
      activeLicences: subscriptions,
      links: end.licences,
      linkedLicences: end.licences,
      writesOfSecondSync: 0,
    });
    expect(end.restarts).toBeGreaterThan(0);
    expect(end.tenantsRefused).toBe(daily.filter(({ day }) => day % 5 === 2).length);
    expect(end.settled).toBeGreaterThan(0);
    expect(end.wronglyTold, 'each cause once, none missed').toEqual([]);
    expect(end.messages).toBeGreaterThan(0);
    if (depth() === 'quick') return;
    expect(end.sentAgain, 'answers that were lost').toBeGreaterThan(0);
    expect(end.told['planHeld opened']).toBeGreaterThan(0);
    expect(end.told['decisions opened']).toBeGreaterThan(0);
    expect(end.approved).toBeGreaterThan(0);
    expect(growth(daily, 'heapBytes'), 'memory').toBeLessThan(0.06);
    expect(growth(daily, 'folderBytes'), 'data folder').toBeLessThan(0.05);
    expect(growth(daily, 'handles'), 'open files and sockets').toBeLessThan(0.1);
  }, 3_600_000);
});
