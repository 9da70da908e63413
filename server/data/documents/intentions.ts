import { z } from 'zod';
import { IntentionSchema } from '../../../shared/intentions.ts';

/** What persons want of commitments at their renewal, one a subscription; the newest last. */
export const IntentionsSchema = z.object({ intentions: z.array(IntentionSchema) });
