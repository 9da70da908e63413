import { assumptions } from '../../assumptions/all.ts';
import { orNothing } from '../../http/outside-error.ts';
import { parseRow } from '../calls/parse-row.ts';
import { pageSchema } from '../calls/read-list.ts';
import type { HaloRequests } from '../calls/requests.ts';
import { invoiceHead } from './invoice-row.ts';
import { readRecurringInvoices } from './read-invoices.ts';
import type { InvoiceRead } from './recurring-invoice.ts';
import {
  invoiceWrite,
  type LineWay,
  lineWrite,
  type SentLine,
  type WholeInvoice,
  wholeInvoice,
} from './whole-invoice.ts';

/** Recurring invoices of Halo's. */
export interface HaloInvoices {
  /** Every recurring invoice with its lines, whoever pays it, in one paged list. @throws OutsideError */
  readRecurringInvoices(signal?: AbortSignal): Promise<InvoiceRead>;
  /** One recurring invoice with everything Halo shows of it; undefined: there is none of that id. @throws OutsideError */
  readWholeInvoice(id: number, signal?: AbortSignal): Promise<WholeInvoice | undefined>;
  /** The recurring invoices of one customer. @throws OutsideError */
  readInvoicesOf(clientId: number, signal?: AbortSignal): Promise<InvoiceRead>;
  /** Writes one line of an invoice, or a new one; sent once. @throws OutsideError */
  writeLine(way: LineWay, invoice: WholeInvoice, line: SentLine): Promise<void>;
  /** Writes all lines of an invoice as they are given; sent once. @throws OutsideError */
  writeLines(invoice: WholeInvoice): Promise<void>;
  /** How many recurring invoices are made out to a customer. @throws OutsideError */
  countRecurringInvoices(clientId: number): Promise<number>;
}

type Requests = Pick<HaloRequests, 'get' | 'list' | 'post'>;

/**
 * What is asked and written of recurring invoices.
 * @param isOrdered whether this Halo takes an order
 */
export function createHaloInvoices({ get, list, post }: Requests, isOrdered: boolean): HaloInvoices {
  const { invoices: name } = assumptions.haloEnvelope.value;
  const { path } = assumptions.haloInvoiceLines.value;
  return {
    readRecurringInvoices: (signal) =>
      readRecurringInvoices((query) => get(path, 'invoices', pageSchema(name), query, signal), isOrdered),
    readWholeInvoice(id, signal) {
      const query = { includedetails: 'true' };
      return get(`${path}/${id}`, 'invoice', wholeInvoice, query, signal).catch(orNothing);
    },
    async readInvoicesOf(clientId, signal) {
      const { invoices: all, unreadable } = await readRecurringInvoices(
        (query) => get(path, 'invoices', pageSchema(name), { ...query, client_id: String(clientId) }, signal),
        isOrdered,
      );
      return { invoices: all.filter((invoice) => invoice.clientId === clientId), unreadable };
    },
    async writeLine(way, invoice, line) {
      const { path: to, body } = lineWrite(way, invoice, line);
      await post(to, 'writeLine', body, {});
    },
    async writeLines(invoice) {
      const { path: to, body } = invoiceWrite(invoice);
      await post(to, 'writeLine', body, {});
    },
    async countRecurringInvoices(clientId) {
      const parse = (row: unknown) => parseRow(invoiceHead, row, 'invoices').client_id;
      const query = { client_id: String(clientId) };
      const owners = await list(path, name, 'invoices', parse, query);
      return owners.filter((owner) => owner === clientId).length;
    },
  };
}
