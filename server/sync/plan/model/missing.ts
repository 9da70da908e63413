import type { Subscription } from '../../../../shared/subscription.ts';
import type { Target } from './customer-plan.ts';

/** A subscription that has no licence of ours at its Halo customer. */
export interface Missing {
  readonly subscription: Subscription;
  readonly target: Target;
}
