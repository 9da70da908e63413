import type { TicketAnswer } from '../../../shared/ticket-card.ts';

/** Shows what the companion says on one ticket, until the signal aborts. */
export type StartCard = (answer: TicketAnswer, signal: AbortSignal) => void;

declare global {
  /** Put there by ticket.js, which shares its global object with the content script but not with Halo's page. */
  var sherwebForHaloTicket: StartCard | undefined;
}
