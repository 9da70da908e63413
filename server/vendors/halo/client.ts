import type { Account } from '../../../shared/tenant.ts';
import { assumptions } from '../assumptions/all.ts';
import type { Caller } from '../http/caller.ts';
import { OutsideError } from '../http/outside-error.ts';
import type { HaloAccess } from './access.ts';
import type { LicenceRow } from './api-types.ts';
import { clientRow, controlAnswer, licenceRow, topLevelRow } from './api-types.ts';
import { type Dialect, dialectOf } from './dialect.ts';
import { invoiceHead } from './invoice-row.ts';
import type { HaloClient, HaloLicence } from './licence.ts';
import { toHaloClient, toLicence } from './mapper.ts';
import { orUndefined, parseRow } from './parse-row.ts';
import { readRecurringInvoices } from './read-invoices.ts';
import { pageSchema } from './read-list.ts';
import type { InvoiceRead } from './recurring-invoice.ts';
import { createHaloRequests } from './requests.ts';
import {
  invoiceWrite,
  type LineWay,
  lineWrite,
  type RawLine,
  type WholeInvoice,
  wholeInvoice,
} from './whole-invoice.ts';

export interface HaloApi {
  /** Which tenant answers; costs nothing once there is a token. @throws OutsideError */
  account(): Promise<Account>;
  /** Every customer, inactive ones too. @throws OutsideError */
  readClients(signal?: AbortSignal): Promise<HaloClient[]>;
  /** Customers whose name holds a text, inactive ones too, as far as Halo's search finds them. @throws OutsideError */
  findClients(text: string, signal?: AbortSignal): Promise<HaloClient[]>;
  /** Whether Halo lets us read customers at all: the cheapest read. @throws OutsideError */
  probe(): Promise<void>;
  /** @throws OutsideError */
  readTopLevels(signal?: AbortSignal): Promise<{ id: number; name: string }[]>;
  /** Every subscription-type licence, inactive ones too, of one customer or of all. @throws OutsideError */
  readLicences(clientId: number | null, signal?: AbortSignal): Promise<HaloLicence[]>;
  /** One licence with everything Halo shows of it; undefined when there is none of that id. @throws OutsideError */
  readLicence(id: number, signal?: AbortSignal): Promise<HaloLicence | undefined>;
  /** Creates customers. Answers what Halo answered, in its order; sent once. @throws OutsideError */
  createClients(
    clients: readonly Record<string, unknown>[],
    stop?: AbortSignal,
  ): Promise<(HaloClient | undefined)[]>;
  /** Creates licences. Answers what Halo answered, in its order; sent once. @throws OutsideError */
  createLicences(
    licences: readonly Record<string, unknown>[],
    stop?: AbortSignal,
  ): Promise<(HaloLicence | undefined)[]>;
  /** Updates licences by `id`, only the fields given; sent again after a failure unless `once`. @throws OutsideError */
  updateLicences(
    licences: readonly Record<string, unknown>[],
    stop?: AbortSignal,
    how?: 'again' | 'once',
  ): Promise<(HaloLicence | undefined)[]>;
  /** Every recurring invoice with its lines, whoever pays it, in one paged list. @throws OutsideError */
  readRecurringInvoices(signal?: AbortSignal): Promise<InvoiceRead>;
  /** One recurring invoice with everything Halo shows of it; undefined: there is none of that id. @throws OutsideError */
  readWholeInvoice(id: number, signal?: AbortSignal): Promise<WholeInvoice | undefined>;
  /** The recurring invoices of one customer. @throws OutsideError */
  readInvoicesOf(clientId: number, signal?: AbortSignal): Promise<InvoiceRead>;
  /** Writes one line of an invoice; sent once. @throws OutsideError */
  writeLine(way: LineWay, invoice: WholeInvoice, line: RawLine): Promise<void>;
  /** Writes all lines of an invoice as they are given; sent once. @throws OutsideError */
  writeLines(invoice: WholeInvoice): Promise<void>;
  /** How many recurring invoices are made out to a customer. @throws OutsideError */
  countRecurringInvoices(clientId: number): Promise<number>;
  /** Halo's own settings; refused for all but administrators. @throws OutsideError */
  readControl(): Promise<Record<string, unknown>>;
  readonly calls: number;
  readonly waiting: boolean;
}

/**
 * Halo's REST API, as far as we use it. Filters are checked here too, since Halo ignores parameters it does not know.
 * @param dialect what this Halo does otherwise than we assume
 */
