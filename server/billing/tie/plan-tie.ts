import type { TiePreview } from '../../../shared/tie.ts';
import { note } from '../../messages/note.ts';
import { type RawLine, tieOf } from '../../vendors/halo/invoices/whole-invoice.ts';
import { amountOf, billedAlready, fingerprintOf, whyRefused, writesOf } from './preview-parts.ts';
import type { TieInput } from './tie-input.ts';

/** A tie, with the line as it is and as it would be sent. */
export interface PlannedTie {
  readonly preview: TiePreview;
  readonly before: RawLine;
  readonly after: RawLine;
}

/**
 * What tying a line to a licence would write, and what its invoice bills next. The price is left as it is. Pure.
 * @returns undefined: the invoice has no such line
 * @example a line of 10 kept by hand, a licence of 12: quantity 10 to 12, and the licence on the line
 */
export function planTie(input: TieInput, lineId: number): PlannedTie | undefined {
  const { subscriptionId, product, licence, whole, invoice } = input;
  const before = whole.lines.find(({ id }) => id === lineId);
  const line = invoice.lines.find(({ id }) => id === lineId);
  if (before === undefined || line === undefined) return undefined;
  const seats = licence.owned.count ?? null;
  const after: RawLine = {
    ...before,
    ...(seats === null ? {} : { qty_order: seats }),
    quantity_subscriptions: [...listOf(before.quantity_subscriptions), tieOf(licence.id)],
  };
  const { quantity, unitPrice } = line;
  const about = { invoice: String(whole.id), line: String(lineId) };
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
      refused:
        line.ties.length > 0 ? note('tie.alreadyTied', about) : (billedAlready(input) ?? whyRefused(input)),
      writes: writesOf(before, after),
      quantity: { from: quantity, to: seats },
      unitPrice,
      amount: { from: amountOf(quantity, unitPrice), to: amountOf(seats, unitPrice) },
      currency: invoice.currency,
      period: invoice.period,
      nextOn: invoice.nextOn,
      fingerprint: fingerprintOf(whole, after),
    },
  };
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
