import type { FieldValue } from '../../../shared/sync-plan.ts';
import type { OwnedField, OwnedFields } from '../../vendors/halo/licence.ts';

export type FieldChanges = Record<string, { from: FieldValue; to: FieldValue }>;

const same = (from: FieldValue, to: FieldValue): boolean => {
  if (typeof from === 'number' && typeof to === 'number') return Math.abs(from - to) < 0.00005;
  return from === to;
};

/**
 * What has to change on a licence so that it holds what Sherweb says. A field that either side did not show is
 * not known and left alone; amounts are equal when they agree to four decimals.
 * @example actual count 20, wanted count 25: `{ count: { from: 20, to: 25 } }`; actual without count: `{}`
 */
export function diffOwned(actual: Partial<OwnedFields>, wanted: Partial<OwnedFields>): FieldChanges {
  const changes: FieldChanges = {};
  for (const field of Object.keys(wanted) as OwnedField[]) {
    const from = actual[field];
    const to = wanted[field];
    if (from !== undefined && to !== undefined && !same(from, to)) changes[field] = { from, to };
  }
  return changes;
}
