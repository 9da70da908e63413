import { z } from 'zod';
import { occasional } from '../../assumptions/halo-on-occasion.ts';
import { paged } from '../calls/read-list.ts';
import type { HaloRequests } from '../calls/requests.ts';

/** A ticket that bears a mark of ours. */
interface MarkedTicket {
  readonly id: number;
  /** A person, or a rule of Halo's, closed it. */
  readonly isClosed: boolean;
}

/** What a ticket says; of one that is there only what is given changes. */
interface TicketFields {
  readonly summary: string;
  readonly details: string;
  readonly client_id: number;
  readonly tickettype_id: number;
  readonly team?: string;
}

/** Tickets by which people are told. */
export interface ToldTickets {
  /** Tickets whose summary holds a mark, newest first. @throws OutsideError */
  findMarked(mark: string): Promise<MarkedTicket[]>;
  /** Sent once: one whose answer is lost is found again by its mark. @throws OutsideError */
  openTicket(ticket: TicketFields): Promise<void>;
  /** @throws OutsideError */
  changeTicket(id: number, change: Partial<TicketFields>): Promise<void>;
  /** @throws OutsideError */
  readTeams(): Promise<{ readonly id: number; readonly name: string }[]>;
}

const markedRow = z.object({
  id: z.number().int(),
  summary: z.string().nullish(),
  hasbeenclosed: z.boolean().nullish().catch(undefined),
});
const teamRow = z.object({ id: z.number().int(), name: z.string() });

/** Makes what finds and writes such tickets. */
export function createToldTickets({ rows, post }: Pick<HaloRequests, 'rows' | 'post'>): ToldTickets {
  const { path, list, teams } = occasional.haloToldTickets.value;
  return {
    async findMarked(mark) {
      const found = await rows(path, list, 'tickets', markedRow, { search: mark, ...paged(50) });
      return (
        found
          // Halo ignores parameters that it does not know.
          .filter(({ summary }) => summary?.includes(mark) === true)
          .map(({ id, hasbeenclosed }) => ({ id, isClosed: hasbeenclosed === true }))
          .toSorted((one, other) => other.id - one.id)
      );
    },
    async openTicket(ticket) {
      // Else a template of the type writes over what it says; seen in a client that runs on real tenants.
      await post(path, 'writeTicket', [{ ...ticket, donotapplytemplateintheapi: true }], {});
    },
    async changeTicket(id, change) {
      await post(path, 'writeTicket', [{ id, ...change }], { repeatable: true });
    },
    readTeams: () => rows(teams, 'teams', 'teams', teamRow, {}),
  };
}
