import { closesWithin } from '../../../shared/closes-next.ts';
import type { ListedRenewal } from '../../../shared/renewals.ts';
import { finderOf, folded } from '../../i18n/search.ts';

/** What of the commitments is shown. */
export const renewalFilters = ['soon', 'all', 'ends', 'window', 'wanted', 'monthly'] as const;
export type RenewalFilter = (typeof renewalFilters)[number];

/** So many days ahead are soon. */
const soonDays = 60;

/** Comes again every month; shown among them only when they are asked for, unless it ends or a person wants something. */
const isNoise = ({ term, then, intention }: ListedRenewal): boolean =>
  term.toLowerCase() === 'monthly' && then !== 'ends' && intention === null;

const needsPerson = ({ intention }: ListedRenewal): boolean =>
  intention !== null && (intention.note !== null || intention.state === 'due');

/** Whether a filter shows it. @param nowMs milliseconds since 1970 */
function isIn(renewal: ListedRenewal, filter: RenewalFilter, nowMs: number): boolean {
  if (filter === 'monthly') return renewal.term.toLowerCase() === 'monthly';
  if (isNoise(renewal)) return false;
  switch (filter) {
    case 'soon':
      return closesWithin(renewal, soonDays, nowMs) || needsPerson(renewal);
    case 'all':
      return true;
    case 'ends':
      return renewal.then === 'ends';
    case 'window':
      return renewal.windowClosesAt !== null;
    case 'wanted':
      return renewal.intention !== null;
  }
}

/** How many rows each filter shows. */
export const countsOf = (
  renewals: readonly ListedRenewal[],
  nowMs: number,
): Readonly<Record<RenewalFilter, number>> =>
  Object.fromEntries(
    renewalFilters.map((filter) => [filter, renewals.filter((each) => isIn(each, filter, nowMs)).length]),
  ) as Record<RenewalFilter, number>;

/** The rows to show, in the order in which they came: by what closes next. */
export function shownRenewals(
  renewals: readonly ListedRenewal[],
  { filter, search }: { readonly filter: RenewalFilter; readonly search: string },
  nowMs: number,
): readonly ListedRenewal[] {
  const isFound = finderOf(search);
  return renewals.filter(
    (each) =>
      isIn(each, filter, nowMs) &&
      (isFound === null ||
        isFound(folded([each.customerName, each.product, each.subscriptionId, each.date].join(' ')))),
  );
}
