import type { Overview } from '../../shared/overview.ts';
import { ageOf } from './age.ts';
import { ageWords } from './age-words.ts';
import { money } from './money.ts';
import { joined, number, t } from './translate.ts';

const line = (label: string, words: string): string => t('admin.overview.line', [label, words]);

function billingLine({ billing }: Overview, now: Date, hasMoney: boolean): string {
  const label = t('admin.overview.differences');
  if (billing === null) return line(label, t('admin.billing.neverCompared'));
  const stakes = billing.atStake.map(
    ({ currency, amount }) => hasMoney && t('admin.stakes.aMonth', [money(amount, currency)]),
  );
  return line(label, joined([number(billing.wrong), ...stakes, ageWords(ageOf(billing.comparedAt, now))]));
}

const closingLine = ({ closing }: Overview): string => line(t('admin.overview.closing'), number(closing));

/**
 * What the Overview says, in one line: is it right, how old is that, and what waits.
 * @param hasMoney whether it says what is at stake; not in Halo's page, which is not ours to trust
 */
export const overviewLine = (overview: Overview, now: Date, hasMoney: boolean): string =>
  joined([
    billingLine(overview, now, hasMoney),
    line(t('admin.overview.decisions'), number(overview.decisions)),
    closingLine(overview),
  ]);

/** The same for the popup, a line each, with money; decisions stand there among what wants somebody's eye. */
export const popupLines = (overview: Overview, now: Date): string[] => [
  billingLine(overview, now, true),
  closingLine(overview),
];
