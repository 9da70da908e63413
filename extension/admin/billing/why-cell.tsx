import type { BillingRow, LineReason, Worklist } from '../../../shared/billing.ts';
import { customerOfRow } from '../../../shared/billing-table.ts';
import { customerAddress } from '../../halo-page/addresses.ts';
import { t } from '../../i18n/translate.ts';
import { isDifference } from '../core/differences.ts';
import { LeaveOutButton } from '../left-out/leave-out-button.tsx';
import { Button } from '../ui/button.tsx';
import { HaloLink } from './halo-link.tsx';
import { LineWhy } from './line-why.tsx';
import { MarginWhy } from './margin-why.tsx';
import type { BillingStore } from './store.ts';
import { TieHere } from './tie-here.tsx';
import { canBeTied } from './tie-steps.tsx';
import { whyWords } from './words.ts';

interface Props {
  readonly row: BillingRow;
  readonly store: BillingStore;
  readonly list: Worklist;
}

/** How the quantity that a subscription's lines should bill came about, and what to do about a difference. */
export function WhyCell({ row, store, list }: Props) {
  const reasons: readonly LineReason[] = list.reasons[row.subscriptionId] ?? [];
  const { haloUrl, names } = list;
  const { haloClientId, haloLicenceId } = row;
  const customer = customerOfRow(row, names);
  return (
    <td colSpan={9} class="why-cell">
      <p>{whyWords(row)}</p>
      {reasons.map((reason) => (
        <LineWhy
          key={`${reason.recurringInvoiceId} ${reason.lineId}`}
          reason={reason}
          row={row}
          list={list}
        />
      ))}
      <MarginWhy row={row} />
      {store.isNow.value && canBeTied(row) && <TieHere row={row} list={list} />}
      <div class="buttons">
        {store.isNow.value && isDifference(row) && (
          <Button
            keys="a"
            label={t('admin.billing.acceptLabel', [row.product])}
            onClick={() => store.askToAccept(row)}
          >
            {t('admin.billing.acceptOne')}
          </Button>
        )}
        {isDifference(row) && (
          <LeaveOutButton
            subscriptionId={row.subscriptionId}
            sherwebCustomerId={row.sherwebCustomerId}
            haloClientId={haloClientId}
            product={row.product}
            effect="billing"
            onDone={() => void store.list.load()}
          />
        )}
        {haloUrl !== null && haloClientId !== null && (
          <HaloLink href={customerAddress(haloUrl, haloClientId)} of={customer}>
            {haloLicenceId === null
              ? t('admin.billing.openCustomer')
              : t('admin.billing.openLicence', [String(haloLicenceId)])}
          </HaloLink>
        )}
      </div>
    </td>
  );
}
