import { i18n } from '#i18n';
import type { BillingState } from '../../../../shared/billing.ts';
import { billingStateWords, billingTone } from '../../../i18n/billing-state.ts';
import type { Formats } from '../../../i18n/formats.ts';
import type { Row } from '../model/row.ts';

/**
 * How it is billed in Halo, as last compared: "right", "billed less: 12 bought, 10 billed". What was not compared is
 * said, never taken for right.
 */
export function billingWords({ billing }: Row, formats: Formats): string {
  if (billing === null) return i18n.t('panel.billing.notCompared');
  const { state, bought, billed } = billing;
  if (state !== null && !ofQuantities.has(state)) return billingStateWords(state);
  const quantities = i18n.t('panel.billing.quantities', [
    bought === null ? '–' : formats.number(bought),
    billed === null ? '–' : formats.number(billed),
  ]);
  return state === null
    ? quantities
    : i18n.t('panel.billing.differs', [billingStateWords(state), quantities]);
}

/** Where what is wrong is how many are billed. */
const ofQuantities: ReadonlySet<BillingState> = new Set([
  'billedLess',
  'billedMore',
  'billedTwice',
  'cancelledButBilled',
]);

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
