import type { FoundLine } from './journal-lines.ts';

/** The last line as noted beside the journal: what was cut off at the end shows no other way. */
export interface JournalEnd {
  readonly number: number;
  readonly digest: string;
}

/** So many entries are gone at one place, or the one before it is not what was written. */
export type Loss = { readonly missing: number } | { readonly changed: true };

type Item<T> = { readonly entry: T } | { readonly loss: Loss };

/**
 * The entries in order, with a loss wherever the running numbers and digests do not fit. `keep`: so many lines are
 * there at least, once older ones have gone by themselves. Lines of an older companion bear no number and tell less.
 */
export function followChain<T>(
  lines: readonly FoundLine<T>[],
  end: JournalEnd | null,
  keep: number,
): Item<T>[] {
  const items: Item<T>[] = [];
  const lose = (missing: number) => {
    if (missing > 0) items.push({ loss: { missing } });
  };
  let last: FoundLine<T> | undefined;
  let unreadable = 0;
  for (const line of lines) {
    if (line.entry === undefined) {
      unreadable += 1;
      continue;
    }
    if (line.number === undefined) lose(unreadable);
    else if (last === undefined) lose(Math.min(line.number - 1, Math.max(unreadable, keep - lines.length)));
    else if (last.number !== undefined) {
      const missing = line.number - last.number - 1;
      lose(missing);
      if (missing < 0 || (missing === 0 && line.before !== last.digest))
        items.push({ loss: { changed: true } });
    }
    items.push({ entry: line.entry });
    last = line;
    unreadable = 0;
  }
  if (last !== undefined && last.number === undefined) lose(unreadable);
  else if (end !== null) {
    const missing = end.number - (last?.number ?? 0);
    lose(last === undefined ? Math.min(missing, keep) : missing);
    if (last !== undefined && missing === 0 && end.digest !== last.digest)
      items.push({ loss: { changed: true } });
  } else lose(unreadable);
  return items;
}
