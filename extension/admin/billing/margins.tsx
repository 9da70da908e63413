import type { Worklist } from '../../../shared/billing.ts';
import { joined, number, percent, t } from '../../i18n/translate.ts';
import { type CustomerLine, customerLines, marginTotals } from './margin-sums.ts';
import { amount } from './words.ts';

/** So many customers are shown, the smallest margin first; all stand in the table for a spreadsheet. */
const mostShown = 200;

const share = (of: number | null): string => (of === null ? '–' : percent(of / 100));
const money = (sum: number | null, currency: string | null): string =>
  sum === null ? t('admin.billing.unknown') : amount(sum, currency);

/** What is left of prices in a month, in all and by customer, and what nobody's charges come to. */
export function Margins({ list: { billing, names } }: { readonly list: Worklist }) {
  const { unnamedCharges = [] } = billing;
  const lines = customerLines(billing, names);
  if (lines.length + unnamedCharges.length === 0) return null;
  const totals = marginTotals(billing);
  return (
    <details class="billing-margins">
      <summary>
        {joined([
          t('admin.billing.marginsTitle'),
          ...totals.map((sum) => `${amount(sum.perMonth, sum.currency)} (${share(sum.percent)})`),
          lines.length > 0 && totals.length === 0 && t('admin.billing.unknown'),
          ...unnamedCharges.map((each) => t('admin.billing.unnamedIs', [money(each.amount, each.currency)])),
        ])}
      </summary>
      <MarginTable lines={lines.slice(0, mostShown)} unnamed={unnamedCharges} />
      {lines.length > mostShown && (
        <p class="hint">
          {t('admin.billing.marginMore', lines.length - mostShown, [number(lines.length - mostShown)])}
        </p>
      )}
    </details>
  );
}

interface MarginTableProps {
  readonly lines: readonly CustomerLine[];
  readonly unnamed: NonNullable<Worklist['billing']['unnamedCharges']>;
}

function MarginTable({ lines, unnamed }: MarginTableProps) {
  return (
    <div
      class="table-scroll"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area has to be reachable by keyboard
      tabIndex={0}
    >
      <table class="table" aria-label={t('admin.billing.marginsTitle')}>
        <thead>
          <tr>
            <th scope="col">{t('admin.billing.column.customer')}</th>
            <th scope="col" class="right">
              {t('admin.billing.pricePerMonth')}
            </th>
            <th scope="col" class="right">
              {t('admin.billing.costPerMonth')}
            </th>
            <th scope="col" class="right">
              {t('admin.billing.column.margin')}
            </th>
            <th scope="col" class="right">
              {t('admin.billing.marginShare')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, customer, currency, unknown, ...sum }) => (
            <tr key={key}>
              <th scope="row">
                {customer}
                {unknown > 0 && (
                  <span class="hint"> {t('admin.billing.marginUnknownOf', unknown, [number(unknown)])}</span>
                )}
              </th>
              <td class="right">{money(sum.pricePerMonth, currency)}</td>
              <td class="right">{money(sum.costPerMonth, currency)}</td>
              <td class="right">{money(sum.perMonth, currency)}</td>
              <td class="right">{share(sum.percent)}</td>
            </tr>
          ))}
          {unnamed.map(({ currency, count, amount: sum }) => (
            <tr key={`unnamed ${currency}`}>
              <th scope="row" class="look">
                {t('admin.billing.unnamed', count, [number(count)])}
              </th>
              <td class="right">–</td>
              <td class="right">{money(sum, currency)}</td>
              <td class="right">–</td>
              <td class="right">–</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
