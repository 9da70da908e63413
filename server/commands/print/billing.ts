import type { BillingRow, BillingState, Worklist } from '../../../shared/billing.ts';
import { customerOfRow } from '../../../shared/billing-table.ts';
import { isMoneyField } from '../../../shared/sync-plan.ts';
import { moneyLines } from './billing-money.ts';
import { amount, money } from './money.ts';
import { questionLines } from './question-lines.ts';
import { tableText } from './table-text.ts';
import { colour, counted, moment, shown } from './text.ts';

/** How a state is said, and the sign before it. */
const states: Record<BillingState, readonly [sign: string, words: string]> = {
  billedTwice: ['+', 'billed twice'],
  cancelledButBilled: ['+', 'cancelled but billed'],
  notBilled: ['-', 'not billed'],
  lineInactive: ['-', 'line inactive'],
  invoiceEnded: ['-', 'invoice ended'],
  billedLess: ['-', 'billed less'],
  billedMore: ['+', 'billed more'],
  periodDiffers: ['~', 'period differs'],
  handKept: ['~', 'kept by hand'],
  licenceWithoutSubscription: ['?', 'licence without subscription'],
  accepted: ['=', 'accepted'],
  notComparable: ['?', 'not comparable'],
  right: ['=', 'billed right'],
};

/** What a state is called. */
export const stateLabel = (state: BillingState): string => states[state][1];

const paint = (state: BillingState, text: string): string => {
  if (state === 'right' || state === 'accepted') return text;
  return ['+', '-'].includes(states[state][0]) ? colour.red(text) : colour.yellow(text);
};

const seats = (count: number | null): string => (count === null ? '–' : String(count));

const atStake = (row: BillingRow): string => {
  if (row.accepted !== null)
    return `${row.accepted.until === null ? '' : `until ${row.accepted.until}: `}${shown(row.accepted.reason, 40)}`;
  return ['right', 'notComparable'].includes(row.state) ? '' : money(row.atStakePerMonth, row.currency);
};

const cells = (row: BillingRow, names: Worklist['names']): string[] => [
  paint(row.state, states[row.state].join('  ')),
  shown(customerOfRow(row, names), 32),
  shown(row.product, 40),
  seats(row.bought),
  seats(row.licence),
  seats(row.billed),
  atStake(row),
];

/** How much was compared: "612 of 640 subscriptions compared; 28 not: The invoices of 3 customers could not be read." */
export function headOf({ billing, missed }: Worklist): string {
  const not = missed.reduce((sum, { count }) => sum + count, 0);
  const all = billing.compared + not;
  const compared = `${billing.compared.toLocaleString('en')} of ${counted(all, 'subscription')} compared`;
  return not === 0
    ? compared
    : `${compared}; ${not} not: ${missed.map(({ note }) => shown(note.message, 400)).join(' ')}`;
}

const total = ({ totals }: Worklist['billing']): string[] =>
  totals.map(({ currency, billedLess, billedMore, notBilled }) => {
    const part = (sum: number | null, words: string) => `${money(sum, null)} ${words}`;
    const parts = [
      part(notBilled, 'not billed'),
      part(billedLess, 'billed too little'),
      part(billedMore, 'billed too much'),
    ];
    return `${currency ?? 'Currency not shown'} a month: ${parts.join(', ')}`;
  });

/** The worklist: what is wrong with its money, then one line to paste into a ticket. `all`: what is right as well. */
export function printBilling(list: Worklist, all: boolean): string {
  const { billing, names, missed } = list;
  const rows = billing.rows.filter(({ state }) => all || (state !== 'right' && state !== 'notComparable'));
  const right = billing.rows.filter(({ state }) => state === 'right').length;
  const head = [
    '   State',
    'Customer',
    'Product',
    'Bought',
    'Licence',
    'Billed',
    'At stake a month',
  ] as const;
  return [
    `${colour.bold('Billing')}  ${headOf(list)}`,
    ...(billing.asOf === null ? [] : [colour.dim(`as of ${moment(billing.asOf)}`)]),
    ...missed.map(({ note }) => colour.dim(`  ${shown(note.action, 400)}`)),
    ...(rows.length === 0
      ? []
      : ['', tableText({ head, rows: rows.map((row) => cells(row, names)), right: [3, 4, 5, 6] })]),
    ...writerLines(list),
    ...changedBackLines(list),
    ...untiedTexts(list),
    ...moneyLines(list, (row) => customerOfRow(row, names)),
    '',
    [`${counted(right, 'subscription')} right`, ...total(billing)].join(' · '),
  ].join('\n');
}

/** What somebody else seems to keep beside us, each licence named. */
const writerLines = ({ otherWriter, names }: Worklist): string[] => {
  if (otherWriter === null) return [];
  const licences = otherWriter.licences.map(
    ({ haloClientId, haloLicenceId, name, count }) =>
      `   ${shown(names[haloClientId] ?? String(haloClientId), 32)}: ${shown(name, 40)}, ${seats(count)} seats, licence ${haloLicenceId}`,
  );
  return ['', ...questionLines(otherWriter, licences)];
};

/** Lines that somebody took off their licence, each named. */
const untiedTexts = ({ untied, names }: Worklist): string[] => {
  if (untied === null) return [];
  const lines = untied.lines.map(
    ({ haloClientId, product, recurringInvoiceId, lineId, haloLicenceId }) =>
      `   ${shown(names[haloClientId] ?? String(haloClientId), 32)}: ${shown(product, 40)}, line ${lineId} of recurring invoice ${recurringInvoiceId}, licence ${haloLicenceId}`,
  );
  return ['', ...questionLines(untied, lines)];
};

const fieldLabels = { count: 'seats', purchase_price: 'cost' };
const valueText = (field: string, value: number): string =>
  isMoneyField(field) ? amount(value) : String(value);

/** What somebody else changes again after each sync, each value named. */
const changedBackLines = ({ changedBack }: Worklist): string[] => {
  if (changedBack === null) return [];
  const changes = changedBack.changes.map(
    ({ customerName, product, haloLicenceId, field, wrote, found, nights }) =>
      `   ${shown(customerName, 32)}: ${shown(product, 40)}, licence ${haloLicenceId}, ${fieldLabels[field]} ${valueText(field, wrote)} became ${valueText(field, found)}, ${nights} nights in a row`,
  );
  return ['', ...questionLines(changedBack, changes, 600)];
};
