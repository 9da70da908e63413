import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueSlot, nextSlot } from '../../../server/schedule/slots.ts';

const daily = (scheduleTime: string, scheduleTimeZone: string, scheduleEnabled = true) => ({
  scheduleEnabled,
  scheduleTime,
  scheduleTimeZone,
});
const at = (text: string) => new Date(text);
const never = { since: null, lastSlotAt: null };

/** A moment as clocks show it in a zone: `2026-03-29 03:00`. */
const local = (date: Date, timeZone: string): string =>
  date.toLocaleString('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });

/** The next `count` slots after `from`, each found from the one before. */
const slotsFrom = (from: string, count: number, settings: ReturnType<typeof daily>): Date[] => {
  const slots: Date[] = [];
  for (let now = at(from); slots.length < count; ) {
    now = nextSlot(settings, now) ?? now;
    slots.push(now);
  }
  return slots;
};

describe('the next daily slot across a change of the clocks', () => {
  it.each([
    [
      'an ordinary night',
      '06:00',
      'Europe/London',
      '2026-01-10T12:00Z',
      ['2026-01-11 06:00', '2026-01-12 06:00'],
    ],
    [
      'spring in London',
      '06:00',
      'Europe/London',
      '2026-03-28T12:00Z',
      ['2026-03-29 06:00', '2026-03-30 06:00'],
    ],
    [
      'autumn in London',
      '06:00',
      'Europe/London',
      '2026-10-24T12:00Z',
      ['2026-10-25 06:00', '2026-10-26 06:00'],
    ],
    [
      'a time skipped in London comes right after the gap',
      '01:30',
      'Europe/London',
      '2026-03-28T12:00Z',
      ['2026-03-29 02:00', '2026-03-30 01:30'],
    ],
    [
      'a time that comes twice in London counts once',
      '01:30',
      'Europe/London',
      '2026-10-24T12:00Z',
      ['2026-10-25 01:30', '2026-10-26 01:30'],
    ],
    [
      'a time skipped in New York',
      '02:30',
      'America/New_York',
      '2026-03-07T12:00Z',
      ['2026-03-08 03:00', '2026-03-09 02:30'],
    ],
    [
      'a time that comes twice in New York',
      '01:30',
      'America/New_York',
      '2026-10-31T12:00Z',
      ['2026-11-01 01:30', '2026-11-02 01:30'],
    ],
    [
      'half an hour skipped on Lord Howe',
      '02:15',
      'Australia/Lord_Howe',
      '2026-10-03T00:00Z',
      ['2026-10-04 02:30', '2026-10-05 02:15'],
    ],
    [
      'half an hour twice on Lord Howe',
      '01:45',
      'Australia/Lord_Howe',
      '2026-04-04T00:00Z',
      ['2026-04-05 01:45', '2026-04-06 01:45'],
    ],
    [
      'midnight skipped in Beirut',
      '00:00',
      'Asia/Beirut',
      '2026-03-28T12:00Z',
      ['2026-03-29 01:00', '2026-03-30 00:00'],
    ],
  ])('%s', (_, time, zone, from, expected) => {
    expect(slotsFrom(from, expected.length, daily(time, zone)).map((slot) => local(slot, zone))).toEqual(
      expected,
    );
  });

  it.each(['Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'UTC', 'Asia/Kathmandu'])(
    'is one a day in %s, all through the year, at any time of day',
    (zone) => {
      for (const time of ['00:00', '01:30', '02:15', '02:30', '23:59']) {
        const slots = slotsFrom('2025-12-31T00:00Z', 366, daily(time, zone));
        const days = slots.map((slot) => local(slot, zone).slice(0, 10));
        expect(new Set(days).size).toBe(366);
        const off = slots.filter((slot) => local(slot, zone).slice(11) !== time);
        expect(off.length).toBeLessThanOrEqual(1);
      }
    },
  );

  it('is none while the schedule is off', () => {
    expect(nextSlot(daily('06:00', 'UTC', false), at('2026-01-01T00:00Z'))).toBeNull();
    expect(dueSlot(daily('06:00', 'UTC', false), never, at('2026-01-01T07:00Z'))).toBeNull();
  });
});

describe('the slot that is due', () => {
  const settings = daily('06:00', 'UTC');
  const since = '2026-01-01T00:00:00.000Z';

  it.each([
    [
      'a minute before its time',
      { since, lastSlotAt: '2026-01-09T06:00:00.000Z' },
      '2026-01-10T05:59Z',
      null,
    ],
    [
      'at its time',
      { since, lastSlotAt: '2026-01-09T06:00:00.000Z' },
      '2026-01-10T06:00Z',
      '2026-01-10T06:00:00.000Z',
    ],
    [
      'later that day, not done yet',
      { since, lastSlotAt: '2026-01-09T06:00:00.000Z' },
      '2026-01-10T23:00Z',
      '2026-01-10T06:00:00.000Z',
    ],
    ['later that day, done', { since, lastSlotAt: '2026-01-10T06:00:00.000Z' }, '2026-01-10T23:00Z', null],
    [
      'after days off: the latest one only',
      { since, lastSlotAt: '2026-01-03T06:00:00.000Z' },
      '2026-01-10T05:00Z',
      '2026-01-09T06:00:00.000Z',
    ],
    [
      'switched on after today’s time: none until tomorrow',
      { since: '2026-01-10T06:00:01.000Z', lastSlotAt: null },
      '2026-01-10T23:59Z',
      null,
    ],
    [
      'switched on after today’s time: tomorrow',
      { since: '2026-01-10T06:00:01.000Z', lastSlotAt: null },
      '2026-01-11T06:00Z',
      '2026-01-11T06:00:00.000Z',
    ],
    [
      'switched on before today’s time',
      { since: '2026-01-10T05:59:59.000Z', lastSlotAt: null },
      '2026-01-10T06:00Z',
      '2026-01-10T06:00:00.000Z',
    ],
    [
      'switched on before, the companion was off at the time',
      { since, lastSlotAt: null },
      '2026-01-10T22:00Z',
      '2026-01-10T06:00:00.000Z',
    ],
    [
      'the clock was set back after the run',
      { since, lastSlotAt: '2026-01-10T06:00:00.000Z' },
      '2026-01-10T05:30Z',
      null,
    ],
    [
      'the clock was days ahead and is right again: not silent until then',
      { since, lastSlotAt: '2026-01-10T06:00:00.000Z' },
      '2026-01-08T12:00Z',
      '2026-01-08T06:00:00.000Z',
    ],
    [
      'switched on while the clock was days ahead',
      { since: '2026-01-10T12:00:00.000Z', lastSlotAt: '2026-01-07T06:00:00.000Z' },
      '2026-01-08T05:00Z',
      null,
    ],
  ])('%s', (_, state, now, expected) => {
    expect(dueSlot(settings, state, at(now))?.toISOString() ?? null).toBe(expected);
  });

  it('makes up for missed days once: after its run none is due until the next slot', () => {
    const zones = fc.constantFrom('Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'UTC');
    const times = fc.constantFrom('00:00', '01:30', '02:15', '02:30', '12:00', '23:59');
    const year = { min: at('2026-01-01T00:00Z'), max: at('2026-12-31T00:00Z'), noInvalidDate: true } as const;
    fc.assert(
      fc.property(zones, times, fc.date(year), fc.date(year), (zone, time, one, other) => {
        const chosen = daily(time, zone);
        const [then, now] = one < other ? [one, other] : [other, one];
        const state = { since: then.toISOString(), lastSlotAt: null };
        const due = dueSlot(chosen, state, now);
        const next = nextSlot(chosen, then);
        expect(due !== null).toBe(next !== null && next <= now);
        if (due === null) return;
        expect(due <= now && due > then).toBe(true);
        const after = { ...state, lastSlotAt: due.toISOString() };
        expect(dueSlot(chosen, after, now)).toBeNull();
        expect(nextSlot(chosen, due)?.getTime()).toBeGreaterThan(now.getTime());
      }),
      { numRuns: 300 },
    );
  });
});
