import { createHash } from 'node:crypto';
import { cents } from '../../../shared/cents.ts';
import type { Note } from '../../../shared/problem.ts';
import type { TiePreview } from '../../../shared/tie.ts';
import { note } from '../../messages/note.ts';
import type { HaloLicence } from '../../vendors/halo/licence.ts';
import { changedFields, linesText } from '../../vendors/halo/line-diff.ts';
import type { RecurringInvoice } from '../../vendors/halo/recurring-invoice.ts';
import { type RawLine, tieOf, type WholeInvoice } from '../../vendors/halo/whole-invoice.ts';

/** What a tie is planned from, all of it read now. */
export interface TieInput {
  readonly subscriptionId: string;
  readonly product: string;
  readonly licence: HaloLicence;
  /** Everything Halo shows of the invoice, and what we understand of it. */
  readonly whole: WholeInvoice;
  readonly invoice: RecurringInvoice;
  readonly lineId: number;
  readonly isProven: boolean;
}

/** A tie, with the line as it is and as it would be sent. */
export interface PlannedTie {
  readonly preview: TiePreview;
  readonly before: RawLine;
  readonly after: RawLine;
}

/** Equal while nobody changed the invoice. */
const fingerprintOf = (whole: WholeInvoice): string =>
  createHash('sha256')
    .update(JSON.stringify([whole.requires_approval, whole.approval_status, linesText(whole)]))
    .digest('hex')
    .slice(0, 32);

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null));

/**
 * What tying a line to a licence would write, and what its invoice bills next. The price is left as it is. Pure.
 * @returns undefined: the invoice has no such line
 * @example a line of 10 kept by hand, a licence of 12: quantity 10 to 12, and the licence on the line
 */
export function planTie(input: TieInput): PlannedTie | undefined {
  const { subscriptionId, product, licence, whole, invoice, lineId } = input;
  const before = whole.lines.find(({ id }) => id === lineId);
  const line = invoice.lines.find(({ id }) => id === lineId);
  if (before === undefined || line === undefined) return undefined;
  const seats = licence.owned.count ?? null;
  const after: RawLine = {
    ...before,
    ...(seats === null ? {} : { qty_order: seats }),
    quantity_subscriptions: [...listOf(before.quantity_subscriptions), tieOf(licence.id)],
  };
  const amountOf = (quantity: number | null) =>
    quantity === null || line.unitPrice === null ? null : cents(quantity * line.unitPrice);
  return {
    before,
    after,
    preview: {
      subscriptionId,
      recurringInvoiceId: whole.id,
      lineId,
      product,
      haloClientId: whole.client_id,
      haloLicenceId: licence.id,
      description: line.description,
      refused: whyRefused(input, line.ties.length),
      writes: changedFields(before, after).map((field) => ({
        field,
        from: text(before[field]),
        to: text(after[field]),
      })),
      quantity: { from: line.quantity, to: seats },
      unitPrice: line.unitPrice,
      amount: { from: amountOf(line.quantity), to: amountOf(seats) },
      currency: invoice.currency,
      period: invoice.period,
      nextOn: invoice.nextOn,
      fingerprint: fingerprintOf(whole),
    },
  };
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Waits for an approval, or may: which number stands for "approved" nobody documents. */
const awaitsApproval = ({ requires_approval: isNeeded, approval_status: status }: WholeInvoice): boolean =>
  isNeeded === true || (status ?? 0) !== 0;

function whyRefused({ isProven, whole, licence, lineId }: TieInput, ties: number): Note | null {
  const about = { invoice: String(whole.id), line: String(lineId) };
  if (ties > 0) return note('tie.alreadyTied', about);
  if (licence.clientId !== whole.client_id) return note('tie.otherCustomer', about);
  if (!licence.active || licence.owned.count === undefined)
    return note('tie.noSeats', { licence: String(licence.id) });
  if (awaitsApproval(whole)) return note('tie.awaitsApproval', about);
  return isProven ? null : note('tie.notProven');
}
