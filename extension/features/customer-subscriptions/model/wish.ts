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
  if (to === null || to === 0 || to > mostSeats || to === row.seats) return null;
  const ticket = Number(typed.ticket.replace(/^#/, '').trim());
  return {
    subscriptionId: row.id,
    to,
    ...(typed.reason.trim() === '' ? {} : { reason: typed.reason }),
    ...(Number.isInteger(ticket) && ticket > 0 ? { ticket } : {}),
  };
}

/** How low the quantity may go, where what was typed is lower; null: it is not. */
export function floorAbove(row: Row, seats: string): number | null {
  const to = seatsOf(seats);
  const floor = floorOf(row);
  return to !== null && floor !== null && to < floor ? floor : null;
}

const seatsOf = (typed: string): number | null => (/^\d{1,7}$/.test(typed.trim()) ? Number(typed) : null);
