import {
  type BillingCycle,
  BillingCycleSchema,
  type Commitment,
  type Subscription,
} from '../../../shared/subscription.ts';
import type { CommitmentTerm, DetailsItem, PricingItem } from './api-types.ts';

/** Sherweb's date-times carry up to seven fractional digits and no zone; they mean UTC. Answers ISO with `Z`. */
export function toUtc(text: string): string {
  const [, head, fraction = ''] = /^(\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2})?)(?:\.(\d+))?/.exec(text) ?? [];
  if (head === undefined) return text;
  const whole = head.includes('T') ? head : `${head}T00:00:00`;
  return `${whole}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
}

const toBillingCycle = (word: string | null | undefined): BillingCycle => {
  const parsed = BillingCycleSchema.safeParse(word?.toLowerCase());
  return parsed.success ? parsed.data : 'unknown';
};

const toCommitment = (term: CommitmentTerm): Commitment => ({
  type: term.type,
  termEndDate: term.termEndDate,
  renewal: term.renewalConfiguration
    ? {
        date: term.renewalConfiguration.renewalDate,
        scheduledQuantity: term.renewalConfiguration.scheduledQuantity ?? null,
      }
    : null,
  minimalQuantities: (term.committedMinimalQuantities ?? []).map((minimal) => ({
    committedUntil: toUtc(minimal.committedUntil),
    quantity: minimal.quantity,
  })),
});

const toCurrency = (currency: string | null | undefined): string | null =>
  currency && currency !== 'Undefined' ? currency.toUpperCase() : null;

/** Makes a subscription of its details and its pricing (undefined: Sherweb gave none). */
export function toSubscription(
  sherwebCustomerId: string,
  details: DetailsItem,
  pricing: PricingItem | undefined,
): Subscription {
  const term = details.commitmentTerm ?? pricing?.commitmentTerm;
  return {
    id: details.id,
    sherwebCustomerId,
    productName: details.productName,
    description: details.description ?? '',
    sku: details.sku,
    quantity: details.quantity,
    purchaseDate: toUtc(details.purchaseDate),
    billingCycle: toBillingCycle(pricing?.billingCycle),
    commitment: term ? toCommitment(term) : null,
    fees: pricing?.fees
      ? {
          recurring: pricing.fees.recurringFee,
          setup: pricing.fees.setupFee ?? 0,
          currency: toCurrency(pricing.fees.currency),
        }
      : null,
  };
}
