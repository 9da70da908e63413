import { z } from 'zod';
import { SettlementSchema } from '../../../shared/settlement.ts';

/** What persons settled; the newest last. */
export const SettlementsSchema = z.object({ settlements: z.array(SettlementSchema) });
