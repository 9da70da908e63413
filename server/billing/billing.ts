import type { Billing, Stranger, Worklist } from '../../shared/billing.ts';
import type { Accepted } from '../data/accepted-document.ts';
import type { Data } from '../data/open-data.ts';
import { pauses } from '../event-loop/give-way.ts';
import { ruleFor } from '../left-out/rule-for.ts';
import type { Connector } from '../vendors/clients.ts';
import { asAccepted, holds } from './accept/holds.ts';
import { compareBilling } from './compare/compare.ts';
import type { JudgedRow } from './compare/compare-customer.ts';
import { strangersIn } from './compare/strangers.ts';
import { totalsOf } from './compare/totals.ts';
import { type BillingReads, readBilling } from './read.ts';
import { subjectsOf } from './subjects.ts';
import { type Missed, missedOf, toNotCompared } from './why-not.ts';

/** What to compare: all, or one customer by its id at Sherweb or in Halo. */
interface Asked {
  readonly refresh: boolean;
  readonly customer: string | null;
}

/** A comparison with the sentences of what is missing in it. */
export interface Comparison {
  readonly billing: Billing;
  readonly missed: readonly Missed[];
  /** How the quantities of lines came about, by subscription. */
  readonly reasons: Worklist['reasons'];
  readonly strangers: readonly Stranger[];
}

/** Compares what Sherweb charges with what Halo bills. @throws OutsideError, ProblemError */
export type CompareBilling = (asked: Asked) => Promise<Comparison>;

export function createBilling(deps: {
  readonly data: Data;
  readonly connector: Connector;
  readonly now: () => Date;
}): CompareBilling {
  const { data, now } = deps;
  return async ({ refresh, customer }) => {
    const { mappings, exclusions, links } = { ...data.main.value, ...data.links.value };
    const isAsked = (sherwebCustomerId: string, haloClientId: number | null) =>
      customer === null || customer === sherwebCustomerId || customer === String(haloClientId);
    const customerIds = mappings
      .filter((mapping) => isAsked(mapping.sherwebCustomerId, mapping.haloClientId))
      .map(({ sherwebCustomerId }) => sherwebCustomerId);
    const reads = await readBilling(deps, { refresh, customerIds });
    const at = now().toISOString();
    const subjects = subjectsOf({
      haloClientIds: reads.haloClientIds,
      excludedIds: new Set(exclusions),
      links,
      reads: reads.reads,
      licences: new Map(reads.licences.map((licence) => [licence.id, licence])),
      ruleFor: ruleFor(data.leftOut.value.rules),
      whyNot: reads.trouble?.whyNot ?? null,
      unreadable: new Set(reads.invoices.unreadable.map(({ clientId }) => clientId)),
    });
    const judged = await compareBilling(
      {
        subjects,
        invoices: reads.invoices.invoices,
        licences: reads.licences,
        today: at.slice(0, 10),
      },
      pauses(),
    );
    return comparisonOf(
      judged
        .map(withAccepted(data.accepted.value, at.slice(0, 10)))
        .filter(({ row }) => isAsked(row.sherwebCustomerId, row.haloClientId)),
      strangersIn(
        subjects.filter((subject) => isAsked(subject.sherwebCustomerId, subject.haloClientId)),
        reads.licences,
      ),
      reads.trouble,
      asOfReads(reads, at, customerIds),
    );
  };
}

/** A row whose difference was accepted, and still is what was accepted, is shown so. */
const withAccepted = ({ accepted }: Accepted, today: string) => {
  const bySubscription = new Map(accepted.map((each) => [each.subscriptionId, each]));
  return (judged: JudgedRow): JudgedRow => {
    const acceptance = bySubscription.get(judged.row.subscriptionId);
    return acceptance !== undefined && holds(acceptance, judged.row, judged.termEndsOn, today)
      ? { ...judged, row: asAccepted(judged.row, acceptance) }
      : judged;
  };
};

const asOfReads = ({ reads }: BillingReads, at: string, customerIds: readonly string[]): string | null => {
  const times = customerIds.flatMap((id) => reads.get(id)?.asOf ?? []);
  return times.length === 0 ? null : ([...times, at].toSorted()[0] ?? null);
};

function comparisonOf(
  judged: readonly JudgedRow[],
  strangers: readonly Stranger[],
  trouble: BillingReads['trouble'],
  asOf: string | null,
): Comparison {
  const rows = judged.map(({ row }) => row);
  const missed = missedOf(judged, trouble);
  return {
    missed,
    strangers,
    reasons: Object.fromEntries(
      judged.flatMap(({ row, reasons }) =>
        reasons.length === 0 ? [] : [[row.subscriptionId, [...reasons]]],
      ),
    ),
    billing: {
      asOf,
      compared: rows.filter(({ state }) => state !== 'notComparable').length,
      notCompared: missed.map(toNotCompared),
      rows,
      totals: totalsOf(rows),
    },
  };
}
