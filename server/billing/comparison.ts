import type { Acceptance } from '../../shared/accepted.ts';
import type { Billing, Stranger, Worklist } from '../../shared/billing.ts';
import type { UnnamedCharges } from '../../shared/margin.ts';
import { holds } from '../decisions/acceptance-holds.ts';
import type { RuleFor } from '../left-out/rule-for.ts';
import { asAccepted } from './accept/as-accepted.ts';
import type { VerdictRow } from './compare/compare-customer.ts';
import { totalsOf } from './compare/totals.ts';
import { marginsOf, withLowMargins } from './margins.ts';
import type { BillingReads } from './read-to-compare.ts';
import { type Missed, missedOf, toNotCompared } from './why-not.ts';

/** A comparison as it was made, before what persons accepted is laid over it; times are ISO, UTC. */
export interface Comparison {
  readonly verdicts: readonly VerdictRow[];
  /** Licences that somebody else keeps beside us. */
  readonly strangers: readonly Stranger[];
  readonly unnamedCharges: readonly UnnamedCharges[];
  readonly trouble: BillingReads['trouble'];
  /** Of its oldest part; null: nothing was ever read. */
  readonly asOf: string | null;
  readonly comparedAt: string;
  /** Of the customers in it. */
  readonly names: Record<string, string>;
  /** Every customer was compared, and all of it was read. */
  readonly isWhole: boolean;
}

/**
 * A row whose difference was accepted, and still is what was accepted, is shown so. Pure.
 * @param today YYYY-MM-DD, UTC; what was accepted until an earlier day holds no longer
 */
export function withAccepted(
  verdicts: readonly VerdictRow[],
  accepted: readonly Acceptance[],
  today: string,
): readonly VerdictRow[] {
  const bySubscription = new Map(accepted.map((each) => [each.subscriptionId, each]));
  return verdicts.map((each) => {
    const acceptance = bySubscription.get(each.row.subscriptionId);
    return acceptance !== undefined && holds(acceptance, each.row, each.termEndsOn, today)
      ? { ...each, row: asAccepted(each.row, acceptance) }
      : each;
  });
}

/** What was left out of billing since it was compared shows so at once. Pure. */
export const withLeftOut = (verdicts: readonly VerdictRow[], ruleFor: RuleFor): readonly VerdictRow[] =>
  verdicts.map((each) => {
    const { row, sku, whyNot } = each;
    const isLeftOut = sku !== null && ruleFor({ ...row, sku }, 'billing') !== undefined;
    if (!isLeftOut || whyNot === 'leftOut') return each;
    const nothing = { billed: null, expected: null, atStakePerMonth: null };
    return { ...each, whyNot: 'leftOut', row: { ...row, ...nothing, state: 'notComparable' } };
  });

/** A comparison with the sentences of what is missing in it. */
export interface BillingAnswer {
  readonly billing: Billing;
  readonly missed: readonly Missed[];
  /** How the quantities of lines came about, by subscription. */
  readonly reasons: Worklist['reasons'];
  readonly strangers: readonly Stranger[];
}

/** Halo customers that are named beside those of the rows. Pure. */
export const othersIn = (
  verdicts: readonly VerdictRow[],
  strangers: readonly Stranger[],
): (number | null)[] => [
  ...verdicts.flatMap(({ reasons }) =>
    reasons.flatMap(({ haloClientId, licences }) => [
      haloClientId,
      ...licences.map((licence) => licence.haloClientId),
    ]),
  ),
  ...strangers.map(({ haloClientId }) => haloClientId),
];

/**
 * A comparison as it is answered. Pure.
 * @param leastMargin rows with less are marked, in percent of the price; null: none
 */
export function answerOf(
  {
    verdicts,
    strangers,
    unnamedCharges,
    trouble,
    asOf,
  }: Pick<Comparison, 'verdicts' | 'strangers' | 'unnamedCharges' | 'trouble' | 'asOf'>,
  leastMargin: number | null,
): BillingAnswer {
  const rows = withLowMargins(
    verdicts.map(({ row }) => row),
    leastMargin,
  );
  const margins = marginsOf(rows);
  const missed = missedOf(verdicts, trouble);
  return {
    missed,
    strangers,
    reasons: Object.fromEntries(
      verdicts.flatMap(({ row, reasons }) =>
        reasons.length === 0 ? [] : [[row.subscriptionId, [...reasons]]],
      ),
    ),
    billing: {
      asOf,
      compared: rows.filter(({ state }) => state !== 'notComparable').length,
      notCompared: missed.map(toNotCompared),
      rows,
      totals: totalsOf(rows),
      ...(margins === undefined ? {} : { margins }),
      ...(unnamedCharges.length === 0 ? {} : { unnamedCharges: [...unnamedCharges] }),
    },
  };
}