export function createHaloClient(
  access: HaloAccess,
  caller: Caller,
  dialect: Dialect = dialectOf([]),
): HaloApi {
  const { account, get, list, post } = createHaloRequests(access, caller, dialect);
  const names = assumptions.haloEnvelope.value;
  const invoices = assumptions.haloInvoiceLines.value;
  const isOurType = (type: number | null | undefined) =>
    type === undefined || type === null || type === dialect.licenceType;
  const licenceOf = (row: LicenceRow) => toLicence(dialect.toOurs(row));

  /** A licence in an answer to a write; one that is deleted counts as none. */
  const licenceIn = (row: unknown) => {
    const parsed = orUndefined(licenceRow, row, (licence) => licence);
    return parsed === undefined || parsed.deleted === true ? undefined : licenceOf(parsed);
  };

  const clientsWith = async (filter: Record<string, string>, signal?: AbortSignal) => {
    const query = { includeactive: 'true', includeinactive: 'true', ...filter };
    const parse = (row: unknown) => toHaloClient(parseRow(clientRow, row, 'customers'));
    return list('/api/Client', names.clients, 'customers', parse, query, signal);
  };

  return {
    account,
    readClients: (signal) => clientsWith({}, signal),
    findClients: (search, signal) => clientsWith({ search }, signal),
    async probe() {
      const query = { pageinate: 'true', page_size: '1', page_no: '1' };
      await get('/api/Client', 'probe', pageSchema(names.clients), query);
    },
    async readTopLevels(signal) {
      const what = 'topLevels';
      const page = await get(assumptions.haloTopLevels.value, what, pageSchema('tree'), {}, signal);
      return page.rows.map((row) => parseRow(topLevelRow, row, what));
    },
    async readLicences(clientId, signal) {
      const what = 'licences';
      const query = {
        licence_type: String(dialect.licenceType),
        includeinactive: 'true',
        ...(clientId === null ? {} : { client_id: String(clientId) }),
      };
      const parse = (row: unknown) => {
        const parsed = parseRow(licenceRow, row, what);
        const isAsked = clientId === null || parsed.client_id === clientId;
        return parsed.deleted !== true && isOurType(parsed.type) && isAsked ? licenceOf(parsed) : undefined;
      };
      const licences = await list('/api/SoftwareLicence', names.licences, what, parse, query, signal);
      return licences.filter((licence) => licence !== undefined);
    },
    async readLicence(id, signal) {
      try {
        const query = { includedetails: 'true' };
        const row = await get(`/api/SoftwareLicence/${id}`, 'licence', licenceRow, query, signal);
        return row.deleted === true ? undefined : licenceOf(row);
      } catch (error) {
        if (error instanceof OutsideError && error.code === 'notFound') return undefined;
        throw error;
      }
    },
    async createClients(clients, stop) {
      const answer = await post('/api/Client', 'createCustomers', clients, { stop });
      return answer.map((row) => orUndefined(clientRow, row, toHaloClient));
    },
    async createLicences(licences, stop) {
      const records = licences.map(dialect.toTheirs);
      const answer = await post('/api/SoftwareLicence', 'createLicences', records, { stop });
      return answer.map(licenceIn);
    },
    async updateLicences(licences, stop, how = 'again') {
      const answer = await post('/api/SoftwareLicence', 'updateLicences', licences.map(dialect.toTheirs), {
        stop,
        ...(how === 'again' ? { repeatable: true } : {}),
      });
      return answer.map(licenceIn);
    },
    readRecurringInvoices: (signal) =>
      readRecurringInvoices(
        (query) => get(invoices.path, 'invoices', pageSchema(names.invoices), query, signal),
        dialect.order !== null,
      ),
    async readWholeInvoice(id, signal) {
      try {
        const query = { includedetails: 'true' };
        return await get(`${invoices.path}/${id}`, 'invoice', wholeInvoice, query, signal);
      } catch (error) {
        if (error instanceof OutsideError && error.code === 'notFound') return undefined;
        throw error;
      }
    },
    async readInvoicesOf(clientId, signal) {
      const { invoices: all, unreadable } = await readRecurringInvoices((query) =>
        get(
          invoices.path,
          'invoices',
          pageSchema(names.invoices),
          { ...query, client_id: String(clientId) },
          signal,
        ),
      );
      return { invoices: all.filter((invoice) => invoice.clientId === clientId), unreadable };
    },
    async writeLine(way, invoice, line) {
      const { path, body } = lineWrite(way, invoice, line);
      await post(path, 'writeLine', body, {});
    },
    async writeLines(invoice) {
      const { path, body } = invoiceWrite(invoice);
      await post(path, 'writeLine', body, {});
    },
    async countRecurringInvoices(clientId) {
      const parse = (row: unknown) => parseRow(invoiceHead, row, 'invoices').client_id;
      const query = { client_id: String(clientId) };
      const owners = await list(invoices.path, names.invoices, 'invoices', parse, query);
      return owners.filter((owner) => owner === clientId).length;
    },
    readControl: () => get(assumptions.haloSecondWriter.value.path, 'settings', controlAnswer, {}),
    get calls() {
      return caller.calls;
    },
    get waiting() {
      return caller.waiting;
    },
  };
}
