import type { RunProblem } from '../../../shared/problem.ts';
import type { Hold, PlannedChange } from '../../../shared/sync-plan.ts';
import type { Pause } from '../../event-loop/give-way.ts';
import { formerCustomers } from './customers/former-customers.ts';
import { planCustomers } from './customers/plan-customers.ts';
import { digestOf } from './digest.ts';
import { checkPlan } from './guards/check-plan.ts';
import { heldPart } from './guards/held-part.ts';
import { holdKnownCustomers } from './guards/hold-known-customers.ts';
import { lostSight, withoutExplained } from './guards/lost-sight.ts';
import { inReadingOrder } from './in-reading-order.ts';
import type { Reads } from './model/reads.ts';
import { planSubscriptions } from './subscriptions/plan-subscriptions.ts';

export interface Plan {
  /** In the order in which people read them; empty when both sides are equal. `inWaves` tells how they are applied. */
  readonly changes: readonly PlannedChange[];
  readonly problems: readonly RunProblem[];
  /** How many subscriptions have a licence that needs nothing. */
  readonly unchanged: number;
  /** Why the plan, or a part of it, has to wait for a person; empty when it may be applied. */
  readonly holds: readonly Hold[];
  /** The changes that wait: those of the customers that the holds are about, or all, as the settings say. */
  readonly held: readonly PlannedChange[];
  /** Equal for plans that do the same: a digest of the changes. */
  readonly fingerprint: string;
}

/**
 * Makes the plan of what has to change in Halo, from both sides as read and what is remembered; the same reads give
 * the same plan.
 * @param pause lets others have a turn; awaited after each customer
 * @example Sherweb: Contoso with 25 seats of Teams; Halo: Contoso, mapped, with a linked licence of 20 seats:
 * one change, updateSubscription, count 20 → 25
 */
export async function makePlan(reads: Reads, pause: Pause): Promise<Plan> {
  const { settings } = reads;
  const customers = await holdKnownCustomers(await planCustomers(reads, pause), reads, pause);
  const targets = reads.scope.subscriptions ? customers.targets : [];
  const subscriptions = await planSubscriptions({ ...reads, targets, former: formerCustomers(reads) }, pause);
  const changes = await inReadingOrder([...customers.changes, ...subscriptions.changes], pause);
  const { active, seats } = subscriptions;
  await pause();
  const suspicions = checkPlan({
    changes,
    settings,
    active,
    seats,
    subscriptions: reads.subscriptions,
    licences: reads.halo.licences,
    links: reads.remembered.links,
    haloClients: reads.clients.length,
  });
  await pause();
  const lost = lostSight(reads, changes);
  await pause();
  const problems = [...customers.problems, ...subscriptions.problems];
  if (lost !== null) suspicions.push(lost);
  return {
    changes,
    problems: lost === null ? problems : withoutExplained(problems),
    unchanged: subscriptions.unchanged,
    holds: suspicions.map(({ hold }) => hold),
    held: heldPart(changes, suspicions, settings),
    fingerprint: await digestOf(changes, pause),
  };
}
