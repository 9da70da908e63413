import type { BillingJob } from '../../shared/billing.ts';
import type { Note } from '../../shared/problem.ts';
import type { StoredRead } from '../data/documents/stored-read.ts';
import type { Data } from '../data/open-data.ts';
import { storedReads } from '../data/stored-reads.ts';
import { keptReads } from '../sync/read/kept-reads.ts';
import { readSubscriptions } from '../sync/read/read-subscriptions.ts';
import type { VendorClients } from '../vendors/clients.ts';
import type { HaloApi } from '../vendors/halo/client.ts';
import type { InvoiceRead } from '../vendors/halo/invoices/recurring-invoice.ts';
import type { HaloLicence } from '../vendors/halo/licence.ts';
import { OutsideError } from '../vendors/http/outside-error.ts';
import type { WhyNot } from './compare/subject.ts';

interface Deps {
  readonly data: Data;
  readonly vendors: VendorClients;
  readonly now: () => Date;
}

/** What both sides say. */
export interface BillingReads {
  readonly haloClientIds: ReadonlyMap<string, number>;
  readonly reads: ReadonlyMap<string, StoredRead>;
  readonly licences: readonly HaloLicence[];
  readonly invoices: InvoiceRead;
  /** Why nothing can be compared, with what Halo said where it failed. */
  readonly trouble: { readonly whyNot: WhyNot; readonly said?: Note } | null;
}

/** Told while it reads, and stopped. */
export interface ReadHooks {
  /** Called with what is being read and how much of it has been; of 0 in all: not known. */
  readonly onProgress?: (
    doing: NonNullable<BillingJob['running']>['doing'],
    done: number,
    total: number,
  ) => void;
  readonly signal?: AbortSignal;
  /** Nobody waits for it: it queues for Halo's request budget as a run does. */
  readonly isUnattended?: boolean;
}

const noInvoices: InvoiceRead = { invoices: [], unreadable: [] };

/**
 * Reads Halo's recurring invoices and licences now, and takes Sherweb's subscriptions as last read.
 * @param refresh Sherweb is read now, too: two requests for each customer
 * @throws OutsideError when the licences cannot be read, ProblemError when a side is not connected, the signal's reason
 */
export async function readBilling(
  { data, vendors, now }: Deps,
  {
    refresh,
    customerIds,
    onProgress = () => undefined,
    signal = new AbortController().signal,
    isUnattended = false,
  }: ReadHooks & { readonly refresh: boolean; readonly customerIds: readonly string[] },
): Promise<BillingReads> {
  const { mappings, exclusions } = data.main.value;
  const excluded = new Set(exclusions);
  const haloClientIds = new Map(
    mappings
      .filter(({ sherwebCustomerId }) => !excluded.has(sherwebCustomerId))
      .map(({ sherwebCustomerId, haloClientId }) => [sherwebCustomerId, haloClientId]),
  );
  const halo = isUnattended ? vendors.halo() : vendors.haloForPeople();
  if (refresh) {
    const asked = new Set(customerIds);
    const ids = [...haloClientIds.keys()].filter((id) => asked.has(id));
    const showRead = (done: number) => onProgress('sherweb', done, ids.length);
    showRead(0);
    const fresh = await readSubscriptions(vendors.sherweb(), ids, showRead, signal);
    signal.throwIfAborted();
    await data.subscriptions.put(await keptReads(data.subscriptions, fresh, now().toISOString()));
  }
  const reads = await storedReads(data.subscriptions, haloClientIds.keys());
  onProgress('invoices', 0, 0);
  const { invoices, trouble } = await readInvoices(halo, signal);
  onProgress('licences', 0, 0);
  const licences = await halo.readLicences(null, signal);
  return { haloClientIds, reads, licences, invoices, trouble };
}

async function readInvoices(
  halo: HaloApi,
  signal: AbortSignal,
): Promise<Pick<BillingReads, 'invoices' | 'trouble'>> {
  try {
    const invoices = await halo.readRecurringInvoices(signal);
    const isEmpty = invoices.invoices.length === 0 && invoices.unreadable.length === 0;
    return { invoices, trouble: isEmpty ? { whyNot: 'noInvoices' } : null };
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    const isRefused = error.code === 'forbidden' || error.code === 'unauthorized';
    return {
      invoices: noInvoices,
      trouble: isRefused ? { whyNot: 'invoicesRefused' } : { whyNot: 'invoicesFailed', said: error.note },
    };
  }
}
