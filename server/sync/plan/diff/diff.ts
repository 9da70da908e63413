import type { FieldValue } from '../../../../shared/sync-plan.ts';
import type { Normalisation } from '../../../data/documents/normalisations.ts';
import type { OwnedField, OwnedFields } from '../../../vendors/halo/licence.ts';
import { sameValue } from '../model/normalisations.ts';

export type FieldChanges = Record<string, { from: FieldValue; to: FieldValue }>;

/**
 * What has to change on a licence so that it holds what Sherweb says. A field that either side did not show is
 * not known and left alone; amounts are equal when they agree to four decimals; what Halo is known to make of just
 * this value is equal to it.
 * @param known what Halo made of values that we sent to this licence
 * @example actual count 20, wanted count 25: `{ count: { from: 20, to: 25 } }`; actual without count: `{}`;
 * 22.46 where 22.4567 was sent and became 22.46: `{}`, but 22.46 where 23.1 is wanted: a change
 */
export function diffOwned(
  actual: Partial<OwnedFields>,
  wanted: Partial<OwnedFields>,
  known: readonly Normalisation[] = [],
): FieldChanges {
  const changes: FieldChanges = {};
  for (const field of Object.keys(wanted) as OwnedField[]) {
    const from = actual[field];
    const to = wanted[field];
    if (from === undefined || to === undefined || sameValue(from, to)) continue;
    if (!known.some((each) => isKnown(each, field, from, to))) changes[field] = { from, to };
  }
  return changes;
}

/**
 * What counts as equal only because Halo is known to make it of what we want.
 * @param actual as Halo has it
 * @param wanted as Sherweb has it
 * @example wanted cost 9.999, Halo has 10 and is known to make 10 of it: that normalisation
 */
export const keptOtherwise = (
  actual: Partial<OwnedFields>,
  wanted: Partial<OwnedFields>,
  known: readonly Normalisation[],
): Normalisation[] =>
  known.filter((each) => {
    const [from, to] = [actual[each.field as OwnedField], wanted[each.field as OwnedField]];
    return from !== undefined && to !== undefined && isKnown(each, each.field, from, to);
  });

const isKnown = (
  { field, sent, shown }: Normalisation,
  name: string,
  from: FieldValue,
  to: FieldValue,
): boolean => field === name && sameValue(sent, to) && sameValue(shown, from) && !sameValue(from, to);
