import type { Data } from '../data/open-data.ts';
import { keptReads } from '../sync/read/kept-reads.ts';
import { readSubscriptions } from '../sync/read/read-subscriptions.ts';
import type { Connector } from '../vendors/clients.ts';

/**
 * Reads the subscriptions of one Halo customer's Sherweb customers now and keeps them. Several askers at once share
 * one read.
 * @throws ProblemError when not connected
 */
type RefreshCustomer = (haloClientId: number) => Promise<void>;

export function createRefreshCustomer(deps: {
  data: Data;
  connector: Connector;
  now: () => Date;
}): RefreshCustomer {
  const { data, connector, now } = deps;
  const underWay = new Map<number, Promise<void>>();

  const refresh = async (haloClientId: number): Promise<void> => {
    const ids = data.main.value.mappings
      .filter((mapping) => mapping.haloClientId === haloClientId)
      .map(({ sherwebCustomerId }) => sherwebCustomerId);
    const { signal } = new AbortController();
    const reads = await readSubscriptions(connector.sherweb(), ids, () => undefined, signal);
    await data.subscriptions.put(await keptReads(data.subscriptions, reads, now().toISOString()));
  };

  return (haloClientId) => {
    const shared = underWay.get(haloClientId);
    if (shared !== undefined) return shared;
    const started = refresh(haloClientId).finally(() => underWay.delete(haloClientId));
    underWay.set(haloClientId, started);
    return started;
  };
}
