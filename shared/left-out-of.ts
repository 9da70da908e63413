import { isOfCustomer, type PlannedChange } from './sync-plan.ts';

/**
 * Which changes of a plan are left out with those that a person left out: a customer or mapping takes everything of its
 * customer along (one that is to be made inactive stays active with any licence that does not go back), and the changes of one subscription or licence stay together, since none can be done without the other.
 *
 * @param changes all of the plan
 * @param places those that the person left out, counted from 0; places that the plan does not have say nothing
 * @returns the changes that are not to be applied
 * @example a new customer with two subscriptions, the customer left out: all four changes, its mapping among them;
 * one subscription left out: that one
 */
export function leftOutOf<T extends PlannedChange>(
  changes: readonly T[],
  places: readonly number[],
): ReadonlySet<T> {
  const named = places.flatMap((place) => changes[place] ?? []);
  const taken = new Set(named.flatMap(keysOf));
  return new Set(changes.filter((change) => belongings(change).some((key) => taken.has(key))));
}

const customerKey = ({ sherwebCustomerId }: PlannedChange): string => `customer ${sherwebCustomerId}`;

/** A customer becomes inactive only with everything of it that goes back. */
const endKey = ({ sherwebCustomerId }: PlannedChange): string => `end of ${sherwebCustomerId}`;

const ownKeys = ({ subscriptionId, haloLicenceId }: PlannedChange): string[] => [
  ...(subscriptionId === null ? [] : [`subscription ${subscriptionId}`]),
  ...(haloLicenceId === null ? [] : [`licence ${haloLicenceId}`]),
];

/** What goes with a change that is left out. */
const keysOf = (change: PlannedChange): string[] => {
  if (change.kind === 'deactivateCustomer') return [endKey(change)];
  if (isOfCustomer(change)) return [customerKey(change)];
  return change.undoes ? [...ownKeys(change), endKey(change)] : ownKeys(change);
};

/** What a change goes with. */
const belongings = (change: PlannedChange): string[] => [
  customerKey(change),
  ...ownKeys(change),
  ...(change.kind === 'deactivateCustomer' ? [endKey(change)] : []),
];
