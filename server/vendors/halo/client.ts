import type { Account } from '../../../shared/tenant.ts';
import { assumptions } from '../assumptions/all.ts';
import type { Caller } from '../http/caller.ts';
import { orNothing } from '../http/outside-error.ts';
import type { LicenceRow } from './calls/api-types.ts';
import { clientRow, controlAnswer, licenceRow, topLevelRow } from './calls/api-types.ts';
import type { HaloCredentials } from './calls/credentials.ts';
import { type Dialect, dialectOf } from './calls/dialect.ts';
import { orUndefined, parseRow } from './calls/parse-row.ts';
import { paged, pageSchema } from './calls/read-list.ts';
import { createHaloRequests } from './calls/requests.ts';
import { createHaloCustomerParts, type HaloCustomerParts } from './customer-parts.ts';
import { createExternalLinks, type HaloExternalLinks } from './external-links.ts';
import { createHaloInvoices, type HaloInvoices } from './invoices/invoices.ts';
import { createHaloItems, type HaloItems } from './invoices/items.ts';
import type { HaloClient, HaloLicence } from './licence.ts';
import { createHaloLicenceChanges, type HaloLicenceChanges } from './licence-changes.ts';
import { toHaloClient, toLicence } from './mapper.ts';

export interface HaloApi
  extends HaloInvoices,
    HaloItems,
    HaloExternalLinks,
    HaloCustomerParts,
    HaloLicenceChanges {
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
  /** Makes customers inactive. Answers what Halo answered; doing it twice does no harm. @throws OutsideError */
  deactivateClients(ids: readonly number[], stop?: AbortSignal): Promise<(HaloClient | undefined)[]>;
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
  credentials: HaloCredentials,
  caller: Caller,
  dialect: Dialect = dialectOf([]),
): HaloApi {
  const requests = createHaloRequests(credentials, caller, dialect);
  const { account, get, rows, list, post } = requests;
  const names = assumptions.haloEnvelope.value;
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
      await get('/api/Client', 'probe', pageSchema(names.clients), paged(1));
    },
    readTopLevels: (signal) =>
      rows(assumptions.haloTopLevels.value, 'tree', 'topLevels', topLevelRow, {}, signal),
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
      const asked = get(
        `/api/SoftwareLicence/${id}`,
        'licence',
        licenceRow,
        { includedetails: 'true' },
        signal,
      );
      const row = await asked.catch(orNothing);
      return row === undefined || row.deleted === true ? undefined : licenceOf(row);
    },
    async createClients(clients, stop) {
      const answer = await post('/api/Client', 'createCustomers', clients, { stop });
      return answer.map((row) => orUndefined(clientRow, row, toHaloClient));
    },
    async deactivateClients(ids, stop) {
      const records = ids.map((id) => ({ id, inactive: true }));
      const answer = await post('/api/Client', 'deactivateCustomers', records, { stop, repeatable: true });
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
    ...createHaloInvoices(requests, dialect.order !== null),
    ...createHaloItems(requests),
    ...createHaloLicenceChanges(requests),
    ...createHaloCustomerParts(credentials, caller, dialect),
    ...createExternalLinks(requests, dialect.pageSize),
    readControl: () => get(assumptions.haloSecondWriter.value.path, 'settings', controlAnswer, {}),
    get calls() {
      return caller.calls;
    },
    get waiting() {
      return caller.waiting;
    },
  };
}
