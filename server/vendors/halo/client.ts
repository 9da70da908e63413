import type { Account } from '../../../shared/tenant.ts';
import { assumptions } from '../assumptions/all.ts';
import type { Caller } from '../http/caller.ts';
import { controlAnswer, topLevelRow } from './calls/api-types.ts';
import type { HaloCredentials } from './calls/credentials.ts';
import { type Dialect, dialectOf } from './calls/dialect.ts';
import { createHaloRequests } from './calls/requests.ts';
import { createHaloCustomerParts, type HaloCustomerParts } from './customer-parts.ts';
import { createHaloCustomers, type HaloCustomers } from './customers.ts';
import { createExternalLinks, type HaloExternalLinks } from './external-links.ts';
import { createHaloInvoices, type HaloInvoices } from './invoices/invoices.ts';
import { createHaloItems, type HaloItems } from './invoices/items.ts';
import { createHaloLicenceChanges, type HaloLicenceChanges } from './licence-changes.ts';
import { createHaloLicences, type HaloLicences } from './licences.ts';

export interface HaloApi
  extends HaloCustomers,
    HaloLicences,
    HaloInvoices,
    HaloItems,
    HaloExternalLinks,
    HaloCustomerParts,
    HaloLicenceChanges {
  /** Which tenant answers; costs nothing once there is a token. @throws OutsideError */
  account(): Promise<Account>;
  /** @throws OutsideError */
  readTopLevels(signal?: AbortSignal): Promise<{ id: number; name: string }[]>;
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
  const { account, get, rows } = requests;
  return {
    account,
    readTopLevels: (signal) =>
      rows(assumptions.haloTopLevels.value, 'tree', 'topLevels', topLevelRow, {}, signal),
    ...createHaloCustomers(requests),
    ...createHaloLicences(requests, dialect),
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
