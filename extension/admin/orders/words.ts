import { isCancellation } from '../../../shared/order-states.ts';
import type { OrderRow } from '../../../shared/orders.ts';
import { dayWords, momentWords } from '../../i18n/moments.ts';
import { joined, locale, number, t } from '../../i18n/translate.ts';
import { moneyWords } from '../changes/stakes-words.ts';
import type { OrderFilter } from './filter.ts';

const filters: Readonly<Record<OrderFilter, () => string>> = {
  open: () => t('admin.orders.filter.open'),
  toApprove: () => t('admin.orders.filter.toApprove'),
  ended: () => t('admin.orders.filter.ended'),
  all: () => t('admin.orders.filter.all'),
};
/** A filter as its button says it. */
export const filterWords = (filter: OrderFilter): string => filters[filter]();

/** `48 → 52 seats`, or that it is cancelled. */
export const changeWords = ({ order }: OrderRow): string =>
  isCancellation(order)
    ? t('admin.orders.cancels', order.from, [number(order.from)])
    : t('admin.orders.change', order.to, [number(order.from), number(order.to)]);

const cycles: Readonly<Record<string, () => string>> = {
  monthly: () => t('admin.orders.aMonth'),
  yearly: () => t('admin.orders.aYear'),
};

/** What whoever approves should know: cost, floor with its window, and the invoice line that follows. */
export function factsWords({ context, order }: OrderRow, now: Date): string {
  const { cost, floor, lines } = context;
  return joined([
    cost === null
      ? t('admin.orders.costUnknown')
      : `${signedMoney(cost.change, cost.currency)} ${(cycles[cost.cycle] ?? (() => t('admin.orders.aCycle')))()}`,
    floor !== null && floorWords(floor, order.from, now),
    ...(lines.length === 0 ? [t('admin.orders.noLine')] : []),
    ...lines.map(({ recurringInvoiceId, quantity, next }) =>
      next === null
        ? t('admin.orders.line', [String(recurringInvoiceId), quantity === null ? '–' : number(quantity)])
        : t('admin.orders.lineNext', [
            String(recurringInvoiceId),
            quantity === null ? '–' : number(quantity),
            number(next),
          ]),
    ),
  ]);
}

const signedMoney = (change: number, currency: string | null): string =>
  `${change > 0 ? '+' : change < 0 ? '−' : ''}${moneyWords(Math.abs(change), currency)}`;

/** How far its seats may go down, or that they may not. @param seats what it has */
function floorWords(
  { seats: least, until }: NonNullable<OrderRow['context']['floor']>,
  seats: number,
  now: Date,
): string {
  const words = until === null ? null : untilWords(until, now);
  if (least >= seats) return words === null ? t('admin.orders.fixed') : t('admin.renewals.fixed', [words]);
  return words === null
    ? t('admin.orders.floor', [number(least)])
    : t('admin.orders.floorUntil', [number(least), words]);
}

/** A day, or a moment in the reader's zone. */
const untilWords = (until: string, now: Date): string =>
  until.length === 10 ? dayWords(locale(), until) : momentWords(locale(), until, now);

const followed = {
  inStep: () => t('admin.orders.licence.inStep'),
  held: () => t('admin.orders.licence.held'),
  failed: () => t('admin.orders.licence.failed'),
  stillActive: () => t('admin.orders.licence.stillActive'),
  none: () => t('admin.orders.licence.none'),
} as const;

/** How the licence in Halo followed; empty: not yet. */
export const followedWords = ({ details }: OrderRow): string =>
  details.licence === null ? '' : followed[details.licence.state]();
