/** Sherweb's words, as its Service Provider API spells them. */
type CommitmentType = 'Monthly' | 'Annual' | 'Biennial' | 'Triennial';

interface SherwebFees {
  recurringFee: number;
  setupFee: number;
  currency: 'Undefined' | 'Cad' | 'Usd' | 'Eur' | 'Gbp';
}

export interface SherwebCommitment {
  type: CommitmentType;
  /** Plain date: last day of the term. */
  termEndDate: string;
  /** Null: will not renew by itself. No `scheduledQuantity`: renews at today's quantity. */
  renewalConfiguration: { renewalDate: string; scheduledQuantity?: number | null | undefined } | null;
  committedMinimalQuantities?: { committedUntil: string; quantity: number }[] | null | undefined;
}

/** What charges say of one seat for one cycle; Sherweb's own names for it are in the API's answers. */
export interface SherwebChargePrices {
  /** What the partner pays before deductions, and after them. */
  listPrice: number;
  netPrice: number;
  /** What the partner's customer pays. */
  retailPrice: number;
}

export interface SherwebSubscription {
  id: string;
  productName: string;
  description: string;
  sku: string;
  quantity: number;
  /** UTC without zone, seven fractional digits. */
  purchaseDate: string;
  billingCycle: string;
  renewalSettingsConfigurable: boolean;
  fees: SherwebFees | null;
  commitmentTerm: SherwebCommitment | null;
}

export interface SherwebCustomer {
  id: string;
  displayName: string;
  path: string[];
  suspendedOn: string | null;
  /** Sherweb can hide prices for a customer: pricing then comes without fees. */
  pricesHidden: boolean;
  subscriptions: SherwebSubscription[];
}

export type OrderStatus = 'Queued' | 'Processing' | 'Success' | 'Failure';

export interface SherwebOrder {
  id: string;
  status: OrderStatus;
  /** When it gets through by itself; null: with every look one step. */
  dueAt: Date | null;
  /** Carried out when the order gets through; true when it succeeds. */
  carryOut: () => boolean;
}

/** `2023-11-21T20:27:05.7610000`: how Sherweb writes a date-time (UTC, no zone). */
export const sherwebDateTime = (date: Date): string => `${date.toISOString().slice(0, -1)}0000`;
