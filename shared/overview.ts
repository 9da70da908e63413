import { z } from 'zod';

/** What is billed wrong, as last compared, without what persons accepted or left out. */
const BilledWrongSchema = z.object({
  /** ISO date-time, UTC, of the newest comparison. */
  comparedAt: z.string(),
  /** Subscriptions. */
  wrong: z.number().int(),
  /** What that comes to a month, by currency; what is not known is in none of them. */
  atStake: z.array(z.object({ currency: z.string(), amount: z.number() })),
  /** Wrong ones whose money is not known. */
  unknown: z.number().int().default(0),
  /** Subscriptions of which nothing could be compared, so that nobody knows whether they are right. */
  notComparable: z.number().int().default(0),
});
export type BilledWrong = z.infer<typeof BilledWrongSchema>;

/** The figures of a day, for the trend. `wrong` null: nothing was compared by then. */
export const DayFiguresSchema = z.object({ wrong: z.number().int().nullable(), decisions: z.number().int() });
export type DayFigures = z.infer<typeof DayFiguresSchema>;

/** Is it right, and what do I do now? From what is kept; neither side is asked. */
export const OverviewSchema = z.object({
  /** Null: nothing could be compared yet. */
  billing: BilledWrongSchema.nullable(),
  decisions: z.number().int(),
  /** The figures of a week ago, or of the oldest day before today; null: there are none yet. */
  before: DayFiguresSchema.extend({ day: z.string() }).nullable(),
  /** Windows in which a quantity may go down that close within a week. */
  closing: z.number().int(),
  /** Whose closes first, and when, ISO date-time, UTC; null: none closes. */
  closesFirst: z.object({ customerName: z.string(), at: z.string() }).nullable().default(null),
  /** What moved in the last 24 hours; `complete`: it was watched, and nothing failed. */
  yesterday: z.object({
    complete: z.boolean(),
    customers: z.number().int(),
    seats: z.number(),
    new: z.number().int(),
    ended: z.number().int(),
    replaced: z.number().int(),
    prices: z.number().int(),
  }),
});
export type Overview = z.infer<typeof OverviewSchema>;
