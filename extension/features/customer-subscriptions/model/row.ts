import type { Billed, ChargeKind, SeatsSince, WhoseMoney } from '../../../../shared/client-subscriptions.ts';
import type { BillingCycle } from '../../../../shared/subscription.ts';
import type { Cost, NoCost } from './cost.ts';

/** One line of the panel: everything is decided here, nothing is worded here. */
export interface Row {
  readonly id: string;
  readonly customerId: string;
  readonly product: string;
  readonly sku: string;
  /** `licence`: active in Halo, and Sherweb lists no subscription for it; its seats are Halo's. */
  readonly kind: ChargeKind | 'licence';
  /** Null: Halo does not show them. */
  readonly seats: number | null;
  /** What they were, oldest first; empty: they never changed. */
  readonly history: readonly SeatsSince[];
  readonly billed: BillingCycle;
  readonly commitment: RowCommitment;
  readonly renewal: Renewal;
  /** How far the quantity may go down, and until when; only what is still open, soonest first. */
  readonly decreases: readonly { readonly quantity: number; readonly until: string }[];
  /** When the last such window closed, ISO, UTC; null: one is open, or none ever was. */
  readonly fixedSince: string | null;
  /** For one seat; where it is not known, why. */
  readonly cost: Cost | NoCost;
  /** Charged once, when it was bought; null: nothing, or not known. */
  readonly setup: { readonly amount: number; readonly currency: string | null } | null;
  readonly licenceId: number | null;
  readonly billing: Billed | null;
  /** False when its customer is suspended at Sherweb, or its term is over and it does not renew. */
  readonly isActive: boolean;
}

type RowCommitment =
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'term'; readonly type: string; readonly lastDay: string };

/** `soon`: a longer term's renewal within 30 days. A monthly one comes every month and is no news. */
export type Renewal =
  | { readonly kind: 'none' }
  /** Sherweb gives none that can be believed. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'ends'; readonly soon: boolean }
  | { readonly kind: 'renews'; readonly day: string; readonly quantity: number; readonly soon: boolean };

/**
 * How low the quantity may go now: while windows are open the lowest of them, then what it is.
 * @returns null: it is on no commitment that is known
 */
export function floorOf({ commitment, decreases, seats }: Row): number | null {
  if (commitment.kind !== 'term' || seats === null) return null;
  return decreases.length === 0 ? seats : Math.min(...decreases.map(({ quantity }) => quantity));
}

/** The subscriptions of one Sherweb customer, and what Halo keeps of it. */
export interface Group {
  readonly customerId: string;
  readonly name: string;
  readonly suspendedOn: string | null;
  /** False: Sherweb lists this customer no more. */
  readonly isListed: boolean;
  readonly kept: { readonly licences: number; readonly seats: number | null } | null;
  readonly rows: readonly Row[];
}

/** What a person may see besides quantities. */
export interface Sight {
  /** What Sherweb's fees are; null: no money is shown. */
  readonly money: WhoseMoney | null;
  readonly billing: boolean;
}
