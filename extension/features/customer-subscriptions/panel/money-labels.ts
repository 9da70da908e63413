import { i18n } from '#i18n';
import type { WhoseMoney } from '../../../../shared/client-subscriptions.ts';
import type { Formats } from '../../../i18n/formats.ts';
import { isKnown, type NoCost, totalOf } from '../model/cost.ts';
import type { Row } from '../model/row.ts';
import { cycleWords } from './labels.ts';

/** The one currency of all amounts; null when there are several, or one is not known. */
export function onlyCurrency(rows: readonly Row[]): string | null {
  const all = new Set(
    rows.flatMap(({ cost, setup }) => [
      ...(isKnown(cost) ? [cost.currency] : []),
      ...(setup === null ? [] : [setup.currency]),
    ]),
  );
  const [only = null] = all;
  return all.size === 1 ? only : null;
}

const reasons = {
  noPrice: () => i18n.t('panel.noCost.noPrice'),
  doubtful: () => i18n.t('panel.noCost.doubtful'),
  byUse: () => i18n.t('panel.kind.byUse'),
  once: () => i18n.t('panel.kind.once'),
  noCycle: () => i18n.t('panel.noCost.noCycle'),
  noSubscription: () => i18n.t('panel.noCost.noSubscription'),
} as const satisfies Record<NoCost['why'], () => string>;

/** An amount, with its currency unless the column's head names it. */
const amountWords = (
  amount: number,
  currency: string | null,
  only: string | null,
  formats: Formats,
): string => {
  if (currency === null) return i18n.t('panel.noCurrency', [formats.amount(amount, null)]);
  return currency === only ? formats.amount(amount, only) : formats.money(amount, currency);
};

/** What a seat costs a month; a dash where that is not known, whose reason follows. */
export const costWords = ({ cost }: Row, only: string | null, formats: Formats): string =>
  isKnown(cost) ? amountWords(cost.perMonth, cost.currency, only, formats) : '–';

/** Why there is no cost, or what is really charged where that is no amount a month; empty: nothing to add. */
export function costNote(row: Row, only: string | null, formats: Formats): string {
  const { cost, billed } = row;
  if (!isKnown(cost)) return reasons[cost.why]();
  if (billed === 'monthly') return '';
  return `${amountWords(cost.perCycle, cost.currency, only, formats)} ${cycleWords(row)}`;
}

/** What all its seats cost a month; a dash where that is not known. */
export function totalWords(row: Row, only: string | null, formats: Formats): string {
  const total = totalOf(row);
  return total === null || !isKnown(row.cost) ? '–' : amountWords(total, row.cost.currency, only, formats);
}

/** "setup 499.00"; empty: nothing was charged once. */
export const setupWords = ({ setup }: Row, only: string | null, formats: Formats): string =>
  setup === null ? '' : i18n.t('panel.setup', [amountWords(setup.amount, setup.currency, only, formats)]);

const heads = {
  cost: () => i18n.t('panel.column.cost'),
  price: () => i18n.t('panel.column.price'),
  unknown: () => i18n.t('panel.column.fee'),
} as const satisfies Record<WhoseMoney['is'], () => string>;

/** What the amounts are called: our cost, the price, or only Sherweb's fee. */
export const moneyHead = ({ is }: WhoseMoney): string => heads[is]();

/** Whose money it is, and how that is known. */
export function whoseWords({ is, by }: WhoseMoney): string {
  if (is === 'unknown') return i18n.t('panel.whose.unknown');
  if (is === 'cost')
    return by === 'charges' ? i18n.t('panel.whose.costProven') : i18n.t('panel.whose.costSaid');
  return by === 'charges' ? i18n.t('panel.whose.priceProven') : i18n.t('panel.whose.priceSaid');
}
