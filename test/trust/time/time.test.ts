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
    const run = await openSchedule(start, { scheduleTime: time, scheduleTimeZone: zone });
    await run.pass(50 * anHour);
    expect(run.starts.map((at) => at.slice(5, 16))).toEqual(expected);
  });
});

describe('when the clock jumps while the companion runs', () => {
  test('forward over the time: the run happens at once, and once', async () => {
    const run = await openSchedule('2026-01-10T05:00Z', sixInUtc);
    run.setClock('2026-01-10T09:00Z');
    await run.pass(anHour);
    expect(run.starts).toEqual(['2026-01-10T09:05:00.000Z']);
  });

  test('back over the time that was done: it is not done again that day, but the next', async () => {
    const run = await openSchedule('2026-01-10T05:55Z', sixInUtc);
    await run.pass(10);
    run.setClock('2026-01-10T05:30Z');
    await run.pass(2 * anHour);
    expect(run.starts).toEqual(['2026-01-10T06:00:00.000Z']);
    run.setClock('2026-01-11T05:55Z');
    await run.pass(10);
    expect(run.starts.slice(1)).toEqual(['2026-01-11T06:00:00.000Z']);
  });

  test('a year ahead and back again: the daily sync goes on as before', async () => {
    const run = await openSchedule('2026-01-10T07:00Z', sixInUtc);
    run.setClock('2027-01-10T07:00Z');
    await run.pass(10);
    run.setClock('2026-01-10T08:00Z');
    await run.pass(10);
    run.setClock('2026-01-11T05:55Z');
    await run.pass(10);
    run.setClock('2026-01-12T05:55Z');
    await run.pass(10);
    expect(run.starts.map((at) => at.slice(0, 16))).toEqual([
      '2027-01-10T07:05',
      '2026-01-11T06:00',
      '2026-01-12T06:00',
    ]);
  });
});

test('a machine asleep for three days: one run when it wakes, the next at its time', async () => {
  const run = await openSchedule('2026-01-10T05:00Z', sixInLondon);
  await run.pass(2 * anHour);
  run.setClock('2026-01-13T14:20Z');
  await run.pass(anHour);
  run.setClock('2026-01-14T05:55Z');
  await run.pass(10);
  expect(run.starts.map((at) => at.slice(0, 16))).toEqual([
    '2026-01-10T06:00',
    '2026-01-13T14:25',
    '2026-01-14T06:00',
  ]);
});

test('a run longer than a day: no second one beside it, and one right after it', async () => {
  const run = await openSchedule('2026-01-10T05:55Z', sixInUtc);
  run.hold();
  await run.pass(50 * anHour);
  expect(run.starts).toEqual(['2026-01-10T06:00:00.000Z']);
  await run.letGo();
  await run.pass(10);
  expect(run.starts.slice(1)).toEqual(['2026-01-12T08:00:00.000Z']);
  await run.pass(anHour);
  expect(run.starts).toHaveLength(2);
});

describe('a daily sync that was interrupted', () => {
  test('is made up for at the next start, not before', async () => {
    const run = await openSchedule('2026-01-10T05:55Z', sixInUtc);
    run.hold();
    await run.pass(10);
    await run.letGo('interrupted');
    await run.pass(anHour);
    expect(run.starts).toHaveLength(1);
    await run.restart();
    expect(run.starts).toHaveLength(2);
    await run.restart();
    expect(run.starts).toHaveLength(2);
  });

  test('is made up for only once, however often the companion ends meanwhile', async () => {
    const run = await openSchedule('2026-01-10T05:55Z', sixInUtc);
    run.hold();
    await run.pass(10);
    for (let ends = 0; ends < 5; ends += 1) {
      if (run.starts.length > ends) await run.letGo('interrupted');
      run.hold();
      await run.restart();
    }
    expect(run.starts).toHaveLength(2);
    run.setClock('2026-01-11T06:00Z');
    await run.pass(10);
    expect(run.starts).toHaveLength(3);
  });
});
