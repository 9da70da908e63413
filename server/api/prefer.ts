/** Longer than browsers wait for any answer. */
const mostSeconds = 60;

/**
 * How long whoever asks waits for an answer before a job would do, as the header `Prefer` says it (RFC 7240).
 * @returns milliseconds; null: as long as it takes
 * @example waitMsOf('respond-async, wait=10') // 10000
 */
export function waitMsOf(prefer: string | undefined): number | null {
  const wishes = (prefer ?? '').split(',').map((wish) => wish.trim().toLowerCase());
  const wait = wishes.map((wish) => /^wait=(\d{1,4})$/.exec(wish)?.[1]).find((found) => found !== undefined);
  if (!wishes.includes('respond-async') || wait === undefined) return null;
  return Math.min(Number(wait), mostSeconds) * 1000;
}
