import { type BillingRow, BillingStateSchema } from '../../../shared/billing.ts';
import type { Pause } from '../../event-loop/give-way.ts';
import { groupBy } from '../../lists/lists.ts';
import type { RecurringInvoice } from '../../vendors/halo/invoices/recurring-invoice.ts';
import type { HaloLicence } from '../../vendors/halo/licence.ts';
import { compareCustomer, type VerdictRow } from './compare-customer.ts';
import { indexLines } from './line-index.ts';
import { itemsBySku } from './same-item.ts';
import type { Subject } from './subject.ts';

/** Everything a comparison is made from. */
export interface BillingInput {
  readonly subjects: readonly Subject[];
  readonly invoices: readonly RecurringInvoice[];
  readonly licences: readonly HaloLicence[];
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/**
 * Compares all subscriptions with all recurring invoices, one Halo customer at a time, most money first. Same input,
 * same rows; `pause` is awaited in between, so that nobody waits.
 */
export async function compareBilling(input: BillingInput, pause: Pause): Promise<VerdictRow[]> {
  const { subjects, invoices, licences, today } = input;
  const index = await indexLines(invoices, today, pause);
  const byLicence = new Map<number, Subject>();
  for (const subject of subjects) if (subject.licenceId !== null) byLicence.set(subject.licenceId, subject);
  const byClient = groupBy(subjects, ({ haloClientId }) => haloClientId);
  await pause();
  const seats = { licences: new Map(licences.map((each) => [each.id, each])), subjects: byLicence };
  await pause();
  const world = { index, seats, items: itemsBySku(subjects, index) };
  const verdicts: VerdictRow[] = [];
  for (const [haloClientId, own] of byClient) {
    for (const row of compareCustomer(haloClientId, own, world)) verdicts.push(row);
    await pause();
  }
  return verdicts.sort((one, other) => byMoney(one.row, other.row));
}

const rank = new Map(BillingStateSchema.options.map((state, place) => [state, place]));

/** Most money first, then the worst state, then by product. */
const byMoney = (one: BillingRow, other: BillingRow): number =>
  (other.atStakePerMonth ?? 0) - (one.atStakePerMonth ?? 0) ||
  (rank.get(one.state) ?? 0) - (rank.get(other.state) ?? 0) ||
  (one.product < other.product ? -1 : one.product > other.product ? 1 : 0);
