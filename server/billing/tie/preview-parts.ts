import { createHash } from 'node:crypto';
import { cents } from '../../../shared/cents.ts';
import type { Note } from '../../../shared/problem.ts';
import type { TiePreview } from '../../../shared/tie.ts';
import { note } from '../../messages/note.ts';
import { changedFields, linesText } from '../../vendors/halo/invoices/line-diff.ts';
import { type InvoiceLine, isDiscount } from '../../vendors/halo/invoices/recurring-invoice.ts';
import type { SentLine, WholeInvoice } from '../../vendors/halo/invoices/whole-invoice.ts';
import type { TieInput } from './tie-input.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null));

/** Field by field, what a line is and what is sent. */
export const writesOf = (before: SentLine, after: SentLine): TiePreview['writes'] =>
  changedFields(before, after).map((field) => ({ field, from: text(before[field]), to: text(after[field]) }));

/** Equal while nobody changed the invoice, and the same would be sent. */
export const fingerprintOf = (whole: WholeInvoice, sent: SentLine): string =>
  createHash('sha256')
    .update(JSON.stringify([whole.requires_approval, whole.approval_status, linesText(whole), sent]))
    .digest('hex')
    .slice(0, 32);

/** What so many seats come to; null: one of both is not known. */
export const amountOf = (quantity: number | null, unitPrice: number | null): number | null =>
  quantity === null || unitPrice === null ? null : cents(quantity * unitPrice);

/** Waits for an approval, or may: which number stands for "approved" nobody documents. */
const awaitsApproval = ({ requires_approval: isNeeded, approval_status: status }: WholeInvoice): boolean =>
  isNeeded === true || (status ?? 0) !== 0;

/** Why no line of an invoice, whichever, is tied to a licence; null: one may be. */
export function whyRefused({ proof, whole, licence }: TieInput): Note | null {
  const about = { invoice: String(whole.id) };
  if (licence.clientId !== whole.client_id) return note('tie.otherCustomer', about);
  if (!licence.active || licence.owned.count === undefined)
    return note('tie.noSeats', { licence: String(licence.id) });
  if (awaitsApproval(whole)) return note('tie.awaitsApproval', about);
  return proof === null ? note('tie.notProven') : null;
}

/**
 * A line that follows the licence already: a second one would bill it twice. Null: none does.
 * @param billsToo whether a line of the customer counts although it does not follow the licence
 */
export function billedAlready(
  { invoices, licence, compared }: TieInput,
  billsToo: (line: InvoiceLine) => boolean = () => false,
): Note | null {
  for (const { id, disabled, lines } of invoices) {
    const line = lines.find(
      (each) =>
        !(each.inactive || each.oneTime || isDiscount(each)) &&
        (each.ties.some(({ licenceId }) => licenceId === licence.id) || billsToo(each)),
    );
    if (!disabled && line !== undefined) return billedBy(id, line.id);
  }
  const elsewhere = compared.find(
    ({ active, recurringInvoiceId }) => active && !invoices.some(({ id }) => id === recurringInvoiceId),
  );
  return elsewhere === undefined ? null : billedBy(elsewhere.recurringInvoiceId, elsewhere.lineId);
}

const billedBy = (invoiceId: number, lineId: number | null): Note =>
  note('tie.billedAlready', { invoice: String(invoiceId), line: String(lineId ?? '?') });
