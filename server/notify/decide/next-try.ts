import type { Message } from '../../data/documents/notified.ts';

const minute = 60_000;
/** Tried after one minute, two, four, and so on, at most every hour. */
const mostMs = 60 * minute;
/** What cannot be sent for so long is given up. */
const givenUpAfterMs = 3 * 24 * 60 * minute;

/** When a message is tried again that could not be sent, ISO date-time, UTC; null: it is given up. Pure. */
export function nextTryOf({ at, tries }: Pick<Message, 'at' | 'tries'>, now: Date): string | null {
  if (now.getTime() - Date.parse(at) > givenUpAfterMs) return null;
  return new Date(now.getTime() + Math.min(minute * 2 ** tries, mostMs)).toISOString();
}
