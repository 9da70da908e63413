import type { Customer } from './cause.ts';
import type { Customers } from './truth.ts';

/** Whom a Sherweb customer is, with its Halo customer where it is mapped. */
export function customerOf(customers: Customers, sherwebCustomerId: string): Customer {
  const found = customers.sherweb.find(({ id }) => id === sherwebCustomerId);
  return {
    sherwebCustomerId,
    haloClientId: customers.clientOf.get(sherwebCustomerId) ?? null,
    name: found?.displayName.trim() ?? sherwebCustomerId,
  };
}
