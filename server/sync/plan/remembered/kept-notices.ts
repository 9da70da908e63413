import type { RunProblem } from '../../../../shared/problem.ts';
import type { FieldValue } from '../../../../shared/sync-plan.ts';
import type { Normalisation } from '../../../data/documents/normalisations.ts';
import { groupBy } from '../../../lists/lists.ts';
import { phraseCode } from '../../../messages/phrases.ts';
import { notice } from '../model/problems.ts';

const shownAs = (value: FieldValue): string => (value === null || value === '' ? '–' : String(value));

/**
 * Says what Halo keeps otherwise than it was sent: once a field, with how many licences.
 * @returns a notice for each field, by its name
 */
export const keptNotices = (kept: readonly Normalisation[]): RunProblem[] =>
  [...groupBy(kept, ({ field }) => field)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([field, group]) => {
      const [first] = group;
      if (first === undefined) return [];
      return notice(
        'sync.valuesKept',
        {},
        {
          field: { code: phraseCode(`field.${field}`) ?? 'field.unknown' },
          count: group.length,
          shown: shownAs(first.shown),
          sent: shownAs(first.sent),
        },
      );
    });
