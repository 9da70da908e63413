import { z } from 'zod';
import { TicketAnswerSchema } from '../ticket-card.ts';
import type { RouteContract } from './contract.ts';

/** Routes about tickets in Halo. */
export const ticketsRoutes = {
  ticketCard: {
    method: 'get',
    path: '/api/tickets/{ticketId}/card',
    access: 'technician',
    summary:
      "A customer's free seats, and until when one may be dropped, on a ticket whose type or words an admin chose",
    status: 200,
    params: z.object({ ticketId: z.coerce.number().int().positive() }),
    answer: TicketAnswerSchema,
  },
} as const satisfies Record<string, RouteContract>;
