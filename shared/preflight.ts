import { z } from 'zod';
import { NoteSchema } from './problem.ts';

/** A setting of Halo's that decides whether a count reaches an invoice. `ok` null: it could not be looked at. */
export const PreflightCheckSchema = NoteSchema.extend({
  setting: z.string(),
  /** As Halo shows it; of what stands on invoice lines, on how many. */
  value: z.union([z.boolean(), z.number(), z.string()]).nullable(),
  ok: z.boolean().nullable(),
});
export type PreflightCheck = z.infer<typeof PreflightCheckSchema>;
