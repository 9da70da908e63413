import type { BillingRow, Worklist } from '../../../shared/billing.ts';
import { customerOfRow } from '../../../shared/billing-table.ts';
import { invoiceAddress } from '../../halo-page/addresses.ts';
import { billingStateWords, billingTone } from '../../i18n/billing-state.ts';
import { t } from '../../i18n/translate.ts';
import { isDifference } from '../core/differences.ts';
import { Button } from '../ui/button.tsx';
import { HaloLink } from './halo-link.tsx';
import { otherCustomersIn } from './other-customers.ts';
import type { BillingStore } from './store.ts';
import { canBeTied } from './tie-steps.tsx';
import { atStakeWords, marginPercent, marginWords, seats } from './words.ts';

interface Props {
  readonly row: BillingRow;
  readonly store: BillingStore;
  readonly list: Worklist;
}

/** One subscription: bought, licence and billed side by side. */
export function WorklistCells({ row, store, list }: Props) {
  const { subscriptionId, state, product } = row;
  const isWhy = store.openId.value === subscriptionId;
  const others = otherCustomersIn(row, list);
  return (
    <>
      <td>
        {store.isNow.value && isDifference(row) && (
          <input
            type="checkbox"
            aria-label={t('admin.billing.select', [product])}
            checked={store.selected.value.has(subscriptionId)}
            onChange={(event) => store.select([subscriptionId], event.currentTarget.checked)}
          />
        )}
      </td>
      <td class={billingTone(state)}>{billingStateWords(state)}</td>
      {!store.grouped.value && <td class="customer">{customerOfRow(row, list.names)}</td>}
      <td class="product">
        <button
          type="button"
          class="name"
          aria-expanded={isWhy}
          title={product}
          onClick={() => store.toggleWhy(subscriptionId)}
        >
          {product}
        </button>
        {others.length > 0 && (
          <span class="tag" title={others.join(', ')}>
            {t('admin.billing.otherCustomer')}
          </span>
        )}
      </td>
      <td class="right">{seats(row.bought)}</td>
      <td class="right">{seats(row.licence)}</td>
      <td class="right">{seats(row.billed)}</td>
      <td class="right cut" title={row.accepted?.reason}>
        {atStakeWords(row)}
      </td>
      {store.hasMargins.value && (
        <td
          class={`right cut margin ${row.margin?.isLow === true ? 'look' : ''}`}
          title={row.margin === undefined ? undefined : marginPercent(row)}
        >
          {row.margin?.isLow === true && '? '}
          {marginWords(row)}
        </td>
      )}
      <td class="row-actions">
        <NextStep row={row} store={store} list={list} />
      </td>
    </>
  );
}

/** What leads on: to the steps that tie a line, to the invoice that bills, or back from what was accepted. */
function NextStep({ row, store, list: { haloUrl } }: Props) {
  const { subscriptionId, product } = row;
  const [line] = row.lines;
  if (row.state === 'accepted')
    return !store.isNow.value ? null : (
      <Button
        kind="quiet"
        label={t('admin.billing.reopenLabel', [product])}
        busy={store.action.isBusy.value}
        onClick={() => void store.reopen(subscriptionId)}
      >
        {t('admin.billing.reopen')}
      </Button>
    );
  if (store.isNow.value && canBeTied(row))
    return (
      <Button
        kind="quiet"
        label={t('admin.billing.tieLabel', [product])}
        onClick={() => store.toggleWhy(subscriptionId)}
      >
        {t('admin.billing.tie')}
      </Button>
    );
  return line !== undefined && haloUrl !== null && isDifference(row) ? (
    <HaloLink href={invoiceAddress(haloUrl, line.recurringInvoiceId)} of={product}>
      {t('admin.billing.openInvoice')}
    </HaloLink>
  ) : null;
}
