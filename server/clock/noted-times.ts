/*
 * A machine's clock may go far ahead for a while, by a wrong time server or a machine that was moved, until it is set
 * right. What was noted meanwhile is ahead of the clock from then on. Were it believed, there would be no sync, no
 * message and no warning until that time comes, or a code of ten minutes would be good for a year. So whoever asks how
 * long ago something was asks here.
 */

/** A moment: ISO date-time, UTC, or milliseconds since 1970. */
type Moment = Date | string | number;

/** Clocks that are set right move by less than this: an hour, in milliseconds. */
export const setRightMs = 3_600_000;

/**
 * Whether a noted time may be right. One further ahead than that was noted while the clock was wrong, and counts as if it
 * had not been noted.
 * @param mostAheadMs so far ahead of `now` it may be, in milliseconds
 */
export const isBelievable = (at: Moment, now: Moment, mostAheadMs = 0): boolean =>
  msOf(at) - msOf(now) <= mostAheadMs;

/**
 * Whether something was noted less than so many milliseconds ago. One as far ahead or further was noted while the clock
 * was wrong: nobody knows how long ago that is, and it counts as long ago.
 */
export const wasWithin = (ms: number, at: Moment, now: Moment): boolean =>
  Math.abs(msOf(now) - msOf(at)) < ms;

const msOf = (moment: Moment): number => (typeof moment === 'number' ? moment : new Date(moment).getTime());
