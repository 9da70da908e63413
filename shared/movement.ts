import { z } from 'zod';

/** What a subscription did between two reads. */
const MovementKindSchema = z.enum(['new', 'ended', 'replaced', 'seats', 'price', 'term', 'renamed']);
export type MovementKind = z.infer<typeof MovementKindSchema>;

/** Who moved: Sherweb, a person in Halo, or we: by an order to Sherweb, or by a run that wrote a count to Halo. */
const MoverSchema = z.enum(['sherweb', 'halo', 'us']);

/**
 * One thing that is otherwise than it was. `from`, `to`: seats of `new`, `ended`, `replaced` and `seats`; the fee of one
 * seat and cycle of `price`, with its currency as text where that is another; text of `term` and `renamed`. Null: there
 * was none, or is none.
 */
export const MovementSchema = z.object({
  /** Of `replaced`: the one that came. */
  subscriptionId: z.string(),
  product: z.string(),
  kind: MovementKindSchema,
  from: z.union([z.number(), z.string()]).nullable(),
  to: z.union([z.number(), z.string()]).nullable(),
  by: MoverSchema,
  /** Who it was in Halo, where Halo tells; absent: it does not, or it was nobody's hand. */
  person: z.string().max(200).optional(),
});
export type Movement = z.infer<typeof MovementSchema>;

/** A fee as a movement of `price` has it. @example `22.5 USD`: 22.5 in USD; 22.5: in a currency that it does not tell */
export function feeOf(fee: number | string): { amount: number; currency: string | null } {
  const [amount, currency = null] = String(fee).split(' ');
  return { amount: Number(amount), currency };
}

/** What moved at one Sherweb customer; `seats`: of all its products that are not charged by use. */
const CustomerMovementsSchema = z.object({
  sherwebCustomerId: z.string(),
  /** Null: it is mapped to none. */
  haloClientId: z.number().int().nullable(),
  seats: z.object({ from: z.number(), to: z.number() }),
  changes: z.array(MovementSchema),
});

/** What changed in a period, ISO date-times, UTC. `complete`: it was watched from its start, and nothing failed at its end. */
export const ChangesSchema = z.object({
  from: z.string(),
  to: z.string(),
  complete: z.boolean(),
  customers: z.array(CustomerMovementsSchema),
});
export type Changes = z.infer<typeof ChangesSchema>;
