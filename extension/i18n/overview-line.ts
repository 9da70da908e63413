import type { Overview } from '../../shared/overview.ts';
import { ageOf } from './age.ts';
import { ageWords } from './age-words.ts';
import { money } from './money.ts';
import { joined, number, t } from './translate.ts';

/**
 * What the Overview says, a line each: is it right, how old is that, and what waits.
 * @param hasMoney whether it says what is at stake; not in Halo's page, which is not ours to trust
 */
export function overviewLines(
  { billing, decisions, closing }: Overview,
  now: Date,
  hasMoney: boolean,
): string[] {
  const right =
    billing === null
      ? t('admin.billing.neverCompared')
      : joined([
          number(billing.wrong),
          ...billing.atStake.map(
            ({ currency, amount }) => hasMoney && t('admin.stakes.aMonth', [money(amount, currency)]),
          ),
          ageWords(ageOf(billing.comparedAt, now)),
        ]);
  return [
    t('admin.overview.line', [t('admin.overview.differences'), right]),
    t('admin.overview.line', [t('admin.overview.decisions'), number(decisions)]),
    t('admin.overview.line', [t('admin.overview.closing'), number(closing)]),
  ];
}

/** The same in one line. */
export const overviewLine = (...of: Parameters<typeof overviewLines>): string => joined(overviewLines(...of));
