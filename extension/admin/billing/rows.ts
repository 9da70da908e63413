import type { BillingRow, BillingState, Worklist } from '../../../shared/billing.ts';
import { customerOfRow } from '../../../shared/billing-table.ts';
import { finderOf, folded } from '../../i18n/search.ts';
import { isDifference } from '../core/differences.ts';

/** What of the worklist is shown. */
export const billingFilters = [
  'open',
  'notBilled',
  'tooLittle',
  'tooMuch',
  'other',
  'lowMargin',
  'notComparable',
  'accepted',
  'right',
] as const;
export type BillingFilter = (typeof billingFilters)[number];

const filterOf: Record<BillingState, Exclude<BillingFilter, 'open' | 'lowMargin'>> = {
  notBilled: 'notBilled',
  lineInactive: 'notBilled',
  invoiceEnded: 'notBilled',
  billedLess: 'tooLittle',
  billedMore: 'tooMuch',
  billedTwice: 'tooMuch',
  cancelledButBilled: 'tooMuch',
  periodDiffers: 'other',
  handKept: 'other',
  licenceWithoutSubscription: 'other',
  notComparable: 'notComparable',
  accepted: 'accepted',
  right: 'right',
};

/** Whether it brings in less than the admin set, billed right or not. */
const isLow = ({ margin }: BillingRow): boolean => margin?.isLow === true;

/** Whether a row belongs to what a filter shows. */
export const isIn = (row: BillingRow, filter: BillingFilter): boolean => {
  if (filter === 'open') return isDifference(row);
  return filter === 'lowMargin' ? isLow(row) : filterOf[row.state] === filter;
};

/** How many rows each filter shows. */
export function countsOf(rows: readonly BillingRow[]): Record<BillingFilter, number> {
  const counts = Object.fromEntries(billingFilters.map((each) => [each, 0])) as Record<BillingFilter, number>;
  for (const row of rows) {
    counts[filterOf[row.state]] += 1;
    if (isDifference(row)) counts.open += 1;
    if (isLow(row)) counts.lowMargin += 1;
  }
  return counts;
}

/** How many rows of what a filter shows have each state, in the order in which they come first. */
export function statesIn(
  rows: readonly BillingRow[],
  filter: BillingFilter,
): ReadonlyMap<BillingState, number> {
  const states = new Map<BillingState, number>();
  for (const row of rows) if (isIn(row, filter)) states.set(row.state, (states.get(row.state) ?? 0) + 1);
  return states;
}

/** The folded text by which each row is found: folding 20,000 at every key would be felt. */
export function textsOf({ billing, names }: Worklist): ReadonlyMap<BillingRow, string> {
  return new Map(
    billing.rows.map((row) => [
      row,
      folded([customerOfRow(row, names), row.product, row.subscriptionId, row.haloLicenceId ?? ''].join(' ')),
    ]),
  );
}

/** What is wanted of the worklist. */
export interface Wanted {
  readonly filter: BillingFilter;
  /** Only this state of what the filter shows; null: all of them. */
  readonly state: BillingState | null;
  readonly search: string;
}

/**
 * The rows to show, in the order in which they came: most money first.
 * @param textsFor the text by which each row is found; asked for only when something is searched
 */
export function shownRows(
  { billing }: Worklist,
  { filter, state, search }: Wanted,
  textsFor: () => ReadonlyMap<BillingRow, string>,
): readonly BillingRow[] {
  const isFound = finderOf(search);
  const texts: ReadonlyMap<BillingRow, string> = isFound === null ? new Map() : textsFor();
  return billing.rows.filter(
    (row) =>
      isIn(row, filter) &&
      (state === null || row.state === state) &&
      (isFound === null || isFound(texts.get(row) ?? '')),
  );
}

/** Rows of other customers that buy the same, whose line follows its licence and bills right: how it is done here. */
export const tiedAlike = (
  { product, haloClientId }: BillingRow,
  rows: readonly BillingRow[],
): readonly BillingRow[] =>
  rows.filter(
    (each) =>
      each.state === 'right' &&
      each.product === product &&
      each.haloClientId !== haloClientId &&
      each.lines.some(({ active }) => active),
  );
