import type { ClientSubscriptions } from '../../../../shared/client-subscriptions.ts';
import type { BillingCycle } from '../../../../shared/subscription.ts';

/** One subscription as the panel shows it: everything is decided here, nothing is worded here. */
export interface Row {
  readonly id: string;
  readonly customerId: string;
  readonly product: string;
  readonly sku: string;
  readonly seats: number;
  readonly billed: BillingCycle;
  readonly commitment: { readonly type: string; readonly lastDay: string } | null;
  readonly renewal: Renewal;
  /** How far the quantity may go down, and until when; only what is still open, soonest first. */
  readonly decreases: readonly { readonly quantity: number; readonly until: string }[];
  readonly cost: { readonly amount: number; readonly currency: string | null } | null;
  readonly licenceId: number | null;
  /** False when its customer is suspended at Sherweb, or its term is over and it does not renew. */
  readonly isActive: boolean;
}

/** `soon`: a longer term's renewal within 30 days. A monthly one comes every month and is no news. */
type Renewal =
  | { readonly kind: 'none' }
  | { readonly kind: 'ends'; readonly soon: boolean }
  | { readonly kind: 'renews'; readonly day: string; readonly quantity: number; readonly soon: boolean };

/** The subscriptions of one Sherweb customer. */
export interface Group {
  readonly customerId: string;
  readonly name: string;
  readonly suspendedOn: string | null;
  readonly rows: readonly Row[];
}

type Subscription = ClientSubscriptions['subscriptions'][number];

const dayMs = 86_400_000;
const soonDays = 30;

const daysUntil = (day: string, now: Date): number =>
  Math.round((Date.parse(day) - Date.parse(now.toISOString().slice(0, 10))) / dayMs);

function renewalOf({ commitment, quantity }: Subscription, now: Date): Renewal {
  if (commitment === null) return { kind: 'none' };
  const day = commitment.renewal?.date ?? commitment.termEndDate;
  const isLong = commitment.type.trim().toLowerCase() !== 'monthly';
  const days = daysUntil(day, now);
  const soon = (isLong || commitment.renewal === null) && days >= 0 && days <= soonDays;
  if (commitment.renewal === null) return { kind: 'ends', soon };
  return { kind: 'renews', day, quantity: commitment.renewal.scheduledQuantity ?? quantity, soon };
}

function toRow(subscription: Subscription, isSuspended: boolean, now: Date): Row {
  const { commitment, fees, quantity } = subscription;
  const isOver =
    commitment !== null && commitment.renewal === null && daysUntil(commitment.termEndDate, now) < 0;
  return {
    id: subscription.id,
    customerId: subscription.sherwebCustomerId,
    product: subscription.productName.trim() || subscription.description.trim() || subscription.sku,
    sku: subscription.sku.trim(),
    seats: quantity,
    billed: subscription.billingCycle,
    commitment:
      commitment === null ? null : { type: commitment.type.trim(), lastDay: commitment.termEndDate },
    renewal: renewalOf(subscription, now),
    decreases: (commitment?.minimalQuantities ?? [])
      .filter((minimal) => Date.parse(minimal.committedUntil) > now.getTime() && minimal.quantity < quantity)
      .map((minimal) => ({ quantity: minimal.quantity, until: minimal.committedUntil }))
      .sort((a, b) => a.until.localeCompare(b.until)),
    cost: fees === null ? null : { amount: fees.recurring, currency: fees.currency },
    licenceId: subscription.licence?.haloLicenceId ?? null,
    isActive: !isSuspended && !isOver,
  };
}

/** The view model: a group for each mapped Sherweb customer, in the companion's order, empty ones too. */
export function toGroups(answer: ClientSubscriptions, now: Date): Group[] {
  return answer.mappings.map(({ sherwebCustomerId, sherwebName, suspendedOn }) => ({
    customerId: sherwebCustomerId,
    name: sherwebName,
    suspendedOn,
    rows: answer.subscriptions
      .filter((subscription) => subscription.sherwebCustomerId === sherwebCustomerId)
      .map((subscription) => toRow(subscription, suspendedOn !== null, now)),
  }));
}

/** How many subscriptions are active: the number on the tab. */
export const countActive = (groups: readonly Group[]): number =>
  groups.reduce((sum, { rows }) => sum + rows.filter((row) => row.isActive).length, 0);
