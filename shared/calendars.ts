import { z } from 'zod';
import { ActorSchema } from './audit.ts';

/** What a calendar says of customers: their numbers in Halo, which tell nothing to a stranger, or their names. */
const CalendarShowsSchema = z.enum(['numbers', 'names']);

export const CalendarInputSchema = z.strictObject({
  /** Whose calendar it is, for the list. */
  person: z.string().trim().min(1).max(80),
  shows: CalendarShowsSchema.default('numbers'),
  language: z.enum(['en', 'fr']).default('en'),
});

/** An address at which a person's calendar reads what renews, ends and closes; its secret is told once, when it is made. */
export const CalendarSchema = z.object({
  calendarId: z.string(),
  person: z.string(),
  shows: CalendarShowsSchema,
  language: z.enum(['en', 'fr']),
  by: ActorSchema,
  /** ISO date-time, UTC. */
  at: z.string(),
});
export type Calendar = z.infer<typeof CalendarSchema>;

/** A calendar just made, with the path of its address at the companion. */
export const MadeCalendarSchema = CalendarSchema.extend({ path: z.string() });
