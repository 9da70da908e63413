import { z } from 'zod';
import { CalendarSchema } from '../../../shared/calendars.ts';

/** Addresses of calendars, the newest last; of their secrets only digests. */
export const CalendarsSchema = z.object({
  calendars: z.array(CalendarSchema.extend({ secretHash: z.string() })),
});
