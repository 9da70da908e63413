import type { RunProblem } from '../../../../shared/problem.ts';
import type { PlannedChange } from '../../../../shared/sync-plan.ts';
import type { SherwebCustomer } from '../../../vendors/sherweb/client.ts';

/** A Sherweb customer whose subscriptions belong to this run, and the Halo customer they go to (null: yet to be created). */
export interface Target {
  readonly sherwebCustomerId: string;
  readonly name: string;
  readonly suspended: boolean;
  readonly haloClientId: number | null;
  /** The Sherweb customer, no longer listed, whose place it takes: a person said that it is the same company. */
  readonly succeeds?: string;
}

export interface CustomerPlan {
  readonly changes: readonly PlannedChange[];
  readonly problems: readonly RunProblem[];
  readonly targets: readonly Target[];
}

/** The target that a Sherweb customer is. */
export const targetOf = (customer: SherwebCustomer, haloClientId: number | null): Target => ({
  sherwebCustomerId: customer.id,
  name: customer.displayName.trim(),
  suspended: customer.suspendedOn !== null,
  haloClientId,
});
