import { assumptions } from '../../assumptions/all.ts';
import { type Page, paged, readList } from '../calls/read-list.ts';
import { toRecurringInvoice } from './invoice-mapper.ts';
import { invoiceHead, invoiceRow } from './invoice-row.ts';
import type { InvoiceRead } from './recurring-invoice.ts';

const { pageSize } = assumptions.haloInvoiceLines.value;

/**
 * Every recurring invoice of a tenant with its lines, in one paged list: one request for 100 invoices, so that those
 * that a parent pays are found too.
 * @param ask asks for one page
 * @param isOrdered whether this Halo takes an order
 * @throws OutsideError when the list cannot be read completely; a single invoice that cannot be read is named instead
 */
export async function readRecurringInvoices(
  ask: (query: Record<string, string>) => Promise<Page>,
  isOrdered = true,
): Promise<InvoiceRead> {
  const rows = await readList(
    'invoices',
    (page, size) =>
      ask({
        includelines: 'true',
        ...(isOrdered ? { order: assumptions.haloOrder.value.by } : {}),
        ...paged(size, page),
      }),
    (row) => {
      const parsed = invoiceRow.safeParse(row);
      return parsed.success ? toRecurringInvoice(parsed.data) : broken(row);
    },
    pageSize,
  );
  return {
    invoices: rows.filter((row) => 'lines' in row),
    unreadable: rows.filter((row) => !('lines' in row)),
  };
}

function broken(row: unknown): { id: number; clientId: number | null } {
  // The list itself refuses a row without an id.
  const { id, client_id: clientId } = invoiceHead.parse(row);
  return { id, clientId: typeof clientId === 'number' && clientId > 0 ? clientId : null };
}
