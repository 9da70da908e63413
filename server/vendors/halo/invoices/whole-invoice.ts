import { z } from 'zod';
import { lineAssumptions } from '../../assumptions/all.ts';
import { toRecurringInvoice } from './invoice-mapper.ts';
import { invoiceRow } from './invoice-row.ts';
import type { RecurringInvoice } from './recurring-invoice.ts';

const { alone, whole } = lineAssumptions.haloLineWrite.value;

/**
 * A recurring invoice with everything Halo shows of it, to be sent back as it came: nobody documents what becomes of
 * fields, or of lines, that are left out. Nothing of it is believed but what is named here.
 */
const flag = z.union([z.boolean(), z.number().transform((value) => value !== 0)]).nullish();

const RawLineSchema = z.looseObject({ id: z.number().int() });
export type RawLine = z.infer<typeof RawLineSchema>;

/** A line as it is sent: one that is there by its number, a new one without. */
export type SentLine = RawLine | NewLine;
export type NewLine = Readonly<Record<string, unknown>> & { readonly id?: undefined };

export const wholeInvoice = z.looseObject({
  id: z.number().int(),
  client_id: z.number().int(),
  requires_approval: flag.catch(undefined),
  approval_status: z.number().nullish().catch(undefined),
  lines: z.array(RawLineSchema),
});
export type WholeInvoice = z.infer<typeof wholeInvoice>;

/** By which of Halo's two ways a line is written: alone, or with its whole invoice. */
export type LineWay = 'line' | 'invoice';

/** A licence on a line, as Halo's specification has it (`InvoiceDetailQuantity`). */
export const tieOf = (licenceId: number) => ({
  licence_id: licenceId,
  qty_free: 0,
  minimum_qty: 0,
  assigned_licences: false,
  use_linked_subscription_price: false,
  use_linked_subscription_cost: false,
});

/** Where a line is sent, and in what. */
export function lineWrite(
  way: LineWay,
  invoice: WholeInvoice,
  line: SentLine,
): { readonly path: string; readonly body: readonly Record<string, unknown>[] } {
  if (way === 'line') return { path: alone, body: [{ ...line, ihid: invoice.id }] };
  const lines =
    line.id === undefined
      ? [...invoice.lines, line]
      : invoice.lines.map((each) => (each.id === line.id ? line : each));
  return { path: whole, body: [{ id: invoice.id, client_id: invoice.client_id, lines }] };
}

/** Where an invoice is sent with all its lines, and in what. */
export const invoiceWrite = (invoice: WholeInvoice) => ({
  path: whole,
  body: [{ id: invoice.id, client_id: invoice.client_id, lines: invoice.lines }],
});

/** What we understand of it; undefined: a line of it cannot be read. */
export function understood(invoice: WholeInvoice): RecurringInvoice | undefined {
  const parsed = invoiceRow.safeParse(invoice);
  return parsed.success ? toRecurringInvoice(parsed.data) : undefined;
}
