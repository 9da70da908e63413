import type { Mapping } from '../../../shared/mapping.ts';
import { groupBy } from '../../lists/lists.ts';
import { exactKey } from './exact-name.ts';

type SherwebCustomer = { readonly id: string; readonly displayName: string };

/**
 * Who else could be meant where a Sherweb customer has exactly the name of a Halo customer. Only a person makes several
 * Sherweb customers one Halo customer: a wrong one would put its seats on somebody else's bill.
 */
export interface NameClaims {
  /** Other Sherweb customers of exactly the same name, excluded ones left out. */
  sameName(customer: SherwebCustomer): readonly SherwebCustomer[];
  /** Ids of other Sherweb customers that are mapped to this Halo customer, whether Sherweb still lists them or not. */
  mappedTo(haloClientId: number, customer: SherwebCustomer): readonly string[];
  /** Whether another Sherweb customer may be meant by this Halo customer's name: there is one of either. */
  isClaimed(haloClientId: number, customer: SherwebCustomer): boolean;
}

/**
 * @param customers every customer that Sherweb lists
 * @param excludedIds those that a person has left out of everything
 * @example two Sherweb customers "Contoso", Halo has one: each has the other in `sameName`, neither is mapped by itself
 */
export function nameClaims(
  customers: readonly SherwebCustomer[],
  mappings: readonly Mapping[],
  excludedIds: ReadonlySet<string>,
): NameClaims {
  const byName = new Map<string, Map<string, SherwebCustomer>>();
  for (const customer of customers) {
    if (excludedIds.has(customer.id)) continue;
    const key = exactKey(customer.displayName);
    byName.set(key, (byName.get(key) ?? new Map()).set(customer.id, customer));
  }
  const byClient = groupBy(mappings, ({ haloClientId }) => haloClientId);
  const sameName: NameClaims['sameName'] = ({ id, displayName }) =>
    [...(byName.get(exactKey(displayName))?.values() ?? [])].filter((other) => other.id !== id);
  const mappedTo: NameClaims['mappedTo'] = (haloClientId, { id }) =>
    (byClient.get(haloClientId) ?? [])
      .map(({ sherwebCustomerId }) => sherwebCustomerId)
      .filter((other) => other !== id);
  return {
    sameName,
    mappedTo,
    isClaimed: (haloClientId, customer) =>
      sameName(customer).length > 0 || mappedTo(haloClientId, customer).length > 0,
  };
}
