import type { Pause } from '../event-loop/give-way.ts';

/** Groups `items` by `keyOf`, keeping their order. (Map.groupBy is not in Node 20.) */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** How often each key is there, in the order in which they come first. */
export function countBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const item of items) {
    const key = keyOf(item);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** `groupBy` for long lists, giving others a turn. */
export async function groupLong<T, K>(
  items: readonly T[],
  keyOf: (item: T) => K,
  pause: Pause,
): Promise<Map<K, T[]>> {
  const groups = new Map<K, T[]>();
  for (const chunk of inChunks(items, 1_000)) {
    for (const [key, group] of groupBy(chunk, keyOf)) {
      const known = groups.get(key);
      if (known === undefined) groups.set(key, group);
      else known.push(...group);
    }
    await pause();
  }
  return groups;
}

/** A long list by key, giving others a turn; of those with one key, the last. */
export async function indexLong<T, K>(
  items: readonly T[],
  keyOf: (item: T) => K,
  pause: Pause,
): Promise<Map<K, T>> {
  const index = new Map<K, T>();
  for (const chunk of inChunks(items, 1_000)) {
    for (const item of chunk) index.set(keyOf(item), item);
    await pause();
  }
  return index;
}

/** Those of a long list whose key is wanted, by key: an index of all of it would hold everybody up. */
export function pickByKey<T, K>(
  items: Iterable<T>,
  keyOf: (item: T) => K,
  wanted: ReadonlySet<K | null>,
): Map<K, T> {
  const found = new Map<K, T>();
  if (wanted.size === 0) return found;
  for (const item of items) {
    const key = keyOf(item);
    if (wanted.has(key)) found.set(key, item);
  }
  return found;
}

/** Cuts a list into chunks of at most `size`. */
export const inChunks = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, part) =>
    items.slice(part * size, (part + 1) * size),
  );

/** The one that a list holds; undefined: it holds none, or several. */
export const theOnly = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);

/** Those that are there more than once. */
export function repeated<T>(items: readonly T[]): ReadonlySet<T> {
  const once = new Set<T>();
  const more = new Set<T>();
  for (const item of items) (once.has(item) ? more : once).add(item);
  return more;
}
