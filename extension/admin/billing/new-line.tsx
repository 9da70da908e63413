import { useSignal } from '@preact/signals';
import type { BillingRow } from '../../../shared/billing.ts';
import type { HaloItem, InvoiceChoice, TieChoices } from '../../../shared/tie.ts';
import { dayWords } from '../../i18n/moments.ts';
import { plainAmount } from '../../i18n/money.ts';
import { joined, locale, number, t } from '../../i18n/translate.ts';
import { BoundField } from '../ui/bound-field.tsx';
import { Button } from '../ui/button.tsx';
import { ChoiceField } from '../ui/field.tsx';
import { periodWords } from './period-words.ts';
import type { TieStore } from './tie-store.ts';

interface NewLineProps {
  readonly row: BillingRow;
  readonly store: TieStore;
  readonly found: TieChoices;
}

/** What a new line is made of: one of the customer's invoices, an item of Halo's, and a price. */
export function NewLine({ row: { subscriptionId }, store, found: { invoices, items } }: NewLineProps) {
  const invoice = useSignal(String(invoices[0]?.recurringInvoiceId ?? ''));
  const price = useSignal('');
  const search = useSignal('');
  if (invoices.length === 0) return <p>{t('admin.billing.tieNoInvoice')}</p>;
  const unitPrice = price.value === '' ? undefined : Number(price.value);
  const look = (haloItemId: number) => {
    const of = { subscriptionId, recurringInvoiceId: Number(invoice.value), haloItemId };
    void store.look(unitPrice === undefined ? of : { ...of, unitPrice });
  };
  const known = items.map(({ haloItemId, description, lines }) => ({
    ...{ haloItemId, name: description },
    says: t('admin.billing.tieItemEvidence', lines, [number(lines)]),
  }));
  const isKnown = ({ haloItemId }: HaloItem) => items.some((item) => item.haloItemId === haloItemId);
  const others = (store.items.value ?? [])
    .filter((item) => !isKnown(item))
    .map((item) => ({ ...item, says: item.unitPrice === null ? '' : plainAmount(item.unitPrice) }));
  return (
    <form
      class="form new-line"
      onSubmit={(event) => {
        event.preventDefault();
        if (search.value.trim() !== '') void store.findItems(search.value.trim());
      }}
    >
      <h3>{t('admin.billing.tieNewTitle')}</h3>
      <ChoiceField
        label={t('admin.billing.tieNewInvoice')}
        value={invoice.value}
        options={invoices.map((each) => ({
          value: String(each.recurringInvoiceId),
          label: invoiceWords(each),
        }))}
        onChange={(chosen) => {
          invoice.value = chosen;
        }}
      />
      <BoundField
        label={t('admin.billing.tieNewPrice')}
        hint={t('admin.billing.tieNewPriceHint')}
        type="number"
        width="short"
        typed={price}
      />
      <BoundField label={t('admin.billing.tieNewItem')} type="search" typed={search} />
      <div class="buttons">
        <Button type="submit" busy={store.action.isBusy.value} disabled={search.value.trim() === ''}>
          {t('admin.billing.tieFindItem')}
        </Button>
      </div>
      <ul class="list">
        {[...known, ...others].map(({ haloItemId, name, says }) => (
          <li key={haloItemId}>
            <span>
              {name} <span class="muted">{says}</span>
            </span>
            <Button
              kind="quiet"
              label={t('admin.billing.tieLookLabel', [name])}
              busy={store.action.isBusy.value}
              onClick={() => look(haloItemId)}
            >
              {t('admin.billing.tieLook')}
            </Button>
          </li>
        ))}
      </ul>
      {store.items.value?.length === 0 && <p role="status">{t('admin.billing.tieNoItem')}</p>}
    </form>
  );
}

const invoiceWords = ({ recurringInvoiceId, period, currency, nextOn }: InvoiceChoice): string =>
  joined([
    t('admin.billing.invoiceNumber', [String(recurringInvoiceId)]),
    periodWords(period),
    currency,
    nextOn !== null && dayWords(locale(), nextOn),
  ]);
