import type { TiePreview } from '../../../shared/tie.ts';
import { dayWords } from '../../i18n/moments.ts';
import { locale, t } from '../../i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import type { TieStore } from './tie-store.ts';
import { amount, seats } from './words.ts';

/** Exactly what would be written to a line, and what its invoice bills next. */
export function TieWrites({ preview, store }: { readonly preview: TiePreview; readonly store: TieStore }) {
  const { description, lineId, recurringInvoiceId, haloLicenceId, quantity, currency, nextOn, refused } =
    preview;
  const money = (sum: number | null) => (sum === null ? t('admin.billing.unknown') : amount(sum, currency));
  return (
    <>
      <p>
        {lineId === null && `${t('admin.billing.tieNew')} · `}
        {description} · {t('admin.billing.invoiceNumber', [String(recurringInvoiceId)])} →{' '}
        {t('admin.billing.licenceNumber', [String(haloLicenceId)])}
      </p>
      <dl class="sum">
        <div class="result">
          <dt>
            {nextOn === null
              ? t('admin.billing.tieBillsNext')
              : t('admin.billing.tieBillsOn', [dayWords(locale(), nextOn)])}
          </dt>
          <dd>
            {seats(quantity.from)} → {seats(quantity.to)} · {money(preview.amount.from)} →{' '}
            {money(preview.amount.to)}
          </dd>
        </div>
      </dl>
      <details>
        <summary>{t('admin.billing.tieFields')}</summary>
        <Fields preview={preview} />
      </details>
      {refused !== null && (
        <p class="look" role="status">
          {refused.message} {refused.action}
        </p>
      )}
      <div class="buttons">
        {refused === null && (
          <Button kind="main" busy={store.action.isBusy.value} onClick={() => void store.write()}>
            {t('admin.billing.tieWrite')}
          </Button>
        )}
        <Button onClick={store.back}>{t('admin.billing.tieOther')}</Button>
      </div>
    </>
  );
}

/** The fields of Halo that are written, as they are called there. */
const Fields = ({ preview: { lineId, writes } }: { readonly preview: TiePreview }) => (
  <dl class="sum">
    {writes.map(({ field, from, to }) => (
      <div key={field}>
        <dt>
          <code>{field}</code>
        </dt>
        <dd>
          {lineId !== null && (
            <>
              <code>{from}</code> →{' '}
            </>
          )}
          <code>{to}</code>
        </dd>
      </div>
    ))}
  </dl>
);
