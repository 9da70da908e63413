import type { Note } from '../../../shared/problem.ts';
import type { Access } from '../../access/access.ts';
import type { Trail } from '../../audit/trail.ts';
import type { CompareBilling } from '../../billing/billing.ts';
import type { BillingJobs } from '../../billing/job.ts';
import type { Directory } from '../../customers/lists.ts';
import type { Mappings } from '../../customers/mappings.ts';
import type { Suggest } from '../../customers/suggester.ts';
import type { Data } from '../../data/open-data.ts';
import type { Doctor } from '../../doctor/examine.ts';
import type { Log } from '../../log.ts';
import type { Notifier } from '../../notify/notifier.ts';
import type { Orders } from '../../orders/orders.ts';
import type { RowDeps } from '../../orders/rows.ts';
import type { Credentials } from '../../secrets/credentials.ts';
import type { SecretBox } from '../../secrets/secret-box.ts';
import type { RunService } from '../../sync/run-service.ts';
import type { Tenants } from '../../tenants/tenants.ts';
import type { VendorClients } from '../../vendors/clients.ts';

/** What the routes work with. */
export interface ApiDeps {
  readonly access: Access;
  readonly billing: { readonly compare: CompareBilling; readonly jobs: BillingJobs };
  /** Seals what nobody is shown again. */
  readonly box: SecretBox;
  readonly vendors: VendorClients;
  readonly credentials: Credentials;
  readonly data: Data;
  readonly directory: Directory;
  readonly doctor: Doctor;
  readonly mappings: Mappings;
  readonly notifier: Notifier;
  readonly orders: { readonly all: Orders; readonly rows: RowDeps };
  readonly runs: RunService;
  readonly suggest: Suggest;
  readonly tenants: Tenants;
  readonly trail: Trail;
  readonly log: Log;
  readonly now: () => Date;
  /** Sentences about the companion itself, for the status. */
  readonly notes: readonly Note[];
  /** Lets a monitor read the metrics; null: only from this machine. */
  readonly metricsToken: string | null;
  /** Whether a proxy of ours stands before the companion and writes down whom it answers. */
  readonly behindTlsProxy: boolean;
  /** Host names under which it may be called; anything else is refused (DNS rebinding). */
  readonly isKnownHost: (host: string) => boolean;
}
