import { cents } from '../../shared/cents.ts';
import type { BilledWrong, DayFigures } from '../../shared/overview.ts';
import type { Data } from '../data/open-data.ts';
import { ruleFor } from '../left-out/rule-for.ts';
import { holds } from './acceptance-holds.ts';
import { waitingIn } from './waiting.ts';

/** States of rows that are no difference in what is billed. */
const isRight: ReadonlySet<string> = new Set(['right', 'accepted', 'notComparable']);

/**
 * What is billed wrong, as last compared; what persons accepted and still is so, or left out, is not.
 * @param today `YYYY-MM-DD`
 * @returns null: nothing could be compared yet
 */
export function billedWrong(
  { compared, accepted, leftOut }: Pick<Data, 'compared' | 'accepted' | 'leftOut'>,
  today: string,
): BilledWrong | null {
  const { rows } = compared.value;
  const notComparable = rows.filter(({ state }) => state === 'notComparable').length;
  // Of what nobody could compare nothing is known to be right.
  if (notComparable === rows.length) return null;
  const acceptances = new Map(accepted.value.accepted.map((each) => [each.subscriptionId, each]));
  const ofRule = ruleFor(leftOut.value.rules);
  const wrong = rows.filter((row) => {
    if (isRight.has(row.state) || ofRule({ ...row, sku: '' }, 'billing') !== undefined) return false;
    const acceptance = acceptances.get(row.subscriptionId);
    return acceptance === undefined || !holds(acceptance, row, row.termEndsOn, today);
  });
  const atStake = new Map<string, number>();
  let unknown = 0;
  for (const { atStakePerMonth, currency } of wrong)
    if (atStakePerMonth === null || currency === null) unknown += 1;
    else if (atStakePerMonth !== 0) atStake.set(currency, (atStake.get(currency) ?? 0) + atStakePerMonth);
  return {
    comparedAt:
      rows
        .map(({ at }) => at)
        .sort()
        .at(-1) ?? '',
    wrong: wrong.length,
    unknown,
    notComparable,
    atStake: [...atStake]
      .map(([currency, amount]) => ({ currency, amount: cents(amount) }))
      .toSorted((one, other) => other.amount - one.amount),
  };
}

/** The figures that are kept of a day. @param at ISO date-time, UTC */
export const dayFigures = (
  data: Parameters<typeof billedWrong>[0] & Parameters<typeof waitingIn>[0],
  at: string,
): DayFigures => ({
  wrong: billedWrong(data, at.slice(0, 10))?.wrong ?? null,
  decisions: waitingIn(data).decisions.length,
});
