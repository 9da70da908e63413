import type { LeftOutRule } from '../../../../shared/left-out.ts';
import type { PlannedChange } from '../../../../shared/sync-plan.ts';
import type { SyncRun } from '../../../../shared/sync-run.ts';
import type { Data } from '../../../data/open-data.ts';
import { ruleIdOf } from '../../../left-out/rule-for.ts';
import { inEnglish, phrase } from '../../../messages/phrases.ts';
import { mayBeUndone, type UnderWay } from './under-way.ts';

type Kept = Pick<Data, 'leftOut'>;

/**
 * Leaves out of sync what an undo is about to put back, so that the next sync does not do the same again. It is kept
 * before anything is sent: a companion that is killed in between has left a licence alone, never put back in vain.
 * What a person left out already stays as that person wants it.
 * @throws StoreError: then nothing may be sent
 */
export async function leaveUndone(
  { leftOut }: Kept,
  { runId, by, leftInDoubt }: UnderWay,
  changes: readonly PlannedChange[],
  at: string,
): Promise<void> {
  await leftOut.change((before) => {
    const rules = new Map(before.rules.map((rule) => [rule.ruleId, rule]));
    for (const change of changes) {
      const { subscriptionId, title: productName, customerName } = change;
      if (subscriptionId === null) continue;
      const of = { kind: 'subscription', subscriptionId } as const;
      const ruleId = ruleIdOf(of);
      const known = rules.get(ruleId);
      if (known?.from.includes('sync')) {
        if (leftInDoubt(known.undoneBy, change)) rules.set(ruleId, { ...known, undoneBy: runId });
        if (leftInDoubt(known.syncUndoneBy, change)) rules.set(ruleId, { ...known, syncUndoneBy: runId });
        continue;
      }
      const reason = inEnglish(phrase('undo.reason', { day: at.slice(0, 10) }));
      const made: LeftOutRule = {
        ...{ of, from: ['sync'], mode: 'leave', reason, ruleId, productName, customerName, by, at },
        undoneBy: runId,
      };
      const extended = known && { ...known, from: [...known.from, 'sync' as const], syncUndoneBy: runId };
      rules.set(ruleId, extended ?? made);
    }
    return { rules: [...rules.values()] };
  });
}

/**
 * Follows again what an undo has left out and then did not put back.
 * @param run as it ended: what was on its way when the companion ended may have arrived, and stays left out
 * @throws StoreError
 */
export async function followNotUndone(
  { leftOut }: Kept,
  { runId, changes }: Pick<SyncRun, 'runId' | 'changes'>,
): Promise<void> {
  const undone = new Set(changes.filter(mayBeUndone).map(({ subscriptionId }) => subscriptionId));
  await leftOut.change((before) => {
    const rules = before.rules.flatMap((rule) => {
      if (rule.of.kind === 'subscription' && undone.has(rule.of.subscriptionId)) return [rule];
      if (rule.undoneBy === runId) return [];
      return rule.syncUndoneBy === runId ? [ofBillingOnly(rule)] : [rule];
    });
    const { length } = before.rules;
    return rules.length === length && rules.every((rule, place) => rule === before.rules[place])
      ? before
      : { rules };
  });
}

/** As the person left it. */
const ofBillingOnly = ({ syncUndoneBy: _, ...rule }: LeftOutRule): LeftOutRule => ({
  ...rule,
  from: rule.from.filter((part) => part !== 'sync'),
});
