import type { RunProblem } from '../../../shared/problem.ts';
import type { PlannedChange } from '../../../shared/sync-plan.ts';
import { writesMoney } from './model/followers.ts';
import { notice } from './model/problems.ts';

/** What a run does beside customers and licences stays, and is said by these words. */
const wordingOf = { createMapping: 'mappings', linkSubscription: 'links' } as const;

/**
 * One notice for each kind of what an undo lets stay, with how many; a mapping goes with a customer that becomes
 * inactive.
 * @param done what the run had done
 * @param changes the plan that takes it back
 */
export function staying(done: readonly PlannedChange[], changes: readonly PlannedChange[]): RunProblem[] {
  const ended = new Set(changes.filter(isCustomersEnd).map(({ sherwebCustomerId }) => sherwebCustomerId));
  return Object.entries(wordingOf).flatMap(([kind, wording]) => {
    const stay = done.filter(
      (change) => change.kind === kind && !(kind === 'createMapping' && ended.has(change.sherwebCustomerId)),
    );
    return stay.length === 0 ? [] : [notice('undo.stays', {}, { count: stay.length, wording })];
  });
}

const isCustomersEnd = ({ kind }: PlannedChange): boolean => kind === 'deactivateCustomer';

/** What whoever applies an undo should know: what is billed, and what the next sync does. */
export function meantBy(changes: readonly PlannedChange[]): RunProblem[] {
  const counts = changes.filter(({ fields, usageBased }) => fields.count !== undefined && !usageBased).length;
  const count = new Set(changes.flatMap(({ subscriptionId }) => subscriptionId ?? [])).size;
  const customers = changes.filter(isCustomersEnd).length;
  return [
    ...(count === 0 ? [] : [notice('undo.leftOut', {}, { count })]),
    ...(customers === 0 ? [] : [notice('undo.customersExcluded', {}, { count: customers })]),
    ...(counts === 0 ? [] : [notice('undo.proRata', {}, { count: counts })]),
  ];
}

/**
 * How much money stays as the run wrote it, since invoice lines follow it: to put it back would change what customers are
 * billed.
 */
export function moneyKept(wanted: readonly PlannedChange[], kept: readonly PlannedChange[]): RunProblem[] {
  const count = wanted.filter(writesMoney).length - kept.filter(writesMoney).length;
  return count === 0 ? [] : [notice('undo.linkedMoney', {}, { count })];
}
