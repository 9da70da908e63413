import { describe, expect, test } from 'vitest';
import { pulseOf } from '../../../server/schedule/late.ts';
import { runSummary } from '../../support/runs.ts';

const settings = { scheduleEnabled: true, importCustomers: true, importSubscriptions: true };
const since = '2026-03-01T00:00:00.000Z';
const at = (time: string) => new Date(`2026-03-${time}:00.000Z`);
const done = runSummary({ finishedAt: '2026-03-02T06:01:00.000Z' });

describe('the daily sync', () => {
  test.each([
    ['26 hours after a sync it is not late', [done], at('03T08:01'), false],
    ['a minute later it is', [done], at('03T08:02'), true],
    [
      'one that waits for a person did its work',
      [{ ...done, status: 'held' as const }],
      at('03T08:00'),
      false,
    ],
    [
      'one that failed did not',
      [runSummary({ status: 'failed', finishedAt: '2026-03-03T08:00:00.000Z' }), done],
      at('03T08:02'),
      true,
    ],
    ['a preview did not', [{ ...done, status: 'preview' as const }], at('02T08:00'), true],
    ['before the first one it has a day from when it was switched on', [], at('02T01:00'), false],
    ['and is late after that', [], at('02T02:01'), true],
  ])('%s', (_situation, runs, now, isLate) => {
    expect(pulseOf(runs, settings, since, now).isLate).toBe(isLate);
  });

  test('is never late while it is switched off', () => {
    expect(pulseOf([done], { ...settings, scheduleEnabled: false }, since, at('30T00:00'))).toEqual({
      isLate: false,
      lastAt: done.finishedAt,
    });
  });
});
