import { about } from './assumption.ts';

const haloLikely = about('halo', 'likely');

/** What we believe about writes to Halo; tried only on a Halo customer that a person names for it. */
export const writeAssumptions = {
  haloCreate: haloLikely(null),
  haloBatchCreate: haloLikely(null),
  haloUpdate: haloLikely(null),
  haloDeactivate: haloLikely(null),
  haloFindAgain: haloLikely(null),
  haloNotesKept: haloLikely(null),
  haloFieldsKept: haloLikely(null),
} as const;
