import { isBelievable } from '../clock/noted-times.ts';

/** How long answers are remembered, in milliseconds, and how many. */
interface Span {
  readonly goodMs: number;
  /** Of those that were refused or failed. */
  readonly badMs: number;
  readonly most: number;
}

/**
 * Asks once for what many ask for: the same answer, or the same failure, for a while. Those who ask meanwhile share one
 * question.
 * @param now milliseconds since 1970
 */
export function shortMemory<Key, T>(
  ask: (key: Key) => Promise<T>,
  { goodMs, badMs, most }: Span,
  now: () => number,
): (key: Key) => Promise<T> {
  const known = new Map<Key, { readonly answer: Promise<T>; from: number; until: number }>();
  return (key) => {
    const found = known.get(key);
    const at = now();
    if (found !== undefined && isBelievable(found.from, at) && at < found.until) return found.answer;
    const answer = ask(key);
    const entry = { answer, from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };
    known.delete(key);
    known.set(key, entry);
    const keepFor = (ms: number) => () => {
      entry.from = now();
      entry.until = entry.from + ms;
    };
    answer.then(keepFor(goodMs), keepFor(badMs));
    for (const [oldest] of known) {
      if (known.size <= most) break;
      known.delete(oldest);
    }
    return answer;
  };
}
