import { describe, expect, test } from 'vitest';
import { openSchedule } from './scheduled.ts';

const anHour = 60;
const sixInLondon = { scheduleTime: '06:00', scheduleTimeZone: 'Europe/London' };
const sixInUtc = { scheduleTime: '06:00', scheduleTimeZone: 'UTC' };

describe('when the clocks change', () => {
  test.each([
    [
      'spring, London',
      '2026-03-28T00:30Z',
      'Europe/London',
      '01:30',
      ['03-28T01:30', '03-29T01:00', '03-30T00:30'],
    ],
    [
      'autumn, London',
      '2026-10-24T00:10Z',
      'Europe/London',
      '01:30',
      ['10-24T00:30', '10-25T00:30', '10-26T01:30'],
    ],
    [
      'spring, New York',
      '2026-03-07T06:00Z',
      'America/New_York',
      '02:30',
      ['03-07T07:30', '03-08T07:00', '03-09T06:30'],
    ],
    [
      'autumn, New York',
      '2026-10-31T05:00Z',
      'America/New_York',
      '01:15',
      ['10-31T05:15', '11-01T05:15', '11-02T06:15'],
    ],
  ])('%s: one run a day, at the time on the wall', async (_, start, zone, time, expected) => {
    const it = await openSchedule(start, { scheduleTime: time, scheduleTimeZone: zone });
    await it.pass(50 * anHour);
    expect(it.starts.map((at) => at.slice(5, 16))).toEqual(expected);
  });
});

describe('when the clock jumps while the companion runs', () => {
  test('forward over the time: the run happens at once, and once', async () => {
    const it = await openSchedule('2026-01-10T05:00Z', sixInUtc);
    it.setClock('2026-01-10T09:00Z');
    await it.pass(anHour);
    expect(it.starts).toEqual(['2026-01-10T09:05:00.000Z']);
  });

  test('back over the time that was done: it is not done again that day, but the next', async () => {
    const it = await openSchedule('2026-01-10T05:55Z', sixInUtc);
    await it.pass(10);
    it.setClock('2026-01-10T05:30Z');
    await it.pass(2 * anHour);
    expect(it.starts).toEqual(['2026-01-10T06:00:00.000Z']);
    it.setClock('2026-01-11T05:55Z');
    await it.pass(10);
    expect(it.starts.slice(1)).toEqual(['2026-01-11T06:00:00.000Z']);
  });

  test('a year ahead and back again: the daily sync goes on as before', async () => {
    const it = await openSchedule('2026-01-10T07:00Z', sixInUtc);
    it.setClock('2027-01-10T07:00Z');
    await it.pass(10);
    it.setClock('2026-01-10T08:00Z');
    await it.pass(10);
    it.setClock('2026-01-11T05:55Z');
    await it.pass(10);
    it.setClock('2026-01-12T05:55Z');
    await it.pass(10);
    expect(it.starts.map((at) => at.slice(0, 16))).toEqual([
      '2027-01-10T07:05',
      '2026-01-11T06:00',
      '2026-01-12T06:00',
    ]);
  });
});

test('a machine asleep for three days: one run when it wakes, the next at its time', async () => {
  const it = await openSchedule('2026-01-10T05:00Z', sixInLondon);
  await it.pass(2 * anHour);
  it.setClock('2026-01-13T14:20Z');
  await it.pass(anHour);
  it.setClock('2026-01-14T05:55Z');
  await it.pass(10);
  expect(it.starts.map((at) => at.slice(0, 16))).toEqual([
    '2026-01-10T06:00',
    '2026-01-13T14:25',
    '2026-01-14T06:00',
  ]);
});

test('a run longer than a day: no second one beside it, and one right after it', async () => {
  const it = await openSchedule('2026-01-10T05:55Z', sixInUtc);
  it.hold();
  await it.pass(50 * anHour);
  expect(it.starts).toEqual(['2026-01-10T06:00:00.000Z']);
  await it.letGo();
  await it.pass(10);
  expect(it.starts.slice(1)).toEqual(['2026-01-12T08:00:00.000Z']);
  await it.pass(anHour);
  expect(it.starts).toHaveLength(2);
});

describe('a daily sync that was interrupted', () => {
  test('is made up for at the next start, not before', async () => {
    const it = await openSchedule('2026-01-10T05:55Z', sixInUtc);
    it.hold();
    await it.pass(10);
    await it.letGo('interrupted');
    await it.pass(anHour);
    expect(it.starts).toHaveLength(1);
    await it.restart();
    expect(it.starts).toHaveLength(2);
    await it.restart();
    expect(it.starts).toHaveLength(2);
  });

  test('is made up for only once, however often the companion ends meanwhile', async () => {
    const it = await openSchedule('2026-01-10T05:55Z', sixInUtc);
    it.hold();
    await it.pass(10);
    for (let ends = 0; ends < 5; ends += 1) {
      if (it.starts.length > ends) await it.letGo('interrupted');
      it.hold();
      await it.restart();
    }
    expect(it.starts).toHaveLength(2);
    it.setClock('2026-01-11T06:00Z');
    await it.pass(10);
    expect(it.starts).toHaveLength(3);
  });
});
