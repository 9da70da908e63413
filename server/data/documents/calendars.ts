import { z } from 'zod';
import { CalendarSchema } from '../../../shared/calendars.ts';

/** The address of a calendar; of its secret only the digest. */
export const KeptCalendarSchema = CalendarSchema.extend({ secretHash: z.string() });
