import type { Snapshot } from '../data/documents/snapshot.ts';
import type { Data } from '../data/open-data.ts';
import type { Tenants } from '../tenants/tenants.ts';
import type { VendorClients } from '../vendors/clients.ts';
import { readCustomersOfBothSides } from './read-both-sides.ts';
import { withLists } from './update-lists.ts';

/** Who the customers on both sides are, read now or as last read. */
export interface Directory {
  /** Reads both lists of customers and keeps them. @throws OutsideError; ProblemError when not connected, or `tenant.changed` */
  readLists(): Promise<Snapshot>;
  /** Both lists as last read; reads them when they never were. @throws as readLists */
  lists(): Promise<Snapshot>;
}

/** Makes what reads the customers of both sides and keeps them as last read. */
export function createDirectory(deps: {
  data: Data;
  vendors: VendorClients;
  tenants: Pick<Tenants, 'confirm' | 'ensureSame'>;
  now: () => Date;
}): Directory {
  const { data, vendors, tenants, now } = deps;

  const readLists = async (): Promise<Snapshot> => {
    const [sherweb, halo] = [vendors.sherweb(), vendors.haloForPeople()];
    const read = await readCustomersOfBothSides({ sherweb, halo, tenants });
    const at = now().toISOString();
    return data.snapshot.change((before) => withLists(before, read.sherweb.customers, read.clients, at));
  };

  return {
    readLists,
    async lists() {
      await tenants.ensureSame();
      return data.snapshot.value.listsReadAt === null ? readLists() : data.snapshot.value;
    },
  };
}
