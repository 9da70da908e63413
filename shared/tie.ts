import { z } from 'zod';
import { ActorSchema } from './audit.ts';
import { NoteSchema } from './problem.ts';

/** Which Halo item bills an SKU in a billing cycle and term, learnt from the lines that are tied already. */
export const ItemEntrySchema = z.object({
  sku: z.string(),
  billingCycle: z.string(),
  /** Empty: none. */
  term: z.string(),
  haloItemId: z.number().int(),
  itemCode: z.string(),
  description: z.string(),
  /** How many tied lines, of how many customers, show it. */
  lines: z.number().int(),
  customers: z.number().int(),
});
export type ItemEntry = z.infer<typeof ItemEntrySchema>;

/** A line that may be tied to a licence, with what speaks for it. */
const TieChoiceSchema = z.object({
  recurringInvoiceId: z.number().int(),
  lineId: z.number().int(),
  description: z.string(),
  haloItemId: z.number().int().nullable(),
  quantity: z.number().nullable(),
  unitPrice: z.number().nullable(),
  currency: z.string().nullable(),
  period: z.string(),
  active: z.boolean(),
  /** The item bills the same product on other lines; null: no line shows that. */
  evidence: ItemEntrySchema.nullable(),
  /** It names the product, or the SKU, itself. */
  named: z.boolean(),
});
export type TieChoice = z.infer<typeof TieChoiceSchema>;

/** What is to be tied to what. */
const TieOfSchema = z.strictObject({
  subscriptionId: z.string().min(1).max(200),
  recurringInvoiceId: z.number().int(),
  lineId: z.number().int(),
});

/** A new line of a Halo item, to be put on an invoice and tied. */
const NewLineOfSchema = z.strictObject({
  ...TieOfSchema.omit({ lineId: true }).shape,
  haloItemId: z.number().int(),
  /** Of one seat in one period of the invoice; absent: the item's own. */
  unitPrice: z.number().min(0).max(1e9).optional(),
});

const either =
  'must name a subscription, a recurring invoice, and either a line of it (lineId) or an item (haloItemId)';

/** What is to be tied: a line that is there, or a new one. */
export const TieWishSchema = z.union([TieOfSchema, NewLineOfSchema], either);
export type TieWish = z.infer<typeof TieWishSchema>;

/** What was previewed, by its fingerprint. */
const previewed = { fingerprint: z.string().min(1).max(100) };
export const PreviewedWishSchema = z.union(
  [TieOfSchema.extend(previewed), NewLineOfSchema.extend(previewed)],
  `${either}, and the fingerprint of its preview`,
);

/** A Halo item, as far as a new line is made of it. */
export const HaloItemSchema = z.object({
  haloItemId: z.number().int(),
  name: z.string(),
  /** In Halo's own currency; null: Halo shows none. */
  unitPrice: z.number().nullable(),
});
export type HaloItem = z.infer<typeof HaloItemSchema>;

/** A recurring invoice of a customer that may get a new line. */
const InvoiceChoiceSchema = z.object({
  recurringInvoiceId: z.number().int(),
  period: z.string(),
  currency: z.string().nullable(),
  /** The day of the next invoice, `YYYY-MM-DD`. */
  nextOn: z.string().nullable(),
  lines: z.number().int(),
});

export type InvoiceChoice = z.infer<typeof InvoiceChoiceSchema>;

/** What may be tied to a licence: lines that are there, and what a new one is made of. */
export const TieChoicesSchema = z.object({
  /** What bills the same product elsewhere first. */
  choices: z.array(TieChoiceSchema),
  invoices: z.array(InvoiceChoiceSchema),
  /** Items that bill the same product on other lines, most lines first. */
  items: z.array(ItemEntrySchema),
});
export type TieChoices = z.infer<typeof TieChoicesSchema>;

const FromToSchema = z.object({ from: z.number().nullable(), to: z.number().nullable() });

/** Of what a line is, or was, tied; `lineId` null: a new line, which has no number yet. */
const tied = { ...TieOfSchema.shape, lineId: z.number().int().nullable() };

/** Exactly what would be written to a line, and what its invoice bills next. */
export const TiePreviewSchema = z.object({
  ...tied,
  product: z.string(),
  haloClientId: z.number().int(),
  haloLicenceId: z.number().int(),
  description: z.string(),
  /** Why it is not written; null: it may be. */
  refused: NoteSchema.nullable(),
  writes: z.array(z.object({ field: z.string(), from: z.string(), to: z.string() })),
  quantity: FromToSchema,
  unitPrice: z.number().nullable(),
  /** What the line comes to on the next invoice, in `currency`. */
  amount: FromToSchema,
  currency: z.string().nullable(),
  period: z.string(),
  /** The day of the next invoice, `YYYY-MM-DD`. */
  nextOn: z.string().nullable(),
  /** Equal while the invoice, and what would be written, are as they were for this preview. */
  fingerprint: z.string(),
});
export type TiePreview = z.infer<typeof TiePreviewSchema>;

/**
 * A line that was tied from here.
 * - `begun`: it was sent, and what came of it is not known · `applied` · `failed`: the invoice is as before
 * - `otherwise`: Halo did something else than was sent · `undone`
 */
export const TieSchema = z.object({
  ...tied,
  /** The line was made from here. */
  isNew: z.boolean().default(false),
  tieId: z.string(),
  /** ISO date-time, UTC. */
  at: z.string(),
  by: ActorSchema,
  product: z.string(),
  description: z.string(),
  haloClientId: z.number().int(),
  haloLicenceId: z.number().int(),
  quantity: FromToSchema,
  outcome: z.enum(['begun', 'applied', 'failed', 'otherwise', 'undone']),
  problem: NoteSchema.nullable(),
});
export type Tie = z.infer<typeof TieSchema>;

/** A line that was tied from here, and that somebody took off its licence since. */
export const UntiedLineSchema = TieSchema.pick({
  tieId: true,
  recurringInvoiceId: true,
  haloClientId: true,
  haloLicenceId: true,
  product: true,
  at: true,
}).extend({ lineId: TieOfSchema.shape.lineId });
export type UntiedLine = z.infer<typeof UntiedLineSchema>;

/** Whether lines may be written from here: what a write check proved, on which customer, and when. */
export const LineProofSchema = z.object({
  way: z.enum(['line', 'invoice']),
  /** New lines, too. */
  addsLines: z.boolean().default(false),
  haloClientId: z.number().int(),
  at: z.string(),
});
export type LineProof = z.infer<typeof LineProofSchema>;
