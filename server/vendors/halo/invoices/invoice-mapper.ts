import { assumptions } from '../../assumptions/all.ts';
import type { InvoiceRow, LineRow, TieRow } from './invoice-row.ts';
import type { InvoiceLine, InvoicePeriod, LineTie, RecurringInvoice } from './recurring-invoice.ts';

const periods = assumptions.haloInvoicePeriods.value;

/** Halo's ids of customers, items and licences are positive; 0 and -1 stand for none. */
const idOr = (value: number | null | undefined): number | null =>
  typeof value === 'number' && value > 0 ? value : null;

/** A day, or null for none. Years up to 1901 mean empty. */
const toDay = (text: string | null | undefined): string | null => {
  const day = /^(\d{4})-\d{2}-\d{2}/.exec(text ?? '');
  return day === null || Number(day[1]) <= 1901 ? null : day[0];
};

const toPeriod = ({ periodname }: InvoiceRow): InvoicePeriod => {
  const word = periodname?.toLowerCase().replaceAll(/[^a-z]/g, '') ?? '';
  return periods[word] ?? 'unknown';
};

const toCurrency = ({ currency_code_name, currency, currency_code }: InvoiceRow): string | null => {
  const named = [currency_code_name, currency, currency_code].find(
    (value): value is string => typeof value === 'string' && /^[A-Za-z]{3}$/.test(value.trim()),
  );
  return named === undefined ? null : named.trim().toUpperCase();
};

const toTie = (row: TieRow): LineTie | null => {
  const licenceId = idOr(row.licence_id);
  if (licenceId === null) return null;
  return {
    licenceId,
    free: row.qty_free ?? 0,
    minimum: row.minimum_qty ?? 0,
    byUse: row.assigned_licences === true,
    linkedPrice: row.use_linked_subscription_price ?? null,
    linkedCost: row.use_linked_subscription_cost ?? null,
  };
};

/** The ties of a line; one that stands in both of Halo's lists is one. */
const tiesOf = (row: LineRow): LineTie[] => {
  const ties = new Map<number, LineTie>();
  for (const each of [...(row.quantity_subscriptions ?? []), ...(row.quantity_licences ?? [])]) {
    const tie = toTie(each);
    if (tie !== null && !ties.has(tie.licenceId)) ties.set(tie.licenceId, tie);
  }
  return [...ties.values()];
};

const toLine = (row: LineRow): InvoiceLine => ({
  id: row.id ?? null,
  description: row.item_shortdescription?.trim() ?? '',
  itemId: idOr(row._itemid),
  itemCode: row.item_code?.trim() ?? '',
  quantity: row.qty_order ?? null,
  unitPrice: row.unit_price ?? null,
  inactive: row.isinactive === true,
  oneTime: row.onetimecharge === true,
  startsOn: toDay(row.startdate),
  endsOn: toDay(row.enddate),
  originalClientId: idOr(row.original_client_id),
  ties: tiesOf(row),
});

/** Reads one row of Halo's list of recurring invoices. */
export const toRecurringInvoice = (row: InvoiceRow): RecurringInvoice => ({
  id: row.id,
  clientId: idOr(row.client_id),
  originalClientId: idOr(row.original_client_id),
  period: toPeriod(row),
  currency: toCurrency(row),
  disabled: row.disabled === true,
  startsOn: toDay(row.startdate),
  endsOn: toDay(row.enddate),
  nextOn: toDay(row.nextcreationdate),
  lines: row.lines.map(toLine),
});
