import { z } from 'zod';
import { type CustomerPart, occasional } from '../assumptions/halo-on-occasion.ts';
import type { Caller } from '../http/caller.ts';
import type { HaloCredentials } from './calls/credentials.ts';
import type { Dialect } from './calls/dialect.ts';
import { paged } from './calls/read-list.ts';
import { createHaloRequests } from './calls/requests.ts';

/** Something that hangs on a customer; `clientId` undefined: Halo does not say on which. */
export interface PartRow {
  readonly id: number;
  readonly clientId: number | undefined;
  readonly name: string | undefined;
}

export interface HaloCustomerParts {
  /**
   * The first page of what hangs on a customer, or of all of that kind; one request. Rows of others come too where Halo
   * does not know the filter.
   * @param clientId null: of whichever customer
   * @throws OutsideError
   */
  readCustomerPart(part: CustomerPart, clientId: number | null, signal?: AbortSignal): Promise<PartRow[]>;
}

const { scopes, lists } = occasional.haloCustomerParts.value;

const partRow = z.object({
  id: z.number().int(),
  client_id: z.number().int().nullish().catch(undefined),
  name: z.string().nullish().catch(undefined),
});

/** Makes the reads of what hangs on customers, with a token of their own: what is not granted takes nothing from anything else. */
export function createHaloCustomerParts(
  credentials: HaloCredentials,
  caller: Caller,
  dialect: Dialect,
): HaloCustomerParts {
  const { rows } = createHaloRequests(credentials, caller, dialect, scopes);
  return {
    async readCustomerPart(part, clientId, signal) {
      const { path, list } = lists[part];
      const query = {
        ...paged(clientId === null ? 1 : dialect.pageSize),
        includeinactive: 'true',
        ...(clientId === null ? {} : { client_id: String(clientId) }),
      };
      const parts = await rows(path, list, 'customerParts', partRow, query, signal);
      return parts.map(({ id, client_id, name }) => ({
        id,
        clientId: client_id ?? undefined,
        name: name ?? undefined,
      }));
    },
  };
}
