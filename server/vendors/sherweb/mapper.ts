import { z } from 'zod';
import {
  type BillingCycle,
  BillingCycleSchema,
  type Commitment,
  type Doubt,
  type Subscription,
} from '../../../shared/subscription.ts';
import {
  type DetailsCore,
  dateTime,
  decreasesItem,
  money,
  type PricingCore,
  renewalItem,
  termItem,
} from './api-types.ts';
import { type Believed, believe } from './believe.ts';

/** Sherweb's date-times carry up to seven fractional digits and no zone; they mean UTC. Answers ISO with `Z`. */
export function toUtc(text: string): string {
  const [, head, fraction = ''] = /^(\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2})?)(?:\.(\d+))?/.exec(text) ?? [];
  if (head === undefined) return text;
  const whole = head.includes('T') ? head : `${head}T00:00:00`;
  return `${whole}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
}

const toBillingCycle = (word: unknown): BillingCycle => {
  const parsed = BillingCycleSchema.safeParse(typeof word === 'string' ? word.toLowerCase() : word);
  return parsed.success ? parsed.data : 'unknown';
};

const words = z.record(z.string(), z.unknown());

/** A commitment; without a renewal where that is not known. */
function toCommitment(given: unknown): Believed<Commitment> {
  const term = believe('term', 'commitmentTerm', termItem, given);
  if (term.value === undefined) return { value: undefined, doubts: term.doubts };
  const { renewalConfiguration, committedMinimalQuantities } = words.parse(given);
  const renewal = believe('renewal', 'renewalConfiguration', renewalItem, renewalConfiguration);
  const decreases = believe(
    'decreases',
    'committedMinimalQuantities',
    decreasesItem,
    committedMinimalQuantities,
  );
  return {
    value: {
      ...term.value,
      renewal: renewal.value
        ? { date: renewal.value.renewalDate, scheduledQuantity: renewal.value.scheduledQuantity ?? null }
        : null,
      minimalQuantities: (decreases.value ?? []).map(({ committedUntil, quantity }) => ({
        committedUntil: toUtc(committedUntil),
        quantity,
      })),
    },
    doubts: [...renewal.doubts, ...decreases.doubts],
  };
}

/** Of the two places where a commitment may stand, the first in which all of it can be believed, else the first. */
function commitmentOf(places: readonly unknown[]): Believed<Commitment | null> {
  const found = places.filter((given) => given !== null && given !== undefined).map(toCommitment);
  return found.find(({ doubts }) => doubts.length === 0) ?? found[0] ?? { value: null, doubts: [] };
}

const currencyWord = z
  .string()
  .regex(/^[A-Za-z]{3}$/)
  .or(z.enum(['Undefined', '']))
  .nullish();

const toCurrency = (word: string | null | undefined): string | null =>
  word && word !== 'Undefined' ? word.toUpperCase() : null;

/** Fees; none where the recurring one is not known. */
function feesOf(given: unknown): Believed<Subscription['fees']> {
  if (given === null || given === undefined) return { value: null, doubts: [] };
  const { recurringFee, setupFee, currency } = words.safeParse(given).data ?? {};
  const recurring = believe('fees', 'fees.recurringFee', money, recurringFee);
  if (recurring.value === undefined) return { value: null, doubts: recurring.doubts };
  const setup = believe('setupFee', 'fees.setupFee', money.nullish(), setupFee);
  const word = believe('currency', 'fees.currency', currencyWord, currency);
  return {
    value: { recurring: recurring.value, setup: setup.value ?? 0, currency: toCurrency(word.value) },
    doubts: [...setup.doubts, ...word.doubts],
  };
}

/**
 * Makes a subscription of its details and its pricing (undefined: Sherweb gave none). What of it cannot be believed
 * is not known, and stands in its doubts.
 */
export function toSubscription(
  sherwebCustomerId: string,
  details: DetailsCore,
  pricing: PricingCore | undefined,
): Subscription {
  const bought = believe('purchaseDate', 'purchaseDate', dateTime, details.purchaseDate);
  const sku = believe('sku', 'sku', z.string(), details.sku);
  const commitment = commitmentOf([details.commitmentTerm, pricing?.commitmentTerm]);
  const fees = feesOf(pricing?.fees);
  const doubts: Doubt[] = [bought, sku, commitment, fees].flatMap((part) => part.doubts);
  return {
    id: details.id,
    sherwebCustomerId,
    productName: details.productName,
    description: typeof details.description === 'string' ? details.description : '',
    sku: sku.value ?? '',
    quantity: details.quantity,
    purchaseDate: bought.value === undefined ? '' : toUtc(bought.value),
    billingCycle: toBillingCycle(pricing?.billingCycle),
    commitment: commitment.value ?? null,
    fees: fees.value ?? null,
    ...(doubts.length === 0 ? {} : { doubts }),
  };
}
