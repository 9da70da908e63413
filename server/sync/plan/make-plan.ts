import type { RunProblem } from '../../../shared/problem.ts';
import type { Pause } from '../../event-loop/give-way.ts';
import { type Checked, checked } from './checked.ts';
import { formerCustomers } from './customers/former-customers.ts';
import { sayWhereMerged } from './customers/merged-customers.ts';
import { planCustomers } from './customers/plan-customers.ts';
import { holdKnownCustomers } from './guards/hold-known-customers.ts';
import { lostSight, withoutExplained } from './guards/lost-sight.ts';
import { inReadingOrder } from './in-reading-order.ts';
import type { Reads } from './model/reads.ts';
import { planSubscriptions } from './subscriptions/plan-subscriptions.ts';

export interface Plan extends Checked {
  readonly problems: readonly RunProblem[];
  /** How many subscriptions have a licence that needs nothing. */
  readonly unchanged: number;
}

/**
 * Makes the plan of what has to change in Halo, from both sides as read and what is remembered; the same reads give
 * the same plan.
 * @param pause lets others have a turn; awaited after each customer
 * @example Sherweb: Contoso with 25 seats of Teams; Halo: Contoso, mapped, with a linked licence of 20 seats:
 * one change, updateSubscription, count 20 → 25
 */
export async function makePlan(reads: Reads, pause: Pause): Promise<Plan> {
  const customers = await holdKnownCustomers(await planCustomers(reads, pause), reads, pause);
  const targets = reads.scope.subscriptions ? customers.targets : [];
  const subscriptions = await planSubscriptions({ ...reads, targets, former: formerCustomers(reads) }, pause);
  const changes = await inReadingOrder([...customers.changes, ...subscriptions.changes], pause);
  await pause();
  const lost = lostSight(reads, changes);
  await pause();
  const problems = [...sayWhereMerged(customers.problems, reads), ...subscriptions.problems];
  return {
    ...(await checked(changes, subscriptions, lost === null ? [] : [lost], reads, pause)),
    problems: lost === null ? problems : withoutExplained(problems),
    unchanged: subscriptions.unchanged,
  };
}
