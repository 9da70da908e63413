import { isCancellation } from '../../../shared/order-states.ts';
import type { OrderRow } from '../../../shared/orders.ts';
import { dayWords, momentWords } from '../../i18n/moments.ts';
import { joined, locale, number, t } from '../../i18n/translate.ts';
import type { OrderFilter } from './filter.ts';

const filters: Readonly<Record<OrderFilter, () => string>> = {
  open: () => t('admin.orders.filter.open'),
  toApprove: () => t('admin.orders.filter.toApprove'),
  ended: () => t('admin.orders.filter.ended'),
  all: () => t('admin.orders.filter.all'),
};
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
export function factsWords({ context }: OrderRow, now: Date): string {
  const { cost, floor, lines } = context;
  return joined([
    cost === null
      ? t('admin.orders.costUnknown')
      : t('admin.orders.cost', [
          `${cost.change > 0 ? '+' : ''}${number(cost.change, { minimumFractionDigits: 2 })}`,
          cost.currency ?? '',
          (cycles[cost.cycle] ?? (() => t('admin.orders.aCycle')))(),
        ]),
    floor === null
      ? null
      : floor.until === null
        ? t('admin.orders.floor', [number(floor.seats)])
        : t('admin.orders.floorUntil', [number(floor.seats), untilWords(floor.until, now)]),
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
