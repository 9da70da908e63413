import { about } from './assumption.ts';

const haloLikely = about('halo', 'likely');
const haloGuess = about('halo', 'guess');

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

/** What a line of a recurring invoice needs to be written from here; tried only on a Halo customer named for it. */
export const lineAssumptions = {
  haloLineWrite: haloGuess({
    scope: 'edit:invoices',
    items: '/api/Item',
    itemScope: 'read:items',
    alone: '/api/RecurringInvoice/updatelines',
    whole: '/api/RecurringInvoice',
  }),
  haloLinesKept: haloGuess(null),
  haloTiesKept: haloGuess(null),
  haloLineAdded: haloGuess(null),
} as const;
