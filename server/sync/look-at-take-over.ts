import type { TakeOver } from '../../shared/take-over.ts';
import type { TakeOverFrom } from '../../shared/take-over-choice.ts';
import type { Data } from '../data/open-data.ts';
import { pauses } from '../event-loop/give-way.ts';
import type { Tenants } from '../tenants/tenants.ts';
import type { VendorClients } from '../vendors/clients.ts';
import { describeTakeOver } from './plan/take-over/describe.ts';
import { readSides } from './read/read-sides.ts';
import { readTraces } from './read/read-traces.ts';
import { remember } from './read/remember.ts';

/**
 * What another writer of the same subscriptions left in Halo, and what of it can be taken over. Both sides are read now,
 * with the requests that are kept for people; nothing is written and nothing kept.
 * @throws ProblemError when not connected, or `tenant.changed`; OutsideError when a list cannot be read
 */
export async function lookAtTakeOver(
  from: TakeOverFrom,
  deps: {
    readonly data: Data;
    readonly vendors: Pick<VendorClients, 'sherweb' | 'haloForPeople'>;
    readonly tenants: Pick<Tenants, 'confirm'>;
    readonly now: () => Date;
  },
): Promise<TakeOver> {
  const { data, vendors, tenants, now } = deps;
  const [sherweb, halo] = [vendors.sherweb(), vendors.haloForPeople()];
  const traces = await readTraces({ data, halo });
  const reads = await readSides(
    {
      scope: { customers: false, subscriptions: true, haloClientIds: null, takesOver: from },
      settings: data.main.value.settings,
      remembered: remember(data, now()),
      traces,
    },
    { sherweb, halo, tenants, onProgress: () => undefined, signal: new AbortController().signal },
  );
  return describeTakeOver({ ...reads, traces }, from, pauses());
}
