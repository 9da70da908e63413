import { z } from 'zod';
import { LeftOutRuleSchema } from '../../../shared/left-out.ts';

/** What persons left out of sync or billing; the newest last. */
export const LeftOutSchema = z.object({ rules: z.array(LeftOutRuleSchema) });
