import type { Account, VendorSide } from '../../shared/tenant.ts';

/** Who answered, as far as it was asked; `listedIds`: the Sherweb customers that this account lists. */
export interface FoundAccounts {
  readonly halo?: Account;
  readonly sherweb?: { readonly account: Account; readonly listedIds: ReadonlySet<string> };
}

const equal = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/**
 * Whether two answers are of one Halo tenant: by its id, so that a tenant that moved to another host is the same; by its
 * host where one of them tells no id.
 */
export const isSameHalo = (a: Account, b: Account): boolean =>
  a.id !== null && b.id !== null ? equal(a.id, b.id) : equal(a.name, b.name);

/**
 * Whether two answers are of one Sherweb account. A client ID may be renewed: an account that lists a customer we know,
 * whose ids are Sherweb's own, or that bears the same company name is the same.
 */
export const isSameSherweb = (
  known: Account,
  { account, listedIds }: NonNullable<FoundAccounts['sherweb']>,
  mappedIds: readonly string[],
): boolean =>
  known.id === account.id ||
  (known.name !== '' && equal(known.name, account.name)) ||
  mappedIds.some((id) => listedIds.has(id));

/** An account for people. @example southridge (southridge.halopsa.com) */
export const labelOf = (side: VendorSide, { id, name }: Account): string => {
  if (side === 'halo') return id === null ? name : `${id} (${name})`;
  return name === '' ? `#${id?.slice(0, 8)}` : name;
};
