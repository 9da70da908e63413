import { settings } from '../words/settings.ts';

/** What stands on tickets in Halo, and why nothing can. */
export const tickets = {
  'tickets.notReadable': {
    message: 'No seats are shown on tickets, as Halo does not let the companion read them ({happened}).',
    action: `Give the application in Halo the scope read:tickets, or empty ${settings.ticketWords} and ${settings.ticketTypes}.`,
  },
} as const;

/** What a note on a ticket says of an order. */
export const ticketNotes = {
  'ticketNote.changed': 'Sherweb: {product} has {to} seats now instead of {from}, as ordered ({orderId}).',
  'ticketNote.cancelled': 'Sherweb: {product}, {from} seats, is cancelled, as ordered ({orderId}).',
  'ticketNote.failed': 'Sherweb: the order for {product}, {from} → {to} seats, failed ({orderId}).',
} as const;
