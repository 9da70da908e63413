import type { BillingRow, BillingState, Worklist } from './billing.ts';
import type { Cell } from './csv.ts';
import type { PriceChange } from './margin.ts';

/** The columns of the worklist's table, in their order. */
export const billingColumns = [
  'state',
  'customer',
  'product',
  'bought',
  'licence',
  'billed',
  'expected',
  'atStake',
  'currency',
  'accepted',
  'haloClientId',
  'haloLicenceId',
  'sherwebCustomerId',
  'subscriptionId',
  'recurringInvoices',
  'pricePerMonth',
  'costPerMonth',
  'marginPerMonth',
  'marginPercent',
  'marginCurrency',
  'isLow',
  'priceBefore',
  'costBefore',
  'since',
] as const;
type Column = (typeof billingColumns)[number];

/** The labels of one language for what stands in the table. */
export interface BillingTableLabels {
  column(column: Column): string;
  state(state: BillingState): string;
  readonly yes: string;
}

/** Whose a row is: its Halo customer by name, else its Sherweb customer, else that one's id. */
export const customerOfRow = (row: BillingRow, names: Worklist['names']): string =>
  names[row.haloClientId === null ? row.sherwebCustomerId : String(row.haloClientId)] ??
  row.sherwebCustomerId;

/**
 * The worklist as a table: every row of it under one head line. Numbers stay numbers, amounts are a month's; what is not
 * known is empty.
 * @returns rows of equal width, the first one the head
 */
export const billingTable = ({ billing, names }: Worklist, labels: BillingTableLabels): Cell[][] => [
  billingColumns.map((column) => labels.column(column)),
  ...billing.rows.map((row) => {
    const cells = cellsOf(row, customerOfRow(row, names), labels);
    return billingColumns.map((column) => cells[column]);
  }),
];

function cellsOf(row: BillingRow, customer: string, labels: BillingTableLabels): Record<Column, Cell> {
  const { margin, priceChanges = [] } = row;
  const before = (of: PriceChange['of']) => priceChanges.find((change) => change.of === of)?.from ?? null;
  return {
    state: labels.state(row.state),
    customer,
    product: row.product,
    bought: row.bought,
    licence: row.licence,
    billed: row.billed,
    expected: row.expected,
    atStake: row.atStakePerMonth,
    currency: row.currency,
    accepted: row.accepted?.reason ?? null,
    haloClientId: row.haloClientId,
    haloLicenceId: row.haloLicenceId,
    sherwebCustomerId: row.sherwebCustomerId,
    subscriptionId: row.subscriptionId,
    recurringInvoices: row.lines.map(({ recurringInvoiceId }) => recurringInvoiceId).join(' '),
    pricePerMonth: margin?.pricePerMonth ?? null,
    costPerMonth: margin?.costPerMonth ?? null,
    marginPerMonth: margin?.perMonth ?? null,
    marginPercent: margin?.percent ?? null,
    marginCurrency: margin?.currency ?? null,
    isLow: margin?.isLow === true ? labels.yes : null,
    priceBefore: before('price'),
    costBefore: before('cost'),
    since: priceChanges[0]?.since ?? null,
  };
}
