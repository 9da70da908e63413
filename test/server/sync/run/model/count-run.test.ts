import { describe, expect, it } from 'vitest';
import { decision, failed, notice } from '../../../../../server/sync/plan/model/problems.ts';
import { countRun, statusOf } from '../../../../../server/sync/run/model/count-run.ts';
import { RunStopped, stoppedProblem } from '../../../../../server/sync/run/model/run-stopped.ts';
import { type ChangeKind, ChangeKindSchema } from '../../../../../shared/sync-plan.ts';
import type { Outcome, RunChange, RunCounts } from '../../../../../shared/sync-run.ts';
import { noCounts } from '../../../../support/runs.ts';

const change = (kind: ChangeKind, outcome: Outcome, code?: string): RunChange => ({
  kind,
  sherwebCustomerId: 's1',
  haloClientId: 10,
  subscriptionId: null,
  haloLicenceId: null,
  fields: {},
  customerName: '',
  title: '',
  outcome,
  problem: code === undefined ? null : { code, message: '', action: '' },
});

const counterOf: Partial<Record<ChangeKind, keyof RunCounts>> = {
  createCustomer: 'customersCreated',
  deactivateCustomer: 'customersDeactivated',
  createMapping: 'mappingsCreated',
  createSubscription: 'subscriptionsCreated',
  updateSubscription: 'subscriptionsUpdated',
  continueSubscription: 'subscriptionsContinued',
  deactivateSubscription: 'subscriptionsDeactivated',
  reactivateSubscription: 'subscriptionsReactivated',
};

describe('counting a run', () => {
  it.each(ChangeKindSchema.options)('counts %s where it belongs, once it was done', (kind) => {
    const counter = counterOf[kind];
    const changes = [change(kind, 'applied'), change(kind, 'skipped'), change(kind, 'planned')];
    const expected = counter === undefined ? noCounts : { ...noCounts, [counter]: 1 };
    expect(countRun(changes, [], 0, 'applied')).toEqual(expected);
  });

  it('counts what is planned in a preview', () => {
    expect(countRun([change('createCustomer', 'planned')], [], 4, 'planned')).toEqual({
      ...noCounts,
      customersCreated: 1,
      unchanged: 4,
    });
  });

  it('counts decisions and failures, and not what is only worth knowing', () => {
    const problems = [
      decision('sync.nameless'),
      failed('sync.brokeOff'),
      notice('sync.unmapped', {}, { count: 1 }),
    ];
    expect(countRun([change('updateSubscription', 'failed', 'x')], problems, 0, 'applied')).toEqual({
      ...noCounts,
      needsDecision: 1,
      failed: 2,
    });
  });
});

it('a stop counts as no failure; what it came before is counted as still to do', () => {
  const changes = [
    change('updateSubscription', 'applied'),
    change('updateSubscription', 'skipped', 'sync.stopped'),
    change('createSubscription', 'skipped', 'sync.stopped'),
  ];
  for (const by of ['person', 'companion'] as const)
    expect(countRun(changes, [stoppedProblem(new RunStopped(by))], 0, 'applied')).toEqual({
      ...noCounts,
      subscriptionsUpdated: 1,
      notTried: 2,
    });
});

describe('how a run ended', () => {
  it.each([
    ['nothing to do', [], {}, 'completed'],
    ['all done', [change('updateSubscription', 'applied')], {}, 'completed'],
    ['decisions wait', [], { needsDecision: 3 }, 'completed'],
    [
      'refused at the second look',
      [change('deactivateSubscription', 'skipped', 'sync.notGone')],
      {},
      'completed',
    ],
    [
      'some failed',
      [change('updateSubscription', 'applied'), change('updateSubscription', 'failed', 'x')],
      { failed: 1 },
      'partial',
    ],
    ['one read failed, others are in step', [], { failed: 1, unchanged: 5 }, 'partial'],
    ['everything failed', [change('updateSubscription', 'failed', 'x')], { failed: 1 }, 'failed'],
    ['stopped before the end', [change('updateSubscription', 'skipped', 'sync.stopped')], {}, 'interrupted'],
  ] as const)('%s', (_, changes, counts, expected) => {
    expect(statusOf(changes, { ...noCounts, ...counts })).toBe(expected);
  });
});
