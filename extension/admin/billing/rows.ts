import type { BillingRow, BillingState, Worklist } from '../../../shared/billing.ts';

/** What of the worklist is shown. */
export const billingFilters = [
  'open',
  'notBilled',
  'tooLittle',
  'tooMuch',
  'other',
  'notComparable',
  'accepted',
  'right',
] as const;
export type BillingFilter = (typeof billingFilters)[number];

const filterOf: Record<BillingState, Exclude<BillingFilter, 'open'>> = {
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

/** Whether a difference may be accepted. */
export const isOpen = ({ state }: BillingRow): boolean =>
  !['right', 'accepted', 'notComparable'].includes(state);

const isIn = (row: BillingRow, filter: BillingFilter): boolean =>
  filter === 'open' ? isOpen(row) : filterOf[row.state] === filter;

export const customerOf = (row: BillingRow, names: Worklist['names']): string =>
  names[row.haloClientId === null ? row.sherwebCustomerId : String(row.haloClientId)] ??
  row.sherwebCustomerId;

/** How many rows each filter shows. */
export function countsOf(rows: readonly BillingRow[]): Record<BillingFilter, number> {
  const counts = Object.fromEntries(billingFilters.map((each) => [each, 0])) as Record<BillingFilter, number>;
  for (const row of rows) {
    counts[filterOf[row.state]] += 1;
    if (isOpen(row)) counts.open += 1;
  }
  return counts;
}

/** What is wanted of the worklist. */
export interface Wanted {
  readonly filter: BillingFilter;
  readonly search: string;
  /** Rows of one customer stand together, the customer with most money at stake first. */
  readonly grouped: boolean;
}

/** The rows to show, in their order: most money first, as they came, or by customer. */
export function shownRows(
  { billing, names }: Worklist,
  { filter, search, grouped }: Wanted,
): readonly BillingRow[] {
  const sought = search.trim().toLocaleLowerCase();
  const rows = billing.rows.filter(
    (row) =>
      isIn(row, filter) &&
      (sought === '' || `${customerOf(row, names)}\n${row.product}`.toLocaleLowerCase().includes(sought)),
  );
  if (!grouped) return rows;
  const groups = new Map<string, BillingRow[]>();
  for (const row of rows) {
    const key = customerOf(row, names);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].flat();
}
