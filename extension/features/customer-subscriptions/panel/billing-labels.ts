import { i18n } from '#i18n';
import { billingStateWords, billingTone } from '../../../i18n/billing-state.ts';
import type { Formats } from '../model/formats.ts';
import type { Row } from '../model/row.ts';

/**
 * How it is billed in Halo, as last compared: "right", "billed less: 12 bought, 10 billed". What was not compared is
 * said, never taken for right.
 */
export function billingWords({ billing }: Row, formats: Formats): string {
  if (billing === null) return i18n.t('panel.billing.notCompared');
  const { state, bought, billed } = billing;
  const quantities = i18n.t('panel.billing.quantities', [
    bought === null ? '–' : formats.number(bought),
    billed === null ? '–' : formats.number(billed),
  ]);
  if (state === null) return quantities;
  const words = billingStateWords(state);
  return billed === null || billed === bought ? words : i18n.t('panel.billing.differs', [words, quantities]);
}

/** Money at stake a month; empty: none, or not known. */
export const stakeWords = ({ billing }: Row, formats: Formats): string =>
  billing === null || !billing.atStakePerMonth
    ? ''
    : i18n.t('panel.billing.stake', [formats.money(billing.atStakePerMonth, billing.currency)]);

/** Why it could not be compared, or since when it is known so: for hovering. */
export function billingTitle({ billing }: Row, formats: Formats): string {
  if (billing === null) return i18n.t('panel.billing.notComparedWhy');
  const { why, at } = billing;
  const since = i18n.t('panel.billing.at', [formats.fullTime(at)]);
  return why === null ? since : `${why.message} ${why.action} ${since}`;
}

/** `wrong`: quantities that differ, too, where a person may not see the state. */
export function toneOf({ billing }: Row): 'wrong' | 'look' | 'calm' | 'muted' {
  if (billing === null || billing.state === 'notComparable') return 'muted';
  const { state, bought, billed } = billing;
  if (state !== null) return billingTone(state);
  return billed === null ? 'muted' : billed === bought ? 'calm' : 'look';
}
