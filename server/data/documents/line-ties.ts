import { z } from 'zod';
import { LineProofSchema, TieSchema } from '../../../shared/tie.ts';

const rawLine = z.record(z.string(), z.unknown());

/** A tie with what is needed to take it back: the line as it was (null: there was none), and as it stood after. */
export const KeptTieSchema = TieSchema.extend({
  before: rawLine.nullable(),
  after: rawLine.nullable(),
});
export type KeptTie = z.infer<typeof KeptTieSchema>;

/** Lines of recurring invoices that were tied from here, and whether that may be done; the newest last. */
export const LineTiesSchema = z.object({
  proof: LineProofSchema.nullable(),
  ties: z.array(KeptTieSchema),
});
