import { ticketsOf } from '../web/records.ts';
import type { HaloClient } from './model.ts';

/** Types of tickets; an admin of Halo may call them anything. */
export const ticketTypes = [
  { id: 1, name: 'Incident' },
  { id: 3, name: 'Service Request' },
  { id: 31, name: 'New Starter' },
  { id: 32, name: 'Leaver' },
] as const;

export interface HaloAction {
  id: number;
  ticket_id: number;
  outcome_id: number;
  note: string;
  note_html: string;
  hiddenfromuser: boolean;
}

interface DeskTicket {
  readonly id: number;
  readonly client_id: number;
  readonly client_name: string;
  readonly summary: string;
  readonly tickettype_id: number;
}

/** Tickets, which every customer has a few of, and the actions on them. */
export class Desk {
  #summaries = new Map<number, string>();
  #types = new Map<number, number>();
  #actions: HaloAction[] = [];

  /** As a person calls it, or sorts it, in Halo. */
  edit(ticketId: number, { summary, typeId }: { summary?: string; typeId?: number }): void {
    if (summary !== undefined) this.#summaries.set(ticketId, summary);
    if (typeId !== undefined) this.#types.set(ticketId, typeId);
  }

  summaryOf(ticketId: number, otherwise: string): string {
    return this.#summaries.get(ticketId) ?? otherwise;
  }

  /** A ticket of that customer. */
  ticket(client: HaloClient, ticketId: number): DeskTicket | undefined {
    const found = ticketsOf(client, new Date(0)).find(({ id }) => id === ticketId);
    if (found === undefined) return undefined;
    return {
      id: ticketId,
      client_id: client.id,
      client_name: client.name,
      summary: this.summaryOf(ticketId, found.summary),
      tickettype_id: this.#types.get(ticketId) ?? 1,
    };
  }

  actions(ticketId: number): HaloAction[] {
    return this.#actions.filter(({ ticket_id }) => ticket_id === ticketId);
  }

  addAction(fields: Omit<HaloAction, 'id' | 'note'>): HaloAction {
    const note = fields.note_html.replaceAll(/<[^>]*>/g, '');
    const action = { ...fields, id: this.#actions.length + 1, note };
    this.#actions.push(action);
    return action;
  }

  clear(): void {
    this.#summaries.clear();
    this.#types.clear();
    this.#actions = [];
  }
}
