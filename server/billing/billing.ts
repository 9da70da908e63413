import type { Data } from '../data/open-data.ts';
import { pauses } from '../event-loop/give-way.ts';
import { provenCosts } from '../fees/proven-cost.ts';
import { ruleFor } from '../left-out/rule-for.ts';
import type { Tenants } from '../tenants/tenants.ts';
import type { VendorClients } from '../vendors/clients.ts';
import type { RecurringInvoice } from '../vendors/halo/invoices/recurring-invoice.ts';
import { compareBilling } from './compare/compare.ts';
import { strangersIn } from './compare/strangers.ts';
import type { Subject } from './compare/subject.ts';
import { type Comparison, othersIn } from './comparison.ts';
import { comparedAfter } from './keep-compared.ts';
import { lastSnapshot, monthOf } from './kept-comparisons.ts';
import { namesIn } from './names.ts';
import { withPriceChanges } from './price-changes.ts';
import { type BillingReads, type ReadHooks, readBilling } from './read-to-compare.ts';
import { subjectsOf } from './subjects.ts';
import { itemMapOf } from './tie/item-map.ts';
import { isWholeRead } from './whole-read.ts';

/** What to compare: all, or one customer by its id at Sherweb or in Halo. */
interface Asked extends ReadHooks {
  readonly refresh: boolean;
  readonly customer: string | null;
}

/** Compares what Sherweb charges with what Halo bills. @throws OutsideError, ProblemError, the signal's reason */
export type CompareBilling = (asked: Asked) => Promise<Comparison>;

/** Makes the comparison of billing, of what is read now or was read last. */
export function createBilling(deps: {
  readonly data: Data;
  readonly vendors: VendorClients;
  readonly tenants: Pick<Tenants, 'ensureSame'>;
  readonly now: () => Date;
}): CompareBilling {
  const { data, tenants, now } = deps;
  const keepItems = async (subjects: readonly Subject[], invoices: readonly RecurringInvoice[]) => {
    const items = await itemMapOf(subjects, invoices, pauses());
    await data.itemMap.change((before) =>
      JSON.stringify(before.items) === JSON.stringify(items) ? before : { items },
    );
  };
  return async ({ refresh, customer, ...hooks }) => {
    await tenants.ensureSame();
    const { mappings, exclusions, links } = { ...data.main.value, ...data.links.value };
    const isAsked = (sherwebCustomerId: string, haloClientId: number | null) =>
      customer === null || customer === sherwebCustomerId || customer === String(haloClientId);
    const customerIds = mappings
      .filter((mapping) => isAsked(mapping.sherwebCustomerId, mapping.haloClientId))
      .map(({ sherwebCustomerId }) => sherwebCustomerId);
    const reads = await readBilling(deps, { refresh, customerIds, ...hooks });
    hooks.onProgress?.('comparing', 0, 0);
    const comparedAt = now().toISOString();
    const subjects = subjectsOf({
      haloClientIds: reads.haloClientIds,
      excludedIds: new Set(exclusions),
      links,
      reads: reads.reads,
      licences: new Map(reads.licences.map((licence) => [licence.id, licence])),
      ruleFor: ruleFor(data.leftOut.value.rules),
      costOf: provenCosts(data.main.value.settings, data.feeEvidence.value),
      whyNot: reads.trouble?.whyNot ?? null,
      unreadable: new Set(reads.invoices.unreadable.map(({ clientId }) => clientId)),
    });
    const verdicts = await compareBilling(
      {
        subjects,
        invoices: reads.invoices.invoices,
        licences: reads.licences,
        today: comparedAt.slice(0, 10),
      },
      pauses(),
    );
    const rows = withPriceChanges(
      verdicts.filter(({ row }) => isAsked(row.sherwebCustomerId, row.haloClientId)),
      await lastSnapshot(data),
      monthOf(comparedAt, data.main.value.settings.scheduleTimeZone),
    );
    const about = customer === null ? null : new Set(customerIds);
    await data.compared.change((before) => comparedAfter(before, rows, reads.trouble, about, comparedAt));
    if (customer === null && reads.trouble === null) await keepItems(subjects, reads.invoices.invoices);
    const strangers = strangersIn(
      subjects.filter((subject) => isAsked(subject.sherwebCustomerId, subject.haloClientId)),
      reads.licences,
    );
    return {
      verdicts: rows,
      strangers,
      unnamedCharges: data.feeEvidence.value.unnamed,
      trouble: reads.trouble,
      asOf: asOfReads(reads, comparedAt, customerIds),
      comparedAt,
      names: namesIn(
        rows.map(({ row }) => row),
        data.snapshot.value,
        othersIn(rows, strangers),
      ),
      isWhole: customer === null && isWholeRead(reads, rows, comparedAt),
    };
  };
}

const asOfReads = ({ reads }: BillingReads, at: string, customerIds: readonly string[]): string | null => {
  const times = customerIds.flatMap((id) => reads.get(id)?.asOf ?? []);
  return times.length === 0 ? null : ([...times, at].toSorted()[0] ?? null);
};
