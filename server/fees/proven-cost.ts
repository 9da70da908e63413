import type { Settings } from '../../shared/settings.ts';
import type { Subscription } from '../../shared/subscription.ts';
import type { FeeDocument } from '../data/documents/fee.ts';
import { recurringCostOf } from '../vendors/assumptions/fees.ts';
import { withFeeInForce } from './fee-in-force.ts';

/** A cost that charges, or a person, say is ours: of one seat, in one billing cycle. */
export interface ProvenCost {
  readonly amount: number;
  readonly currency: string | null;
}

/**
 * What one seat of a subscription costs us in a billing cycle: what a payable charge says, else Sherweb's fee where it is
 * proven to be our cost, or a person said so. Pure.
 * @returns undefined: nothing is proven of it
 */
export function provenCosts(
  settings: Settings,
  { evidence, costs }: FeeDocument,
): (subscription: Subscription) => ProvenCost | undefined {
  const charged = new Map(costs.map(({ subscriptionId, net }) => [subscriptionId, net]));
  const feeIsCost = withFeeInForce(settings, evidence).recurringFee === 'cost';
  return (subscription) => {
    const amount = charged.get(subscription.id) ?? (feeIsCost ? recurringCostOf(subscription) : undefined);
    return amount === undefined ? undefined : { amount, currency: subscription.fees?.currency ?? null };
  };
}
