import { z } from 'zod';
import { ItemEntrySchema } from '../../../shared/tie.ts';

/** Which Halo item bills what, as the lines showed it that were tied at the last whole comparison. */
export const ItemMapSchema = z.object({ items: z.array(ItemEntrySchema) });
