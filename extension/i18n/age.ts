/** How far from now something is, in the largest unit that fits; `ahead`: it is to come. */
export type Age =
  | { readonly unit: 'now' }
  | { readonly unit: 'minutes' | 'hours' | 'days'; readonly count: number; readonly ahead?: true };

const minuteMs = 60_000;

/**
 * Tells how long ago a moment was, or how long it is until then, in the largest unit that fits, rounded down. A clock
 * that goes a little wrong makes "now", never a time to come.
 * @param iso the moment, ISO 8601
 */
export function ageOf(iso: string, now: Date): Age {
  const passed = now.getTime() - Date.parse(iso);
  if (passed < -2 * minuteMs) return { ...inLargestUnit(Math.floor(-passed / minuteMs)), ahead: true };
  const minutes = Math.floor(passed / minuteMs);
  return minutes < 1 ? { unit: 'now' } : inLargestUnit(minutes);
}

function inLargestUnit(minutes: number): { unit: 'minutes' | 'hours' | 'days'; count: number } {
  if (minutes < 60) return { unit: 'minutes', count: minutes };
  if (minutes < 48 * 60) return { unit: 'hours', count: Math.floor(minutes / 60) };
  return { unit: 'days', count: Math.floor(minutes / (24 * 60)) };
}
