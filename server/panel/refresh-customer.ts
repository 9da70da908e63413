import type { Actor } from '../../shared/audit.ts';
import type { Note } from '../../shared/problem.ts';
import type { Data } from '../data/open-data.ts';
import { keptReads } from '../sync/read/kept-reads.ts';
import { readSubscriptions } from '../sync/read/read-subscriptions.ts';
import type { VendorClients } from '../vendors/clients.ts';
import { OutsideError } from '../vendors/http/outside-error.ts';
import { createRefreshLimits } from './refresh-limits.ts';

/**
 * Reads the subscriptions of one Halo customer's Sherweb customers now and keeps them. Several askers at once share
 * one read. What Sherweb refuses for now leaves the rows as they were.
 * @returns why nothing, or not all, was read anew, and when it may be; null: all was
 * @throws ProblemError when not connected
 */
type RefreshCustomer = (haloClientId: number, who: Actor) => Promise<Note | null>;

/** Makes what reads one customer's subscriptions anew for somebody who looks at them, within what one may ask. */
export function createRefreshCustomer(deps: {
  data: Data;
  vendors: VendorClients;
  now: () => Date;
}): RefreshCustomer {
  const { data, vendors, now } = deps;
  const underWay = new Map<number, Promise<Note | null>>();
  const limits = createRefreshLimits(() => now().getTime());

  const refresh = async (haloClientId: number, who: Actor): Promise<Note | null> => {
    const sherweb = vendors.sherwebForPeople();
    const ids = data.main.value.mappings
      .filter((mapping) => mapping.haloClientId === haloClientId)
      .map(({ sherwebCustomerId }) => sherwebCustomerId);
    if (ids.length === 0) return null;
    const refusal = limits.refusalOf(haloClientId, who);
    if (refusal !== null) return refusal;

    const notNow = new Map<string, Note>();
    const asking: Pick<typeof sherweb, 'readSubscriptions'> = {
      readSubscriptions: (id, signal) =>
        sherweb.readSubscriptions(id, signal).catch((error) => {
          if (error instanceof OutsideError && error.code === 'rateLimited')
            notNow.set(id, limits.refused(error.retryAfterMs));
          throw error;
        }),
    };
    const reads = await readSubscriptions(asking, ids, () => undefined, new AbortController().signal);
    const answered = new Map([...reads].filter(([id]) => !notNow.has(id)));
    await data.subscriptions.put(await keptReads(data.subscriptions, answered, now().toISOString()));
    return [...notNow.values()].at(-1) ?? null;
  };

  return (haloClientId, who) => {
    const shared = underWay.get(haloClientId);
    if (shared !== undefined) return shared;
    const started = refresh(haloClientId, who).finally(() => underWay.delete(haloClientId));
    underWay.set(haloClientId, started);
    return started;
  };
}
