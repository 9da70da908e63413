import { about } from './assumption.ts';

const haloLikely = about('halo', 'likely');

/** What we believe about writes to Halo; tried only on a Halo customer that a person names for it. */
export const writeAssumptions = {
  haloCreate: haloLikely(
    'A licence is created by a POST of an array and answered as a record with its id',
    null,
    'What was created is found by its mark before anything is created again.',
  ),
  haloBatchCreate: haloLikely(
    'Several licences are created by one POST and answered in the order they were sent',
    null,
    'Answers are matched by mark, not by order; what is missing is read back.',
  ),
  haloUpdate: haloLikely(
    'A POST with id changes the fields sent and no others',
    null,
    'A count that Halo does not take is reported as a failed change.',
  ),
  haloDeactivate: haloLikely(
    'is_active false with status Inactive makes a licence inactive',
    null,
    'The sync reports the licence as not deactivated; make it inactive in Halo by hand.',
  ),
  haloFindAgain: haloLikely(
    'A licence just written stands in the list of its customer at once, inactive ones too',
    null,
    'A licence that is not seen yet is not created a second time; the next sync looks for it.',
  ),
  haloNotesKept: haloLikely(
    'Halo keeps notes, where our mark stands, as they were sent',
    null,
    'A lost link cannot be found by its mark; such licences are held for a decision.',
  ),
  haloFieldsKept: haloLikely(
    'Halo keeps every field that we keep in step as it was sent',
    null,
    'The run says which fields Halo kept otherwise; count and is_active count as failed, others as a remark.',
  ),
} as const;
