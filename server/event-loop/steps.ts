/** Work that says, by `yield`, where it may pause. It stays pure: whoever drives it decides whether it does. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does work in steps all at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Sorts like `toSorted` (stable), pausing on the way: parts are sorted, then merged.
 */
export function* sortInSteps<T>(items: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  const partSize = 1_000;
  let parts: T[][] = [];
  for (let from = 0; from < items.length; from += partSize) {
    parts.push(items.slice(from, from + partSize).sort(compare));
    yield;
  }
  while (parts.length > 1) {
    const merged: T[][] = [];
    for (let at = 0; at < parts.length; at += 2)
      merged.push(yield* mergeInSteps(parts[at] ?? [], parts[at + 1] ?? [], compare));
    parts = merged;
  }
  return parts[0] ?? [];
}

function* mergeInSteps<T>(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  const merged: T[] = [];
  let [atA, atB] = [0, 0];
  while (atA < a.length && atB < b.length) {
    const [one, other] = [a[atA] as T, b[atB] as T];
    if (compare(one, other) <= 0) {
      merged.push(one);
      atA += 1;
    } else {
      merged.push(other);
      atB += 1;
    }
    if (merged.length % 500 === 0) yield;
  }
  for (; atA < a.length; atA += 1) merged.push(a[atA] as T);
  for (; atB < b.length; atB += 1) merged.push(b[atB] as T);
  return merged;
}
