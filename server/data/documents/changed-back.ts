import { z } from 'zod';
import { ChangedBackSchema } from '../../../shared/changed-back.ts';

/** What was written to a licence last, until a sync sees whether it stays; one a licence and field. */
export const WrittenValueSchema = ChangedBackSchema.extend({
  /** At how many syncs in a row, of different days, something else stood there again. */
  nights: z.number().int(),
  /** When we wrote it, ISO date-time, UTC. */
  at: z.string(),
});
export type WrittenValue = z.infer<typeof WrittenValueSchema>;
