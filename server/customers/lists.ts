import type { Data } from '../data/open-data.ts';
import type { Snapshot } from '../data/snapshot-document.ts';
import type { Tenants } from '../tenants/tenants.ts';
import type { Connector } from '../vendors/clients.ts';
import type { HaloApi } from '../vendors/halo/client.ts';
import type { SherwebClient } from '../vendors/sherweb/client.ts';
import { withLists } from './update-lists.ts';

/** Who the customers on both sides are, read now or as last read. */
export interface Directory {
  /** Reads both lists of customers and keeps them. @throws OutsideError; ProblemError when not connected, or `tenant.changed` */
  readLists(): Promise<Snapshot>;
  /** Both lists as last read; reads them when they never were. @throws as readLists */
  lists(): Promise<Snapshot>;
}

export function createDirectory(parts: {
  data: Data;
  connector: Connector;
  tenants: Pick<Tenants, 'confirm' | 'ensureSame'>;
  now: () => Date;
}): Directory {
  const { data, connector, tenants, now } = parts;

  const readLists = async (): Promise<Snapshot> => {
    const sherweb: SherwebClient = connector.sherweb();
    const halo: HaloApi = connector.haloForPeople();
    const [list, clients] = await Promise.all([sherweb.readCustomers(), halo.readClients()]);
    const listedIds = new Set(list.customers.map(({ id }) => id));
    await tenants.confirm({ halo: await halo.account(), sherweb: { account: sherweb.account, listedIds } });
    return data.snapshot.change((before) => withLists(before, list.customers, clients, now().toISOString()));
  };

  return {
    readLists,
    async lists() {
      await tenants.ensureSame();
      return data.snapshot.value.listsReadAt === null ? readLists() : data.snapshot.value;
    },
  };
}
