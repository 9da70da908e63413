import { cents } from '../../../../shared/cents.ts';
import type { Settings } from '../../../../shared/settings.ts';
import type { Subscription } from '../../../../shared/subscription.ts';
import type { PlannedChange, Stakes } from '../../../../shared/sync-plan.ts';
import type { GoneSubscription } from '../../../data/documents/stored-read.ts';
import { recurringCostOf } from '../../../vendors/assumptions/fees.ts';
import { inMonth } from '../../../vendors/halo/invoices/in-month.ts';
import type { HaloLicence } from '../../../vendors/halo/licence.ts';
import { isNewProduct, type KnownProducts, unusualOf } from './unusual.ts';

/** What the stakes of a change are told from. */
export interface StakesInput {
  /** With the fee as it is in force. */
  readonly settings: Pick<Settings, 'recurringFee'>;
  readonly subscriptions: ReadonlyMap<string, Subscription>;
  readonly gone: ReadonlyMap<string, GoneSubscription>;
  readonly licences: ReadonlyMap<number, HaloLicence>;
  readonly known: KnownProducts;
}

/**
 * What a change moves: seats, and what they cost us a month where Sherweb's fee is known to be our cost.
 * @returns undefined for a change that moves no licence
 * @example 10 seats become 14 at a proven 22.50 a month: seats 10 → 14, cost 225 → 315
 */
export function stakesOf(change: PlannedChange, input: StakesInput): Stakes | undefined {
  const isOfLicence = change.haloLicenceId !== null || change.kind === 'createSubscription';
  if (!isOfLicence || change.kind === 'linkSubscription') return undefined;
  const gone =
    change.kind === 'deactivateSubscription' ? input.gone.get(change.subscriptionId ?? '') : undefined;
  const subscription = gone?.subscription ?? input.subscriptions.get(change.subscriptionId ?? '');
  const seats = change.usageBased ? null : seatsOf(change, input.licences.get(change.haloLicenceId ?? 0));
  return {
    seats,
    cost: seats && subscription ? costOf(change, seats, subscription, input.settings) : null,
    ...(gone === undefined ? {} : { lastSeenAt: gone.lastSeenAt }),
    unusual: unusualOf(change, seats, isNewProduct(change, subscription, input.known)),
  };
}

/** Seats that Halo bills before and after: none of a licence that is not active. */
function seatsOf({ fields }: PlannedChange, licence: HaloLicence | undefined): Stakes['seats'] {
  const at = (side: 'from' | 'to'): number => {
    const isActive = fields.is_active === undefined ? licence?.active !== false : fields.is_active[side];
    const count = fields.count === undefined ? licence?.owned.count : fields.count[side];
    return isActive !== false && typeof count === 'number' ? count : 0;
  };
  return { from: licence === undefined ? 0 : at('from'), to: at('to') };
}

/** A price that Halo was never told is no price of before: then only the seats count. */
function costOf(
  { fields }: PlannedChange,
  seats: NonNullable<Stakes['seats']>,
  subscription: Subscription,
  { recurringFee }: StakesInput['settings'],
): Stakes['cost'] {
  const now = recurringCostOf(subscription);
  const times = inMonth[subscription.billingCycle];
  if (recurringFee !== 'cost' || now === undefined || times === undefined) return null;
  const before = fields.billing_cycle === undefined ? fields.purchase_price?.from : undefined;
  const from = typeof before === 'number' && before > 0 ? before : now;
  return {
    from: cents(seats.from * from * times),
    to: cents(seats.to * now * times),
    currency: subscription.fees?.currency ?? null,
  };
}
