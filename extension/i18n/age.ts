/** How long ago something was, in the largest unit that fits. */
export type Age =
  | { readonly unit: 'now' }
  | { readonly unit: 'minutes' | 'hours' | 'days'; readonly count: number };

const minuteMs = 60_000;

/**
 * Tells how long ago a moment was, in the largest unit that fits. A clock that goes a little wrong makes "now", never a
 * time to come.
 * @param iso the moment, ISO 8601
 */
export function ageOf(iso: string, now: Date): Age {
  const minutes = Math.floor((now.getTime() - Date.parse(iso)) / minuteMs);
  if (minutes < 1) return { unit: 'now' };
  if (minutes < 60) return { unit: 'minutes', count: minutes };
  if (minutes < 48 * 60) return { unit: 'hours', count: Math.floor(minutes / 60) };
  return { unit: 'days', count: Math.floor(minutes / (24 * 60)) };
}
