import type { Tenants } from '../tenants/tenants.ts';
import type { HaloApi } from '../vendors/halo/client.ts';
import type { HaloClient } from '../vendors/halo/licence.ts';
import type { CustomerList, SherwebClient } from '../vendors/sherweb/client.ts';

export interface BothSides {
  readonly sherweb: Pick<SherwebClient, 'account' | 'readCustomers'>;
  readonly halo: Pick<HaloApi, 'account' | 'readClients'>;
  /** Refuses where another account answers than the one that mappings and links are of. */
  readonly tenants: Pick<Tenants, 'confirm'>;
}

/**
 * Reads the customers of both sides, whole.
 * @throws OutsideError when a list cannot be read; ProblemError `tenant.changed`
 */
export async function readCustomersOfBothSides(
  { sherweb, halo, tenants }: BothSides,
  signal?: AbortSignal,
): Promise<{ readonly sherweb: CustomerList; readonly clients: readonly HaloClient[] }> {
  const [list, clients] = await Promise.all([sherweb.readCustomers(signal), halo.readClients(signal)]);
  const listedIds = new Set(list.customers.map(({ id }) => id));
  await tenants.confirm({ halo: await halo.account(), sherweb: { account: sherweb.account, listedIds } });
  return { sherweb: list, clients };
}
