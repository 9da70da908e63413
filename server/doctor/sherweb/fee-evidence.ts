import type { Subscription } from '../../../shared/subscription.ts';
import { fieldsOf, listOf } from '../evidence/shape.ts';
import type { FeeExample, SherwebEvidence } from '../evidence/sherweb-evidence.ts';
import { itemsOf } from './read.ts';

/** How many comparisons say that a fee is for one seat, and how many that it is for all of them. */
export interface FeeEvidence {
  readonly perSeat: number;
  readonly forAll: number;
}

const equal = (one: number, other: number): boolean => Math.abs(one - other) < 0.005;

/** Where both would fit (the same quantity) or neither (another price), nothing is said. */
const weigh = (evidence: FeeEvidence, isPerSeat: boolean, isForAll: boolean): FeeEvidence =>
  isPerSeat === isForAll
    ? evidence
    : { perSeat: evidence.perSeat + Number(isPerSeat), forAll: evidence.forAll + Number(isForAll) };

/** Compares fees of the same product at different quantities: equal, or growing with the quantity. Pure. */
export function compareFees(examples: readonly FeeExample[]): FeeEvidence {
  const firstOf = new Map<string, FeeExample>();
  let evidence: FeeEvidence = { perSeat: 0, forAll: 0 };
  for (const example of examples.filter(({ quantity, fee }) => quantity > 0 && fee > 0)) {
    const first = firstOf.get(example.product) ?? example;
    firstOf.set(example.product, first);
    const isForAll = equal(first.fee / first.quantity, example.fee / example.quantity);
    evidence = weigh(evidence, equal(first.fee, example.fee), isForAll);
  }
  return evidence;
}

/** Compares fees with the price for one unit that Sherweb's charges name. Pure. */
export function compareWithCharges({ details, pricing, charges }: SherwebEvidence): FeeEvidence {
  const fees = new Map(itemsOf(pricing).map((item) => [item.id, fieldsOf(item.fees).recurringFee]));
  const lines = charges.kind === 'answered' ? listOf(fieldsOf(charges.body).charges).map(fieldsOf) : [];
  let evidence: FeeEvidence = { perSeat: 0, forAll: 0 };
  for (const { id, sku, quantity } of itemsOf(details)) {
    const fee = fees.get(id);
    const alike = lines.filter((line) => line.sku === sku && line.chargeType === 'Recurring');
    const unit = alike.length === 1 ? alike[0]?.costPrice : undefined;
    if (typeof fee !== 'number' || typeof unit !== 'number' || typeof quantity !== 'number') continue;
    if (quantity > 1 && fee > 0) evidence = weigh(evidence, equal(fee, unit), equal(fee, unit * quantity));
  }
  return evidence;
}

/** The fees of subscriptions as read, each with what it may be compared by. */
export const feesIn = (subscriptions: readonly Subscription[]): FeeExample[] =>
  subscriptions.flatMap(({ sku, billingCycle, commitment, quantity, fees }) =>
    fees === null
      ? []
      : [
          {
            product: JSON.stringify([sku, billingCycle, commitment?.type ?? null, fees.currency]),
            quantity,
            fee: fees.recurring,
          },
        ],
  );
