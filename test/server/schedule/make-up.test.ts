import { describe, expect, it } from 'vitest';
import type { Main } from '../../../server/data/documents/main.ts';
import { isToMakeUp } from '../../../server/schedule/make-up.ts';
import type { RunSummary } from '../../../shared/sync-run.ts';
import { runSummary } from '../../support/runs.ts';

const slot = '2026-03-02T06:00:00.000Z';

const run = (status: RunSummary['status'], rest: Partial<RunSummary> = {}): RunSummary =>
  runSummary({ status, ...rest });
const settings = { importCustomers: true, importSubscriptions: true };
const none: Main['schedule'] = {
  lastSuccessAt: null,
  lastError: null,
  since: null,
  lastSlotAt: slot,
  lastTriedAt: slot,
};

/** Whether it is made up for at a time of the day of the slot, at a start or while the companion runs. */
const isToMakeUpAt = (runs: readonly RunSummary[], time: string, isAtStart: boolean, schedule = none) =>
  isToMakeUp(runs, schedule, settings, new Date(`2026-03-02T${time}:00Z`), isAtStart);

const byPerson = { trigger: 'person' } as const;
const yesterday = { startedAt: '2026-03-01T06:00:00.000Z' };
const oneCustomer = { scope: { customers: false, subscriptions: true, haloClientIds: [1] } };
const customersOnly = { scope: { customers: true, subscriptions: false, haloClientIds: null } };

describe('a daily sync is made up for at the start', () => {
  it.each([
    ['it was interrupted', [run('interrupted')]],
    ['the companion ended between noting the slot and starting', [run('completed', yesterday)]],
    ['only a preview was made since', [run('preview', byPerson), run('interrupted')]],
    [
      'only one customer was synced since',
      [run('completed', { ...byPerson, ...oneCustomer }), run('interrupted')],
    ],
    ['a person’s sync since failed', [run('failed', byPerson), run('interrupted')]],
    ['it failed, was tried again and interrupted', [run('interrupted'), run('failed')]],
  ])('when %s', (_, runs) => {
    expect(isToMakeUpAt(runs, '06:10', true)).toBe(true);
  });
});

describe('a daily sync is tried again an hour after it failed, not before', () => {
  it.each([
    ['it failed', [run('failed')]],
    ['it was made up for and failed', [run('failed'), run('interrupted')]],
    ['it could not start', []],
    ['only a preview was made since', [run('preview', byPerson), run('failed')]],
    [
      'only one customer was synced since',
      [run('completed', { ...byPerson, ...oneCustomer }), run('failed')],
    ],
    [
      'only customers were synced since',
      [run('completed', { ...byPerson, ...customersOnly }), run('failed')],
    ],
  ])('when %s', (_, runs) => {
    expect(isToMakeUpAt(runs, '06:59', false)).toBe(false);
    expect(isToMakeUpAt(runs, '07:01', false)).toBe(true);
  });

  it('for some hours; what lasts is tried every four, until a sync has gone through', () => {
    const failures = (count: number, rest: readonly RunSummary[] = []) => [
      ...Array.from({ length: count }, (_, place) =>
        run('failed', { finishedAt: `2026-03-02T${String(count + 5 - place).padStart(2, '0')}:00:00.000Z` }),
      ),
      ...rest,
    ];
    expect(isToMakeUpAt(failures(5), '11:00', false)).toBe(true);
    expect(isToMakeUpAt(failures(6), '14:59', false)).toBe(false);
    expect(isToMakeUpAt(failures(6), '15:00', false)).toBe(true);
    const lasting = Array.from({ length: 6 }, () => run('failed', { ...yesterday, finishedAt: slot }));
    expect(isToMakeUpAt(failures(1, lasting), '09:59', false)).toBe(false);
    const before = [run('completed', yesterday), ...lasting];
    expect(isToMakeUpAt(failures(1, before), '07:00', false)).toBe(true);
  });

  it('counted from the end of a try that took long', () => {
    const long = [run('failed', { finishedAt: '2026-03-02T08:30:00.000Z' })];
    expect(isToMakeUpAt(long, '09:29', false)).toBe(false);
    expect(isToMakeUpAt(long, '09:30', false)).toBe(true);
  });

  it('but at once when another run was under way at its time', () => {
    const schedule = { ...none, lastTriedAt: null };
    expect(isToMakeUpAt([run('preview', byPerson)], '06:02', false, schedule)).toBe(true);
    expect(isToMakeUpAt([run('completed', byPerson)], '06:02', false, schedule)).toBe(false);
  });
});

describe('a daily sync is not made up for, at a start or later', () => {
  it.each([
    ['it went through', [run('completed')]],
    ['it finished with failures', [run('partial')]],
    ['it is held', [run('held')]],
    ['it was less than the settings of now say', [run('completed', customersOnly)]],
    ['it was made up for and interrupted again', [run('interrupted'), run('interrupted')]],
    ['a person has synced everything since', [run('completed', byPerson), run('interrupted')]],
    ['a person has synced everything after it failed', [run('completed', byPerson), run('failed')]],
  ])('when %s', (_, runs) => {
    expect(isToMakeUpAt(runs, '23:00', true)).toBe(false);
    expect(isToMakeUpAt(runs, '23:00', false)).toBe(false);
  });

  it.each([
    ['there never was one', { ...none, lastSlotAt: null }],
    ['the schedule was changed since', { ...none, since: '2026-03-02T08:00:00.000Z' }],
    ['its time was noted while the clock was wrong', { ...none, lastSlotAt: '2027-03-02T06:00:00.000Z' }],
  ])('when %s', (_, schedule) => {
    expect(isToMakeUpAt([run('failed')], '23:00', true, schedule)).toBe(false);
  });

  it('when it failed a moment before the start', () => {
    expect(isToMakeUpAt([run('failed')], '06:10', true)).toBe(false);
  });

  it('when it was interrupted, before the next start', () => {
    expect(isToMakeUpAt([run('interrupted')], '23:00', false)).toBe(false);
  });
});
