/** When something of a commitment closes: its window (ISO date-time, UTC), and its term (`YYYY-MM-DD`); null: not known, or none. */
interface Closing {
  readonly windowClosesAt: string | null;
  readonly date: string | null;
}

const dayMs = 86_400_000;

/** When the next of it closes, a term at the beginning of its day (UTC), in milliseconds since 1970; never: infinity. */
export const closesNextMs = ({ windowClosesAt, date }: Closing): number =>
  Math.min(...[windowClosesAt, date].flatMap((each) => (each === null ? [] : [Date.parse(each)])));

/** Whether something of it closes within so many days, or nobody knows when. */
export const closesWithin = (closing: Closing, days: number, nowMs: number): boolean =>
  closing.date === null || closesNextMs(closing) <= nowMs + days * dayMs;
