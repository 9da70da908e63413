import { describe, expect, it } from 'vitest';
import type { Data } from '../../../../../server/data/open-data.ts';
import { companionEnded, runFromJournal } from '../../../../../server/sync/run/journal/run-from-journal.ts';
import { followNotUndone, leaveUndone } from '../../../../../server/sync/run/undo/leave-undone.ts';
import type { LeftOutRule } from '../../../../../shared/left-out.ts';
import type { PlannedChange } from '../../../../../shared/sync-plan.ts';

const at = '2026-11-29T20:00:00.000Z';
const order = { runId: 'undo-1', by: { kind: 'command' }, leftInDoubt: () => false } as const;

const change = (subscriptionId: string): PlannedChange => ({
  kind: 'updateSubscription',
  sherwebCustomerId: 'contoso',
  haloClientId: 101,
  subscriptionId,
  haloLicenceId: 5000,
  fields: { count: { from: 15, to: 12 } },
  undoes: true,
  customerName: 'Contoso Ltd',
  title: subscriptionId,
});

/** Rules in memory. */
const keep = (rules: LeftOutRule[] = []) => {
  const leftOut = {
    value: { rules },
    async change(next: (before: { rules: LeftOutRule[] }) => { rules: LeftOutRule[] }) {
      leftOut.value = next(leftOut.value);
    },
  };
  const ids = () =>
    leftOut.value.rules.map(({ of, from, undoneBy }) =>
      [of.kind === 'subscription' && of.subscriptionId, from.join('+'), undoneBy ?? '-'].join(' '),
    );
  return { data: { leftOut } as unknown as Pick<Data, 'leftOut'>, ids };
};

describe('what an undo leaves out of sync', () => {
  it('is kept before anything is sent; what a person left out of sync stays theirs, of billing is left out of both', async () => {
    const theirs = (subscriptionId: string, from: 'sync' | 'billing'): LeftOutRule => ({
      of: { kind: 'subscription', subscriptionId },
      from: [from],
      mode: 'leave',
      reason: 'by hand',
      ruleId: '',
      productName: null,
      customerName: null,
      by: { kind: 'command' },
      at,
    });
    const made = keep();
    await leaveUndone(made.data, order, [change('a'), change('b')], at);
    const [a, b] = made.data.leftOut.value.rules;
    const { data, ids } = keep([
      { ...theirs('a', 'sync'), ruleId: a?.ruleId ?? '' },
      { ...theirs('b', 'billing'), ruleId: b?.ruleId ?? '' },
    ]);
    await leaveUndone(data, order, [change('a'), change('b'), change('c')], at);
    expect(ids()).toEqual(['a sync -', 'b billing+sync -', 'c sync undo-1']);
    await followNotUndone(data, { runId: 'undo-1', changes: [] });
    expect(ids(), 'nothing was put back').toEqual(['a sync -', 'b billing -']);
  });

  it('after a kill stays for what was put back or was on its way, and is followed again where nothing was sent', async () => {
    const { data, ids } = keep();
    const changes = [change('done'), change('sent'), change('later')];
    await leaveUndone(data, order, changes, at);
    const stamps = { at, calls: { sherweb: 0, halo: 0 } };
    const scope = { customers: false, subscriptions: true, haloClientIds: [101] };
    const outcome = { outcome: 'applied', problem: null, haloClientId: 101, haloLicenceId: 5000 } as const;
    const run = runFromJournal(
      [
        { kind: 'begun', ...stamps, ...order, planId: null, trigger: 'person', scope, undoes: 'run-1' },
        { kind: 'planned', ...stamps, changes, unchanged: 0, problems: [], holds: [] },
        { kind: 'step', ...stamps, done: [], sending: [0] },
        { kind: 'step', ...stamps, done: [{ place: 0, ...outcome }], sending: [1] },
      ],
      'interrupted',
      companionEnded,
    );
    expect(run?.undoes).toBe('run-1');
    if (run !== undefined) await followNotUndone(data, run);
    expect(ids()).toEqual(['done sync undo-1', 'sent sync undo-1']);
  });
});
