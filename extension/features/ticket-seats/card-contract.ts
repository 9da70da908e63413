import type { TicketAnswer } from '../../../shared/ticket-card.ts';

/** What the content script gives the card of one ticket. */
export interface CardInput {
  readonly ticketId: number;
  readonly answer: TicketAnswer;
  /** Aborted when the ticket is left. */
  readonly signal: AbortSignal;
}

export type StartCard = (input: CardInput) => void;

declare global {
  /** Put there by ticket.js, which shares its global object with the content script but not with Halo's page. */
  var sherwebForHaloTicket: StartCard | undefined;
}
