import type { GenerateResult } from '../../../shared/mapping.ts';
import type { Filter } from '../core/mapping-table/filter.ts';

/** One outcome of Generate Mappings, and what shows exactly its customers. */
export interface GeneratedLine {
  readonly kind: 'created' | 'already' | 'near' | 'ambiguous' | 'noMatch' | 'inactive' | 'excluded';
  readonly count: number;
  readonly filter: Filter;
  /** Only these of the filter's rows; null: all of them. */
  readonly ids: ReadonlySet<string> | null;
}

const idsOf = (named: readonly { readonly sherwebCustomerId: string }[]): ReadonlySet<string> =>
  new Set(named.map(({ sherwebCustomerId }) => sherwebCustomerId));

/**
 * Lays out what was generated: the counts add up to all Sherweb customers, none is counted twice.
 * @example 12 without a match, of which 3 near and 1 only inactive in Halo: 3 near, 1 inactive, 8 without a match
 */
export function generatedLines(result: GenerateResult): GeneratedLine[] {
  const near = idsOf(result.nearMatches);
  const inactive = new Set([...idsOf(result.inactiveNames)].filter((id) => !near.has(id)));
  return [
    { kind: 'created', count: result.created, filter: 'mapped', ids: idsOf(result.createdMappings) },
    { kind: 'already', count: result.alreadyMapped, filter: 'mapped', ids: null },
    { kind: 'near', count: near.size, filter: 'nearMatch', ids: near },
    { kind: 'ambiguous', count: result.ambiguous, filter: 'ambiguous', ids: null },
    { kind: 'noMatch', count: result.noMatch - near.size - inactive.size, filter: 'unmapped', ids: null },
    { kind: 'inactive', count: inactive.size, filter: 'all', ids: inactive },
    { kind: 'excluded', count: result.excluded, filter: 'excluded', ids: null },
  ];
}
