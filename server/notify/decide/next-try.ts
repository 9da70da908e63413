import { isBelievable } from '../../clock/noted-times.ts';
import type { Message } from '../../data/documents/notified.ts';

const minute = 60_000;
/** Tried after one minute, two, four, and so on, at most every hour. */
const mostMs = 60 * minute;
/** What cannot be sent for so long is given up; more tries than that takes none. */
const givenUpAfterMs = 3 * 24 * 60 * minute;
const mostTries = 80;

/** When a message is tried again that could not be sent, ISO date-time, UTC; null: it is given up. Pure. */
export function nextTryOf({ at, tries }: Pick<Message, 'at' | 'tries'>, now: Date): string | null {
  // Of one that is from a time ahead, noted while the clock was wrong, only the tries tell.
  if (now.getTime() - Date.parse(at) > givenUpAfterMs || tries > mostTries) return null;
  return new Date(now.getTime() + Math.min(minute * 2 ** tries, mostMs)).toISOString();
}

/** Whether a message may be tried now; also one that would wait longer than any does. */
export const isDueAt = (nextTryAt: string, now: Date): boolean =>
  Date.parse(nextTryAt) <= now.getTime() || !isBelievable(nextTryAt, now, mostMs);
