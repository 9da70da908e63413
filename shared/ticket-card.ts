import { z } from 'zod';
import { NoteSchema } from './problem.ts';

/**
 * Whether seats may go down now. `any`: no commitment holds them · `open`: down to `to` until `until` (ISO date-time, UTC) ·
 * `fixed`: not before `until` (a day; null: not known) · `unknown`: Sherweb does not say it so that it can be believed
 */
const DropSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('any') }),
  z.object({ state: z.literal('open'), to: z.number().int(), until: z.string() }),
  z.object({ state: z.literal('fixed'), until: z.string().nullable() }),
  z.object({ state: z.literal('unknown') }),
]);
export type Drop = z.infer<typeof DropSchema>;

/** Seats that are used together: those of one subscription, or of several that fill one meter. */
const SeatPoolSchema = z.object({
  subscriptions: z.array(
    z.object({ subscriptionId: z.string(), product: z.string(), seats: z.number().int(), drop: DropSchema }),
  ),
  /** Seats in all and in use, as the meter says; null: no meter says it. */
  usage: z.object({ total: z.number().int(), used: z.number().int() }).nullable(),
});
export type SeatPool = z.infer<typeof SeatPoolSchema>;

/** What stands on a ticket about a customer's seats; it advises and orders nothing. */
const TicketCardSchema = z.object({
  haloClientId: z.number().int(),
  /** Those of which something can be said, most free seats first. */
  pools: z.array(SeatPoolSchema),
  /** How many others there are. */
  others: z.number().int(),
  /** When the oldest of the subscriptions was read, and the meters; ISO, UTC; null: not read. */
  asOf: z.string().nullable(),
  usageAsOf: z.string().nullable(),
  /** Why the meters could not be read; null: they were. */
  usageProblem: NoteSchema.nullable(),
});
export type TicketCard = z.infer<typeof TicketCardSchema>;

/** `card` null: there is nothing to say on this ticket. `problem`: why, where an admin can do something about it. */
export const TicketAnswerSchema = z.object({
  card: TicketCardSchema.nullable(),
  problem: NoteSchema.nullable(),
});
export type TicketAnswer = z.infer<typeof TicketAnswerSchema>;
