import { i18n } from '#i18n';
import type { Formats } from '../model/formats.ts';
import type { Row } from '../model/rows.ts';
import { totalsOf } from '../model/totals.ts';

/** "12 active subscriptions · 148 seats · 2,310.00 USD a month" */
export function TotalsView({
  rows,
  formats,
  money,
}: {
  readonly rows: readonly Row[];
  readonly formats: Formats;
  readonly money: boolean;
}) {
  const { subscriptions, seats, monthly, withoutMoney } = totalsOf(rows);
  const parts = [
    i18n.t('panel.active', subscriptions, [formats.number(subscriptions)]),
    i18n.t('panel.seats', seats, [formats.number(seats)]),
  ];
  const sums = monthly.map(({ currency, amount }) =>
    formats.money(amount, currency === '' ? null : currency),
  );
  if (money && sums.length > 0) parts.push(i18n.t('panel.aMonth', [sums.join(' + ')]));
  const missing =
    money && withoutMoney > 0 ? i18n.t('panel.withoutMoney', [formats.number(withoutMoney)]) : undefined;
  return (
    <p class="totals" title={missing}>
      {parts.join(' · ')}
      {missing !== undefined && sums.length > 0 && <span class="muted">{`, ${missing}`}</span>}
    </p>
  );
}
