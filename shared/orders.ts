import { z } from 'zod';
import { ActorSchema } from './audit.ts';
import { orderStates } from './order-states.ts';
import { NoteSchema } from './problem.ts';

/** More seats than anybody buys in one order. */
const mostSeats = 1_000_000;

const OrderStateSchema = z.enum(orderStates);

/** A change of seats, or a cancellation, which is an order `to` 0. Quantities are absolute. */
export const OrderSchema = z.object({
  orderId: z.string(),
  subscriptionId: z.string(),
  from: z.number().int(),
  to: z.number().int(),
  state: OrderStateSchema,
  requestedBy: ActorSchema,
  approvedBy: ActorSchema.nullable(),
  /** What Sherweb calls the order; null: not sent, or answered without one. */
  trackingId: z.string().nullable(),
  problem: NoteSchema.nullable(),
});
export type Order = z.infer<typeof OrderSchema>;

/** How the licence in Halo followed a confirmed order; `none`: the subscription has no licence. */
const FollowedSchema = z.object({
  state: z.enum(['inStep', 'held', 'failed', 'stillActive', 'none']),
  /** The sync that did it; null: none could be made. */
  runId: z.string().nullable(),
});
export type Followed = z.infer<typeof FollowedSchema>;

/**
 * The note about it on its ticket. `sending`: it may be there by now; `refused`: `problem` says why, and nothing else
 * depends on it.
 */
const TicketNoteSchema = z.object({
  state: z.enum(['sending', 'written', 'refused']),
  problem: NoteSchema.nullable(),
});

/** What is kept of an order beside itself. Times are ISO, UTC. */
const OrderDetailsSchema = z.object({
  sherwebCustomerId: z.string(),
  product: z.string(),
  reason: z.string().nullable(),
  /** The number of a ticket in Halo. */
  ticket: z.number().int().nullable(),
  /** Whose browser asked, as that person said; null: not told, or a command. */
  person: z.string().nullable(),
  requestedAt: z.string(),
  /** When it was approved or rejected. */
  decidedAt: z.string().nullable(),
  rejectedBy: ActorSchema.nullable(),
  sentAt: z.string().nullable(),
  /** Whether Sherweb said that it took the order in. */
  answered: z.boolean(),
  endedAt: z.string().nullable(),
  /** What Sherweb's tracking said last; null: nothing. */
  tracked: z.enum(['Unknown', 'Queued', 'Processing', 'Success', 'Failure']).nullable(),
  /** Seats that Sherweb showed last after it was sent; null: not read, or the subscription is gone. */
  seatsNow: z.number().int().nullable(),
  /** Null: the licence was not brought in step yet. */
  licence: FollowedSchema.nullable(),
  /** Null: none was written. */
  ticketNote: TicketNoteSchema.nullable().default(null),
  /** When what was wanted of a renewal was said (ISO, UTC), where that is what it does; null: somebody asked for it. */
  intendedAt: z.string().nullable().default(null),
});
type OrderDetails = z.infer<typeof OrderDetailsSchema>;
export type Tracked = NonNullable<OrderDetails['tracked']>;

/** One order as it is kept. */
export const KeptOrderSchema = z.object({ order: OrderSchema, details: OrderDetailsSchema });
export type KeptOrder = z.infer<typeof KeptOrderSchema>;

/** What an order comes to in one billing cycle; negative: less is paid. */
const OrderCostSchema = z.object({
  change: z.number(),
  currency: z.string().nullable(),
  cycle: z.string(),
});

/** A line in Halo that bills the subscription, as last compared. */
const OrderLineSchema = z.object({
  recurringInvoiceId: z.number().int(),
  /** What it bills, and what it will bill once it follows; null: not known. */
  quantity: z.number().nullable(),
  next: z.number().nullable(),
});

/** What whoever approves should see; null: not known. */
const OrderContextSchema = z.object({
  customerName: z.string().nullable(),
  haloClientId: z.number().int().nullable(),
  /** Null: nothing is proven of the cost, or this person may not see it. */
  cost: OrderCostSchema.nullable(),
  /** How low the quantity may go now, and until when that holds (ISO, UTC; null: no end is told). */
  floor: z.object({ seats: z.number().int(), until: z.string().nullable() }).nullable(),
  lines: z.array(OrderLineSchema),
  /** Why Sherweb will probably refuse it. */
  warning: NoteSchema.nullable(),
});

/** An order with all that screens show of it. */
export const OrderRowSchema = KeptOrderSchema.extend({ context: OrderContextSchema });
export type OrderRow = z.infer<typeof OrderRowSchema>;

const why = {
  reason: z.string().trim().max(500).optional(),
  ticket: z.number().int().positive().max(1_000_000_000).optional(),
};
const subscriptionId = z.string().min(1).max(200);

export const OrderInputSchema = z.strictObject({
  subscriptionId,
  /** The new quantity as a whole, not the difference. */
  to: z.number().int().min(1).max(mostSeats),
  ...why,
});
export type OrderInput = z.infer<typeof OrderInputSchema>;

/** `confirm`: the product's name, typed. */
export const CancellationInputSchema = z.strictObject({
  subscriptionId,
  confirm: z.string().trim().max(500).default(''),
  ...why,
});
export type CancellationInput = z.infer<typeof CancellationInputSchema>;
