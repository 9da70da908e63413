import { z } from 'zod';
import { assumptions } from '../../assumptions/all.ts';
import type { Caller } from '../../http/caller.ts';
import { orNothing } from '../../http/outside-error.ts';
import type { HaloCredentials } from '../calls/credentials.ts';
import type { Dialect } from '../calls/dialect.ts';
import { paged } from '../calls/read-list.ts';
import { createHaloRequests } from '../calls/requests.ts';
import { haloScopes } from '../calls/tokens.ts';
import { createLastTickets, type LastTickets } from './last-ticket.ts';
import { createToldTickets, type ToldTickets } from './told-tickets.ts';

/** A ticket, as far as it says whose and what it is; null: Halo does not show it. */
export interface HaloTicket {
  readonly id: number;
  readonly haloClientId: number | null;
  readonly summary: string;
  readonly typeId: number | null;
}

/** Tickets of Halo, with a token of their own: scopes that are not granted take nothing from anything else. */
export interface HaloTickets extends ToldTickets, LastTickets {
  /** Undefined: there is none of that id. @throws OutsideError */
  readTicket(ticketId: number, signal?: AbortSignal): Promise<HaloTicket | undefined>;
  /** What types tickets may have. @throws OutsideError */
  readTypes(): Promise<{ readonly id: number; readonly name: string }[]>;
  /** The text of the notes on a ticket, as many as one page holds, with whatever markup they have. @throws OutsideError */
  readNotes(ticketId: number): Promise<string[]>;
  /**
   * Writes a note that users do not see; sent once.
   * @param outcomeId which action it is; Halo takes no note without one
   * @param html what it says, escaped
   * @throws OutsideError
   */
  addNote(ticketId: number, outcomeId: number, html: string): Promise<void>;
}

const text = z.string().nullish().catch(undefined);
const number = z.number().int().nullish().catch(undefined);
const ticketRow = z.object({
  id: z.int32().positive(),
  client_id: number,
  summary: text,
  tickettype_id: number,
});
const typeRow = z.object({ id: z.number().int(), name: z.string() });
const actionRow = z.object({ note: text, note_html: text });

const { ticket, types, actions } = assumptions.haloTickets.value;

/** Makes the reads of tickets, notes on them, and tickets by which people are told. */
export function createHaloTickets(
  credentials: HaloCredentials,
  caller: Caller,
  dialect: Dialect,
): HaloTickets {
  const { get, rows, post } = createHaloRequests(credentials, caller, dialect, haloScopes.tickets);
  return {
    ...createToldTickets({ rows, post }),
    ...createLastTickets({ rows }),
    async readTicket(ticketId, signal) {
      const row = await get(`${ticket}/${ticketId}`, 'ticket', ticketRow, {}, signal).catch(orNothing);
      if (row === undefined) return undefined;
      const { id, client_id, summary, tickettype_id } = row;
      return { id, haloClientId: client_id ?? null, summary: summary ?? '', typeId: tickettype_id ?? null };
    },
    readTypes: () => rows(types, 'tickettypes', 'ticketTypes', typeRow, {}),
    async readNotes(ticketId) {
      // One page and no more: were the ticket ignored as a filter, there would be no end of them.
      const query = { ticket_id: String(ticketId), ...paged(dialect.pageSize) };
      const notes = await rows(actions, 'actions', 'ticketNotes', actionRow, query);
      return notes.map(({ note, note_html }) => `${note ?? ''}\n${note_html ?? ''}`);
    },
    async addNote(ticketId, outcomeId, html) {
      const action = { ticket_id: ticketId, outcome_id: outcomeId, note_html: html, hiddenfromuser: true };
      await post(actions, 'addNote', [action], {});
    },
  };
}
