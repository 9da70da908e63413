import { z } from 'zod';
import { AcceptanceSchema } from '../../../shared/accepted.ts';

/** Differences in billing that persons accepted, one a subscription; the newest last. */
export const AcceptedSchema = z.object({ accepted: z.array(AcceptanceSchema) });
export type Accepted = z.infer<typeof AcceptedSchema>;
