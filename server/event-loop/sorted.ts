import type { Pause } from './give-way.ts';

/** About so many items are sorted at once. */
const rangeSize = 500;

/**
 * Sorts like `toSorted` (stable) where comparing is slow, with pauses for others: a sample of the items cuts them into
 * ranges, and each range is sorted alone.
 */
export async function sortedWithPauses<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
  pause: Pause,
): Promise<T[]> {
  const bounds = items.filter((_, place) => place % rangeSize === 0).toSorted(compare);
  const ranges: T[][] = Array.from({ length: bounds.length + 1 }, () => []);
  for (const item of items) {
    // How many bounds come before it or are equal: equal items share a range.
    let [from, to] = [0, bounds.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (compare(bounds[middle] as T, item) <= 0) from = middle + 1;
      else to = middle;
    }
    ranges[from]?.push(item);
    await pause();
  }
  const sorted: T[] = [];
  for (const range of ranges) {
    for (const item of range.sort(compare)) sorted.push(item);
    await pause();
  }
  return sorted;
}
