import { assumptions } from '../assumptions/all.ts';
import { clientRow } from './calls/api-types.ts';
import { orUndefined, parseRow } from './calls/parse-row.ts';
import { paged, pageSchema } from './calls/read-list.ts';
import type { HaloRequests } from './calls/requests.ts';
import type { HaloClient } from './licence.ts';
import { toHaloClient } from './mapper.ts';

export interface HaloCustomers {
  /** Every customer, inactive ones too. @throws OutsideError */
  readClients(signal?: AbortSignal): Promise<HaloClient[]>;
  /** Customers whose name holds a text, inactive ones too, as far as Halo's search finds them. @throws OutsideError */
  findClients(text: string, signal?: AbortSignal): Promise<HaloClient[]>;
  /** Whether Halo lets us read customers at all: the cheapest read. @throws OutsideError */
  probe(): Promise<void>;
  /** Creates customers. Answers what Halo answered, in its order; sent once. @throws OutsideError */
  createClients(
    clients: readonly Record<string, unknown>[],
    stop?: AbortSignal,
  ): Promise<(HaloClient | undefined)[]>;
  /** Makes customers inactive. Answers what Halo answered; doing it twice does no harm. @throws OutsideError */
  deactivateClients(ids: readonly number[], stop?: AbortSignal): Promise<(HaloClient | undefined)[]>;
}

/** Makes the reads and writes of Halo's customers. */
export function createHaloCustomers({
  get,
  list,
  post,
}: Pick<HaloRequests, 'get' | 'list' | 'post'>): HaloCustomers {
  const { clients: listName } = assumptions.haloEnvelope.value;
  const clientsWith = async (filter: Record<string, string>, signal?: AbortSignal) => {
    const query = { includeactive: 'true', includeinactive: 'true', ...filter };
    const parse = (row: unknown) => toHaloClient(parseRow(clientRow, row, 'customers'));
    return list('/api/Client', listName, 'customers', parse, query, signal);
  };

  return {
    readClients: (signal) => clientsWith({}, signal),
    findClients: (search, signal) => clientsWith({ search }, signal),
    async probe() {
      await get('/api/Client', 'probe', pageSchema(listName), paged(1));
    },
    async createClients(clients, stop) {
      const answer = await post('/api/Client', 'createCustomers', clients, { stop });
      return answer.map((row) => orUndefined(clientRow, row, toHaloClient));
    },
    async deactivateClients(ids, stop) {
      const records = ids.map((id) => ({ id, inactive: true }));
      const answer = await post('/api/Client', 'deactivateCustomers', records, { stop, repeatable: true });
      return answer.map((row) => orUndefined(clientRow, row, toHaloClient));
    },
  };
}
