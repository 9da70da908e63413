import type { RunSummary, SyncRun } from '../../shared/sync-run.ts';

/** The counts of a run that did nothing. */
export const noCounts: SyncRun['counts'] = {
  customersCreated: 0,
  mappingsCreated: 0,
  subscriptionsCreated: 0,
  subscriptionsUpdated: 0,
  subscriptionsContinued: 0,
  subscriptionsDeactivated: 0,
  subscriptionsReactivated: 0,
  unchanged: 0,
  needsDecision: 0,
  failed: 0,
  held: 0,
};

/** A run in a list: a whole daily sync that did nothing, but for what is given. */
export const runSummary = (given: Partial<RunSummary> = {}): RunSummary => ({
  runId: 'run-1',
  planId: null,
  status: 'completed',
  startedAt: '2026-03-02T06:00:05.000Z',
  finishedAt: '2026-03-02T06:01:00.000Z',
  trigger: 'schedule',
  scope: { customers: true, subscriptions: true, haloClientIds: null },
  counts: noCounts,
  holds: [],
  calls: { sherweb: 0, halo: 0 },
  ...given,
});

/** The same as a report. */
export const runReport = (given: Partial<SyncRun> = {}): SyncRun => ({
  ...runSummary(),
  changes: [],
  problems: [],
  ...given,
});
