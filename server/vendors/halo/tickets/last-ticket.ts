import { z } from 'zod';
import type { LastTicket } from '../../../../shared/mapping.ts';
import { occasional } from '../../assumptions/halo-on-occasion.ts';
import { newest } from '../calls/read-list.ts';
import type { HaloRequests } from '../calls/requests.ts';

/** The ticket that tells best whether anybody works for a customer. */
export interface LastTickets {
  /**
   * The newest ticket of a customer, by one request; `none`: it has none; null: Halo shows those of others only, so that
   * nothing is known.
   * @throws OutsideError
   */
  readLastTicket(haloClientId: number): Promise<LastTicket | 'none' | null>;
}

const isoDay = z.iso.date();
const ticketRow = z.object({
  id: z.number().int(),
  client_id: z.number().int().nullish().catch(undefined),
  summary: z.string().nullish().catch(undefined),
  dateoccurred: z.string().nullish().catch(undefined),
});

/** Makes that read. */
export function createLastTickets({ rows }: Pick<HaloRequests, 'rows'>): LastTickets {
  const { path, list } = occasional.haloToldTickets.value;
  return {
    async readLastTicket(haloClientId) {
      const query = { client_id: String(haloClientId), ...newest(50) };
      const tickets = await rows(path, list, 'tickets', ticketRow, query);
      // Halo ignores parameters that it does not know: the filter, or the order.
      const [last] = tickets
        .filter(({ client_id }) => client_id === haloClientId)
        .toSorted((one, other) => other.id - one.id);
      if (last === undefined) return tickets.length === 0 ? 'none' : null;
      const day = last.dateoccurred?.slice(0, 10);
      return { id: last.id, summary: last.summary ?? '', day: isoDay.safeParse(day).data ?? null };
    },
  };
}
