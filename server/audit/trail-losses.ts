import { randomUUID } from 'node:crypto';
import type { Phrase } from '../../shared/note-values.ts';
import { phrase } from '../messages/phrases.ts';
import type { FoundLine, TrailLine } from './trail-line.ts';

/** So many lines are gone at one place. */
interface Loss {
  readonly missing: number;
}

/**
 * The lines in order, with a loss wherever running numbers are left out. Lines of an older companion bear no number
 * and tell less.
 * @param end number of the last line as noted beside the file: what was cut off at the end shows no other way
 * @param keep so many lines are there at least, once older ones have gone by themselves
 * @example lines 1, 2, 5 and end 6: line 1, line 2, loss of 2, line 5, loss of 1
 */
export function findLosses(
  lines: readonly FoundLine[],
  end: number | null,
  keep: number,
): (TrailLine | Loss)[] {
  const items: (TrailLine | Loss)[] = [];
  const lose = (missing: number) => {
    if (missing > 0) items.push({ missing });
  };
  let last: FoundLine | undefined;
  let unreadable = 0;
  for (const line of lines) {
    if (line.entry === undefined) {
      unreadable += 1;
      continue;
    }
    if (line.number === undefined) lose(unreadable);
    else if (last === undefined) lose(Math.min(line.number - 1, Math.max(unreadable, keep - lines.length)));
    else if (last.number !== undefined) lose(line.number - last.number - 1);
    items.push(line.entry);
    last = line;
    unreadable = 0;
  }
  if (end === null || (last !== undefined && last.number === undefined)) lose(unreadable);
  else lose(last === undefined ? Math.min(end, keep) : end - (last.number ?? 0));
  return items;
}

/** Whether lines are gone at this place. */
export const isLoss = (item: TrailLine | Loss): item is Loss => 'missing' in item;

/** The line that stands from now on where others were lost. */
export const lossLine = ({ missing }: Loss, now: Date): TrailLine => ({
  entryId: randomUUID(),
  at: now.toISOString(),
  by: { kind: 'companion' },
  action: 'entriesMissing',
  details: [{ field: 'lines', from: null, to: String(missing) }],
  subject: null,
  outcome: 'done',
  reason: null,
});

/**
 * What is wrong with the file, a whole sentence each.
 * @param kept what the file as it was is called now; null when there was none
 */
export function lostPhrases(
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
