import type { Phrase } from '../../../shared/note-values.ts';
import { phrase } from '../../messages/phrases.ts';
import type { FoundLine } from './journal-lines.ts';

/** So many entries are gone at one place. */
export interface Loss {
  readonly missing: number;
}

type Item<T> = { readonly entry: T } | { readonly loss: Loss };

/**
 * The entries in order, with a loss wherever running numbers are left out. Lines of an older companion bear no number
 * and tell less.
 * @param end number of the last line as noted beside the journal: what was cut off at the end shows no other way
 * @param keep so many lines are there at least, once older ones have gone by themselves
 * @example lines 1, 2, 5 and end 6: entry 1, entry 2, loss of 2, entry 5, loss of 1
 */
export function findLosses<T>(lines: readonly FoundLine<T>[], end: number | null, keep: number): Item<T>[] {
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
    else if (last.number !== undefined) lose(line.number - last.number - 1);
    items.push({ entry: line.entry });
    last = line;
    unreadable = 0;
  }
  if (end === null || (last !== undefined && last.number === undefined)) lose(unreadable);
  else lose(last === undefined ? Math.min(end, keep) : end - (last.number ?? 0));
  return items;
}

/**
 * What is wrong with a journal, a whole sentence each.
 * @param kept what the file as it was is called now; null when there was none
 */
export function saysLost(
  file: string,
  unreadable: number,
  losses: readonly Loss[],
  kept: string | null,
): Phrase[] {
  const missing = losses.reduce((sum, loss) => sum + loss.missing, 0);
  return [
    ...(unreadable === 0 ? [] : [phrase('lost.lines', { count: unreadable, file })]),
    ...(missing === 0 ? [] : [phrase('lost.entries', { count: missing, file })]),
    ...(kept === null ? [] : [phrase('lost.keptAs', { kept })]),
  ];
}
