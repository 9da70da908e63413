import type { LeftOutRule } from '../../../../shared/left-out.ts';
import type { RunProblem } from '../../../../shared/problem.ts';
import type { PlannedChange } from '../../../../shared/sync-plan.ts';
import type { Normalisation } from '../../../data/documents/normalisations.ts';
import type { Pause } from '../../../event-loop/give-way.ts';
import { holdLinkedMoney } from '../guards/linked-money.ts';
import { notice } from '../model/problems.ts';
import { keptNotices } from '../remembered/kept-notices.ts';
import { byHaloCustomer, type SubscriptionReads } from './by-halo-customer.ts';
import { haloCurrencyOf } from './halo-currency.ts';
import { leftOutNotices } from './left-alone.ts';
import { planOneCustomer, type SubscriptionPlan } from './plan-one-customer.ts';

/**
 * Decides for every subscription of the targets what its licence in Halo needs, one Halo customer after another.
 * @param pause lets others have a turn; awaited after each Halo customer
 */
export async function planSubscriptions(reads: SubscriptionReads, pause: Pause): Promise<SubscriptionPlan> {
  const { settlements, leftOut: leftOutRule, normalised, currency, readAt } = reads.remembered;
  const { customers, ...across } = await byHaloCustomer(reads, pause);
  const around = {
    ...across,
    settings: reads.settings,
    settlements,
    leftOut: leftOutRule,
    unverifiedIds: reads.halo.unverifiedIds,
    normalised,
    readAt,
    haloCurrency: haloCurrencyOf(reads.settings, currency, reads.subscriptions),
  };
  const changes: PlannedChange[] = [];
  const problems: RunProblem[] = [];
  const leftOut: LeftOutRule[] = [];
  let [unchanged, active, seats] = [0, 0, 0];
  const kept: Normalisation[] = [];
  for (const customer of customers) {
    const plan = planOneCustomer(customer, around);
    changes.push(...plan.changes);
    problems.push(...plan.problems);
    leftOut.push(...plan.leftOut);
    unchanged += plan.unchanged;
    active += plan.active;
    seats += plan.seats;
    for (const each of plan.keptOtherwise) kept.push(each);
    await pause();
  }
  const money = holdLinkedMoney(changes, { ...around, ...reads });
  unchanged += money.unchanged;
  problems.push(...money.problems, ...keptNotices(kept), ...leftOutNotices(leftOut));
  if (reads.remembered.feeRuleChanged) problems.push(notice('sync.feeRuleChanged'));
  return { changes: money.changes, problems, unchanged, active, seats, keptOtherwise: kept, leftOut };
}
