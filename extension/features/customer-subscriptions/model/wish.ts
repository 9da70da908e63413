import type { OrderInput } from '../../../../shared/orders.ts';
import { floorOf, type Row } from './row.ts';

const mostSeats = 1_000_000;

/** What a person typed. */
interface Typed {
  readonly seats: string;
  readonly reason: string;
  readonly ticket: string;
}

/**
 * What may be asked for by what was typed.
 * @returns null: nothing yet; 0 seats are a cancellation, which is asked for elsewhere
 */
export function wishOf(row: Row, typed: Typed): OrderInput | null {
  const to = seatsOf(typed.seats);
  if (to === null || to === 0 || to > mostSeats || to === row.seats || !isTicket(typed.ticket)) return null;
  return {
    subscriptionId: row.id,
    to,
    reason: typed.reason.trim() || undefined,
    ticket: Number(typed.ticket.replace('#', '')) || undefined,
  };
}

/** Whether it names a ticket by its number, with or without #, or none. */
export const isTicket = (typed: string): boolean => /^(#?\s*[1-9]\d{0,8})?$/.test(typed.trim());

/** How low the quantity may go, where what was typed is lower; null: it is not. */
export function floorAbove(row: Row, seats: string): number | null {
  const to = seatsOf(seats);
  const floor = floorOf(row);
  return to !== null && floor !== null && to < floor ? floor : null;
}

const seatsOf = (typed: string): number | null => (/^\d{1,7}$/.test(typed.trim()) ? Number(typed) : null);
