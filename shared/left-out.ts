import { z } from 'zod';
import { ActorSchema } from './audit.ts';

const text = z.string().trim().min(1).max(200);

/** What a rule is about: one subscription, an SKU at one Sherweb customer, or an SKU everywhere. */
const LeftOutOfSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('subscription'), subscriptionId: text }),
  z.strictObject({ kind: z.literal('customerSku'), sherwebCustomerId: text, sku: text }),
  z.strictObject({ kind: z.literal('sku'), sku: text }),
]);
export type LeftOutOf = z.infer<typeof LeftOutOfSchema>;

/** What it is left out of: of the sync with Halo's licences, of the comparison with what is billed. */
const LeftOutPartSchema = z.enum(['sync', 'billing']);
export type LeftOutPart = z.infer<typeof LeftOutPartSchema>;

/** What a person asks for. */
export const LeftOutInputSchema = z.strictObject({
  of: LeftOutOfSchema,
  from: z.array(LeftOutPartSchema).min(1),
  /** Of the sync: `leave` it alone, or `report` what would be written and write nothing. */
  mode: z.enum(['leave', 'report']).default('leave'),
  reason: text,
});

/** A subscription, or several, that a person left out, with the reason; it stands until it is removed. */
export const LeftOutRuleSchema = LeftOutInputSchema.extend({
  /** Another rule about the same takes its place and has the same id. */
  ruleId: z.string(),
  /** For people, as last read: the product and the customer; null: not known, or every customer. */
  productName: z.string().nullable(),
  customerName: z.string().nullable(),
  by: ActorSchema,
  /** ISO date-time, UTC. */
  at: z.string(),
  /** The run that took a change of it back, and so made this rule; absent: a person made it. */
  undoneBy: z.string().optional(),
  /** The run that left out of sync, too, what a person had left out of billing only; absent: none did. */
  syncUndoneBy: z.string().optional(),
});
export type LeftOutRule = z.infer<typeof LeftOutRuleSchema>;

/** A rule in the list, with how many subscriptions it covers as last read. */
export const ListedRuleSchema = LeftOutRuleSchema.extend({ covers: z.number().int() });
export type ListedRule = z.infer<typeof ListedRuleSchema>;
