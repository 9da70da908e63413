import { wasWithin } from '../clock/noted-times.ts';
import type { HaloTicket, HaloTickets } from '../vendors/halo/tickets/tickets.ts';
import { shortMemory } from './short-memory.ts';

/** A ticket with the name of its type; null: not known. */
interface NamedTicket extends HaloTicket {
  readonly typeName: string | null;
}

/** Tickets are read for whoever opens one; at most so many in a while, so that a sync keeps its requests. */
const share = { reads: 60, windowMs: 5 * 60_000 };
const minuteMs = 60_000;

/**
 * Reads tickets for those who look at them, each once in ten minutes.
 * @param now milliseconds since 1970
 * @returns undefined: there is no such ticket, or too many were read just now. @throws OutsideError, ProblemError
 */
export function createTicketReader(
  tickets: () => HaloTickets,
  now: () => number,
): (ticketId: number, withType: boolean) => Promise<NamedTicket | undefined> {
  const read = shortMemory(
    (ticketId: number) => tickets().readTicket(ticketId),
    { goodMs: 10 * minuteMs, badMs: minuteMs, most: 500 },
    now,
  );
  const types = shortMemory(
    (_all: 'all') => tickets().readTypes(),
    { goodMs: 60 * minuteMs, badMs: 10 * minuteMs, most: 1 },
    now,
  );
  let lately: readonly { readonly at: number; readonly ticketId: number }[] = [];

  /** A ticket that was read just now is no second read. */
  const isLeft = (ticketId: number): boolean => {
    lately = lately.filter(({ at }) => wasWithin(share.windowMs, at, now()));
    if (lately.some((each) => each.ticketId === ticketId)) return true;
    if (lately.length >= share.reads) return false;
    lately = [...lately, { at: now(), ticketId }];
    return true;
  };

  return async (ticketId, withType) => {
    if (!isLeft(ticketId)) return undefined;
    const ticket = await read(ticketId);
    if (ticket === undefined) return undefined;
    const known = withType && ticket.typeId !== null ? await types('all') : [];
    return { ...ticket, typeName: known.find(({ id }) => id === ticket.typeId)?.name ?? null };
  };
}
