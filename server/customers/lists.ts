import type { Data } from '../data/open-data.ts';
import type { Snapshot } from '../data/snapshot-document.ts';
import { groupBy } from '../sync/plan/group-by.ts';
import { keptReads } from '../sync/read/kept-reads.ts';
import { readSubscriptions } from '../sync/read/read-sides.ts';
import type { Connector } from '../vendors/clients.ts';
import type { HaloApi } from '../vendors/halo/client.ts';
import type { SherwebClient } from '../vendors/sherweb/client.ts';
import { withLists } from './update-lists.ts';

/** Who the customers on both sides are, read now or as last read. */
export interface Directory {
  /** Reads both lists of customers and keeps them. @throws OutsideError, ProblemError when not connected */
  readLists(): Promise<Snapshot>;
  /** Both lists as last read; reads them when they never were. @throws as readLists */
  lists(): Promise<Snapshot>;
  /** Reads the subscriptions of one Halo customer's Sherweb customers now. Several askers at once share one read. */
  refreshClient(haloClientId: number): Promise<void>;
}

export function createDirectory(parts: { data: Data; connector: Connector; now: () => Date }): Directory {
  const { data, connector, now } = parts;
  const refreshing = new Map<number, Promise<void>>();

  const readLists = async (): Promise<Snapshot> => {
    const sherweb: SherwebClient = connector.sherweb();
    const halo: HaloApi = connector.halo();
    const [list, clients] = await Promise.all([sherweb.readCustomers(), halo.readClients()]);
    return data.snapshot.change((before) => withLists(before, list.customers, clients, now().toISOString()));
  };

  const refresh = async (haloClientId: number): Promise<void> => {
    const mappings =
      groupBy(data.main.value.mappings, (mapping) => mapping.haloClientId).get(haloClientId) ?? [];
    const ids = mappings.map(({ sherwebCustomerId }) => sherwebCustomerId);
    const reads = await readSubscriptions(
      connector.sherweb(),
      ids,
      () => undefined,
      new AbortController().signal,
    );
    await data.subscriptions.put(await keptReads(data.subscriptions, reads, now().toISOString()));
  };

  return {
    readLists,
    lists: async () => (data.snapshot.value.listsReadAt === null ? readLists() : data.snapshot.value),
    refreshClient(haloClientId) {
      const underWay = refreshing.get(haloClientId);
      if (underWay !== undefined) return underWay;
      const started = refresh(haloClientId).finally(() => refreshing.delete(haloClientId));
      refreshing.set(haloClientId, started);
      return started;
    },
  };
}
