import { describe, expect, it } from 'vitest';
import { isToMakeUp } from '../../../server/schedule/make-up.ts';
import type { RunSummary } from '../../../shared/sync-run.ts';
import { runSummary } from '../../support/runs.ts';

const slot = '2026-03-02T06:00:00.000Z';

const run = (status: RunSummary['status'], rest: Partial<RunSummary> = {}): RunSummary =>
  runSummary({ status, ...rest });
const byPerson = { trigger: 'person' } as const;
const yesterday = { startedAt: '2026-03-01T06:00:00.000Z' };
const oneCustomer = { scope: { customers: false, subscriptions: true, haloClientIds: [1] } };

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
  ])('when %s', (_, runs) => {
    expect(isToMakeUp(runs, slot)).toBe(true);
  });
});

describe('a daily sync is not made up for', () => {
  it.each([
    ['it went through', [run('completed')]],
    ['it finished with failures', [run('partial')]],
    ['it is held', [run('held')]],
    ['it failed', [run('failed')]],
    ['it was made up for and interrupted again', [run('interrupted'), run('interrupted')]],
    ['a person has synced everything since', [run('completed', byPerson), run('interrupted')]],
  ])('when %s', (_, runs) => {
    expect(isToMakeUp(runs, slot)).toBe(false);
  });

  it('when there never was one', () => {
    expect(isToMakeUp([], null)).toBe(false);
  });
});
