import type { ChangedBack } from '../../shared/changed-back.ts';
import type { Data } from '../data/open-data.ts';
import { ruleFor } from '../left-out/rule-for.ts';
import { ProblemError } from '../messages/problem-error.ts';
import { changedBackOf } from '../sync/plan/remembered/changed-back.ts';
import type { CompareBilling } from './billing.ts';
import { answerOf, type Comparison, withAccepted, withLeftOut } from './comparison.ts';
import { keepComparison, keptComparison } from './kept-comparisons.ts';
import { untiedLines } from './tie/untied.ts';
import type { NamedAnswer } from './worklist.ts';

/** Which comparison is wanted: made now, the one that is kept, or the snapshot of a month. */
interface Wanted {
  readonly customer?: string | undefined;
  readonly refresh?: string | undefined;
  readonly stored?: string | undefined;
  readonly month?: string | undefined;
}

const none: NamedAnswer = {
  billing: { asOf: null, compared: 0, notCompared: [], rows: [], totals: [] },
  missed: [],
  reasons: {},
  strangers: [],
  names: {},
  comparedAt: null,
  changedBack: [],
  untied: [],
};

/**
 * Answers comparisons; one of all customers that is made for it is kept.
 * @returns what takes the query of a request; it throws OutsideError, ProblemError (`billing.noSnapshot`), StoreError
 */
export function createWorklistAnswers(deps: {
  readonly data: Data;
  readonly compare: CompareBilling;
  readonly now: () => Date;
}) {
  const { data, compare, now } = deps;

  /** @param rows of the one customer asked for; null: all */
  const changedBackNow = (rows: Comparison['verdicts'] | null): ChangedBack[] => {
    const found = changedBackOf(data.changedBack.value.written);
    if (rows === null) return found;
    const licences = new Set(rows.map(({ row }) => row.haloLicenceId));
    return found.filter(({ haloLicenceId }) => licences.has(haloLicenceId));
  };

  const answer = (
    comparison: Omit<Comparison, 'isWhole'>,
    { customer = null, isAsThen }: { customer?: string | null | undefined; isAsThen: boolean },
  ): NamedAnswer => {
    const rows = comparison.verdicts.filter(
      ({ row }) =>
        customer === null || customer === row.sherwebCustomerId || customer === String(row.haloClientId),
    );
    const today = now().toISOString().slice(0, 10);
    const verdicts = isAsThen
      ? rows
      : withAccepted(
          withLeftOut(rows, ruleFor(data.leftOut.value.rules)),
          data.accepted.value.accepted,
          today,
        );
    const strangers = comparison.strangers.filter(
      ({ haloClientId }) => customer === null || rows.some(({ row }) => row.haloClientId === haloClientId),
    );
    const { names, comparedAt } = comparison;
    // They are nobody's, so not this one customer's either.
    const unnamedCharges = customer === null ? comparison.unnamedCharges : [];
    return {
      ...answerOf(
        { ...comparison, verdicts, strangers, unnamedCharges },
        data.main.value.settings.minMarginPercent,
      ),
      names,
      comparedAt,
      changedBack: isAsThen ? [] : changedBackNow(customer === null ? null : rows),
      untied: isAsThen ? [] : untiedLines(data.lineTies.value.ties, verdicts, comparedAt),
    };
  };

  return async ({ customer, refresh, stored, month }: Wanted): Promise<NamedAnswer> => {
    if (month !== undefined) {
      const kept = await keptComparison(data, month);
      if (kept === undefined) throw new ProblemError(404, 'billing.noSnapshot', { month });
      return answer(kept, { customer, isAsThen: true });
    }
    if (stored === 'true') {
      const kept = await keptComparison(data, null);
      return kept === undefined
        ? { ...none, changedBack: changedBackNow(null) }
        : answer(kept, { customer, isAsThen: false });
    }
    const made = await compare({ refresh: refresh === 'true', customer: customer ?? null });
    if (customer === undefined) await keepComparison(data, made);
    return answer(made, { customer, isAsThen: false });
  };
}
