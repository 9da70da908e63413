import type { CustomerRow, NearMatchCandidate } from '../../../../shared/mapping.ts';

/** The suggestion that may be accepted at once: the only best one of a near match; a tie is for a person. */
export function clearSuggestion(row: CustomerRow): NearMatchCandidate | null {
  if (row.state !== 'nearMatch') return null;
  const [best, second] = row.suggestions.toSorted((a, b) => b.score - a.score);
  if (best === undefined) return null;
  return second !== undefined && second.score === best.score ? null : best;
}

/** Each suggested Halo customer once, the first word about it kept. */
export function withoutRepeats(row: CustomerRow): CustomerRow {
  const seen = new Set<number>();
  const suggestions = row.suggestions.filter(({ haloClientId }) => {
    if (seen.has(haloClientId)) return false;
    seen.add(haloClientId);
    return true;
  });
  return suggestions.length === row.suggestions.length ? row : { ...row, suggestions };
}

export const bulkKinds = ['accept', 'exclude', 'remove'] as const;
export type BulkKind = (typeof bulkKinds)[number];

/** Which of the selected rows a bulk choice does something to. */
export function bulkRows(kind: BulkKind, selected: readonly CustomerRow[]): CustomerRow[] {
  switch (kind) {
    case 'accept':
      return selected.filter((row) => clearSuggestion(row) !== null);
    case 'exclude':
      return selected.filter((row) => row.state !== 'excluded');
    case 'remove':
      return selected.filter((row) => row.haloClientId !== null || row.state === 'excluded');
  }
}

/** A row as it will be once the companion has said yes; the next read puts in what only the companion knows. */
export const asMapped = (row: CustomerRow, haloClientId: number, haloName: string): CustomerRow => ({
  ...row,
  state: 'mapped',
  haloClientId,
  haloName,
  origin: 'manual',
  suggestions: [],
  problem: null,
});
/** The same of a customer that is left out. */
export const asExcluded = (row: CustomerRow): CustomerRow => ({
  ...row,
  state: 'excluded',
  haloClientId: null,
  haloName: null,
  origin: null,
  suggestions: [],
  problem: null,
});
/** The same of a mapping or an exclusion that is gone. */
export const asRemoved = (row: CustomerRow): CustomerRow => ({ ...asExcluded(row), state: 'unmapped' });
