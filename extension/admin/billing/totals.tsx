import type { BillingRow, BillingTotals, Worklist } from '../../../shared/billing.ts';
import { number, t } from '../../i18n/translate.ts';
import { sumOf } from '../core/differences.ts';
import { isIn } from './rows.ts';
import { amount } from './words.ts';

/** What the differences come to in a month, kind by kind, a sum for each currency. */
export function Totals({ list }: { readonly list: Worklist }) {
  const { totals, compared, rows } = list.billing;
  if (compared === 0) return null;
  const unknownOf = (filter: 'notBilled' | 'tooLittle' | 'tooMuch') =>
    sumOf(rows.filter((row: BillingRow) => isIn(row, filter))).unknown;
  return (
    <ul class="plain billing-totals" aria-label={t('admin.billing.totals')}>
      <Total
        label={t('admin.billing.filterNotBilled')}
        sums={totals.map(({ currency, notBilled }) => [currency, notBilled])}
        unknown={unknownOf('notBilled')}
      />
      <Total
        label={t('admin.billing.filterTooLittle')}
        sums={totals.map(({ currency, billedLess }) => [currency, billedLess])}
        unknown={unknownOf('tooLittle')}
      />
      <Total
        label={t('admin.billing.filterTooMuch')}
        sums={totals.map(({ currency, billedMore }) => [currency, billedMore])}
        unknown={unknownOf('tooMuch')}
      />
    </ul>
  );
}

interface TotalProps {
  readonly label: string;
  /** By currency; null: nothing known to add. */
  readonly sums: readonly (readonly [BillingTotals['currency'], number | null])[];
  /** Rows whose money is not known. */
  readonly unknown: number;
}

function Total({ label, sums, unknown }: TotalProps) {
  const told = sums.filter(([, sum]) => sum !== null && sum !== 0);
  return (
    <li>
      <span class="muted block">{label}</span>
      {told.map(([currency, sum]) => (
        <span key={currency} class="figure block">
          {amount(sum ?? 0, currency)} <span class="hint">{t('admin.billing.aMonth')}</span>
        </span>
      ))}
      {told.length === 0 && (
        <span class="figure block">
          {unknown > 0 ? t('admin.billing.unknown') : t('admin.billing.nothing')}
        </span>
      )}
      {unknown > 0 && (
        <span class="hint block">{t('admin.billing.unknownOf', unknown, [number(unknown)])}</span>
      )}
    </li>
  );
}
