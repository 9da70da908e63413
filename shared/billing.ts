import { z } from 'zod';

/**
 * Whether a recurring invoice follows a licence of ours:
 * - `followed`: a line is tied to it and bills its count · `differs`: a line is tied to it and bills another quantity
 * - `notTied`: no active line is tied to it, so nobody is billed by its count
 */
const BillingStateSchema = z.enum(['followed', 'differs', 'notTied']);

const BillingRowSchema = z.object({
  haloLicenceId: z.number().int(),
  name: z.string(),
  count: z.number(),
  state: BillingStateSchema,
  /** Tied lines; `quantity` is billed, `expected` the sum of the counts of all licences the line is tied to. */
  lines: z.array(
    z.object({
      recurringInvoiceId: z.number().int(),
      quantity: z.number().nullable(),
      expected: z.number(),
    }),
  ),
});
export type BillingRow = z.infer<typeof BillingRowSchema>;

export const BillingCheckSchema = z.object({ rows: z.array(BillingRowSchema), readAt: z.string() });
