import { i18n } from '#i18n';
import type { Formats } from '../../../i18n/formats.ts';
import type { Row, Sight } from '../model/row.ts';
import { type Totals, totalsOf } from '../model/totals.ts';
import { whoseWords } from './money-labels.ts';

interface Props {
  /** The rows that are shown. */
  readonly rows: readonly Row[];
  /** How many there are without the filter. */
  readonly of: number;
  readonly formats: Formats;
  readonly sight: Sight;
}

/** "12 active subscriptions · 70 Microsoft seats · 60 other units", below it "USD 2,310.00 a month" and whose it is. */
export function TotalsView({ rows, of, formats, sight: { money } }: Props) {
  const totals = totalsOf(rows);
  const sums = sumWords(totals.monthly, formats);
  const setup = sumWords(totals.setup, formats);
  const parts = [
    ...(rows.length < of ? [i18n.t('panel.shownOf', [formats.number(rows.length), formats.number(of)])] : []),
    i18n.t('panel.active', totals.subscriptions, [formats.number(totals.subscriptions)]),
    ...unitWords(totals, formats),
  ];
  const amounts = [
    ...(sums === '' ? [] : [i18n.t('panel.aMonth', [sums])]),
    ...(setup === '' ? [] : [i18n.t('panel.setupOnce', [setup])]),
    ...(totals.withoutMoney === 0
      ? []
      : [i18n.t('panel.withoutMoney', [formats.number(totals.withoutMoney)])]),
  ];
  return (
    <div class="totals">
      <p>{parts.join(' · ')}</p>
      {money !== null && amounts.length > 0 && (
        <p>
          {amounts.join(' · ')}
          <small class={money.is === 'unknown' ? 'look' : undefined}>{whoseWords(money)}</small>
        </p>
      )}
    </div>
  );
}

const sumWords = (sums: Totals['monthly'], formats: Formats): string =>
  sums
    .map(({ currency, amount }) =>
      currency === ''
        ? i18n.t('panel.noCurrency', [formats.amount(amount, null)])
        : formats.money(amount, currency),
    )
    .join(' + ');

/** Seats, other units and what is charged otherwise: never one number of all. */
const unitWords = ({ microsoftSeats, otherUnits, byUse, once }: Totals, formats: Formats): string[] => [
  ...(microsoftSeats === null
    ? []
    : [i18n.t('panel.microsoftSeats', microsoftSeats, [formats.number(microsoftSeats)])]),
  ...(otherUnits === null ? [] : [i18n.t('panel.otherUnits', otherUnits, [formats.number(otherUnits)])]),
  ...(byUse === 0 ? [] : [i18n.t('panel.byUse', [formats.number(byUse)])]),
  ...(once === 0 ? [] : [i18n.t('panel.boughtOnce', [formats.number(once)])]),
];
