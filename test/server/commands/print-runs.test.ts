import { expect, it } from 'vitest';
import { printRuns } from '../../../server/commands/print/runs.ts';
import type { ListedRun } from '../../../shared/sync-run.ts';
import { runSummary } from '../../support/runs.ts';

const schedule = {
  enabled: false,
  time: '06:00',
  timeZone: 'UTC',
  nextRunAt: null,
  retries: null,
  lastRun: null,
  lastSuccessAt: null,
  lastError: null,
};

it('of a held plan that was dropped the runs count nothing, as nothing of it was done', () => {
  const run = runSummary();
  const counts = { ...run.counts, subscriptionsDeactivated: 12 };
  const line = (planState: ListedRun['planState']) =>
    printRuns([{ ...run, status: 'held', counts, planState }], schedule)
      .split('\n')
      .find((each) => each.includes('held'));
  expect(line('held')).toMatch(/ 12 /);
  expect(line('dropped')).toMatch(/held, dropped( +–){6}$/);
});
