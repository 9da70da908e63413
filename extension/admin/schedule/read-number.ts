export type ReadNumber = { readonly ok: true; readonly value: number } | { readonly ok: false };

/** Reads a whole number within limits as people type it. */
export function readNumber(text: string, min: number, max: number): ReadNumber {
  const trimmed = text.trim();
  if (!/^\d+$/.test(trimmed)) return { ok: false };
  const value = Number(trimmed);
  return value >= min && value <= max ? { ok: true, value } : { ok: false };
}

/** The time zones to choose from: all the browser knows, UTC first, and the one in force even if it does not know it. */
export function timeZones(known: readonly string[], current: string): string[] {
  const others = known.filter((zone) => zone !== 'UTC');
  return ['UTC', ...(others.includes(current) || current === 'UTC' ? [] : [current]), ...others];
}
