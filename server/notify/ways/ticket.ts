import { createHash } from 'node:crypto';
import type { Target } from '../../../shared/notifications.ts';
import type { ToldTickets } from '../../vendors/halo/tickets/told-tickets.ts';
import type { Outgoing } from './outgoing.ts';

export type TicketTarget = Extract<Target, { kind: 'ticket' }>;

/**
 * The mark by which the ticket of one cause and customer is found again, also where the answer to its creation was lost.
 * @param wayId each way has tickets of its own
 * @param key of the cause, with the customer's number where it is about one
 */
const markOf = (wayId: string, key: string): string =>
  `[SW-${createHash('sha256').update(`${wayId} ${key}`).digest('hex').slice(0, 10)}]`;

/** Halo's column of summaries takes more, but nobody reads it. */
const mostSummary = 200;

/**
 * Opens the ticket of a message, brings an open one up to date, or says in it that the cause is gone. One that a person
 * closed is left closed; where something about its cause is new, which is why there is a message, another is opened.
 * @throws OutsideError
 */
export async function sendToTicket(
  target: TicketTarget,
  { message, said }: Pick<Outgoing, 'message' | 'said'>,
  tickets: ToldTickets,
): Promise<void> {
  const [part] = message.parts;
  if (part === undefined) return;
  const mark = markOf(message.wayId, message.form === 'test' ? message.messageId : part.key);
  const open = (await tickets.findMarked(mark)).find(({ isClosed }) => !isClosed);
  const name = part.customer === null ? '' : `${part.customer.name}: `;
  const summary = `${`${name}${said.subject}`.slice(0, mostSummary)} ${mark}`;
  if (part.state === 'closed')
    return open === undefined ? undefined : tickets.changeTicket(open.id, { summary });
  if (open !== undefined) return tickets.changeTicket(open.id, { summary, details: said.text });
  await tickets.openTicket({
    summary,
    details: said.text,
    client_id: part.customer?.haloClientId ?? target.haloClientId,
    tickettype_id: target.ticketTypeId,
    ...(target.team === null ? {} : { team: target.team }),
  });
}
