import type { Subscription } from '../../shared/subscription.ts';
import { groupBy } from '../lists/lists.ts';
import type { PayableCharge, ReceivableCharge } from '../vendors/sherweb/api-types.ts';

/** One Sherweb customer whose fees are compared. */
export interface ChargedCustomer {
  readonly id: string;
  readonly name: string;
  readonly subscriptions: readonly Subscription[];
  /** What the customer owes us; null: it could not be read. */
  readonly receivable: readonly ReceivableCharge[] | null;
}

/** The prices of one seat for one cycle, as far as charges name exactly one; null: they do not. */
export interface ChargedPrice {
  readonly subscriptionId: string;
  /** Sherweb's recurring fee. */
  readonly fee: number;
  /** What we pay, after deductions. */
  readonly net: number | null;
  /** What the customer pays. */
  readonly retail: number | null;
}

/**
 * Finds what charges say of the subscriptions that have a fee: recurring ones of the same customer, SKU and currency.
 * Several with different prices say nothing.
 *
 * @param payable what we owe Sherweb, of all customers; null: it could not be read
 * @returns the prices, and the payable charges that name none of the customers
 * @example fee 22.50 and SKU BP-A; payable BP-A net 22.50, receivable BP-A 27: `{fee: 22.5, net: 22.5, retail: 27}`
 */
export function chargedPrices(
  customers: readonly ChargedCustomer[],
  payable: readonly PayableCharge[] | null,
): { readonly prices: ChargedPrice[]; readonly unnamed: readonly PayableCharge[] } {
  const ownerOf = indexOf(customers);
  const owed = groupBy(payable ?? [], ({ tags }) =>
    (tags ?? []).map(({ value }) => ownerOf.get(value?.trim() ?? '')).find((id) => id != null),
  );
  const prices = customers.flatMap(({ id, subscriptions, receivable }) =>
    subscriptions.flatMap(({ id: subscriptionId, sku, fees }): ChargedPrice[] => {
      if (fees === null || fees.recurring <= 0 || sku === '') return [];
      const net = onlyPrice(alike(owed.get(id) ?? [], sku, fees.currency).map(({ netPrice }) => netPrice));
      const retail = onlyPrice(alike(receivable ?? [], sku, fees.currency).map(({ costPrice }) => costPrice));
      return [{ subscriptionId, fee: fees.recurring, net, retail }];
    }),
  );
  return { prices, unnamed: owed.get(undefined) ?? [] };
}

/** Customers by what a tag may say of them, null where several bear one name: such a name says nothing. */
function indexOf(customers: readonly ChargedCustomer[]): ReadonlyMap<string, string | null> {
  const owners = new Map<string, string | null>();
  for (const { id, name } of customers) owners.set(name.trim(), owners.has(name.trim()) ? null : id);
  owners.set('', null);
  for (const { id } of customers) owners.set(id, id);
  return owners;
}

const alike = <T extends PayableCharge | ReceivableCharge>(
  charges: readonly T[],
  sku: string,
  currency: string | null,
): T[] =>
  charges.filter(
    (charge) =>
      charge.chargeType === 'Recurring' &&
      charge.sku === sku &&
      (currency === null || charge.currency?.toUpperCase() === currency),
  );

const onlyPrice = (prices: readonly number[]): number | null => {
  const [first] = prices;
  return first !== undefined && prices.every((price) => isSamePrice(price, first)) ? first : null;
};

/** Equal to the cent. */
export const isSamePrice = (one: number, other: number): boolean => Math.abs(one - other) < 0.005;
