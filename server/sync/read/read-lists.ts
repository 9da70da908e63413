import { type BothSides, readCustomersOfBothSides } from '../../customers/read-both-sides.ts';
import type { HaloApi } from '../../vendors/halo/client.ts';
import { OutsideError } from '../../vendors/http/outside-error.ts';
import type { ListReads, Remembered } from '../plan/model/reads.ts';

interface ListDeps extends BothSides {
  readonly halo: BothSides['halo'] & Pick<HaloApi, 'readTopLevels'>;
  readonly signal: AbortSignal;
}

/**
 * Reads the customers of both sides, and Halo's top levels where customers may be created.
 * @throws OutsideError when a list cannot be read, or suddenly is empty; ProblemError `tenant.changed`
 */
export async function readLists(
  about: Pick<ListReads, 'scope' | 'settings' | 'remembered' | 'traces'>,
  deps: ListDeps,
): Promise<ListReads> {
  const { halo, signal } = deps;
  const { scope, settings, remembered } = about;
  const { sherweb, clients } = await readCustomersOfBothSides(deps, signal);
  refuseSuddenlyEmpty(sherweb.customers.length, clients.length, remembered);
  const mayCreate = scope.customers && scope.haloClientIds === null && settings.haloTopLevelId === null;
  return {
    ...about,
    sherweb,
    clients,
    topLevels: mayCreate ? await readTopLevels(halo, signal) : null,
  };
}

/** An empty list where there were customers is a fault, not an order. */
function refuseSuddenlyEmpty(customers: number, clients: number, { mappings }: Remembered): void {
  if (mappings.length === 0) return;
  const empty = (side: 'sherweb' | 'halo') =>
    new OutsideError(side, 'incomplete', { wording: 'noCustomers', mapped: mappings.length });
  if (customers === 0) throw empty('sherweb');
  if (clients === 0) throw empty('halo');
}

/** Top levels are nice to have: where Halo does not show them, customers are created without one. */
async function readTopLevels(halo: Pick<HaloApi, 'readTopLevels'>, signal: AbortSignal) {
  try {
    return await halo.readTopLevels(signal);
  } catch (error) {
    if (error instanceof OutsideError) return null;
    throw error;
  }
}
