import type { BillingRow, Worklist } from '../../../shared/billing.ts';
import { customerOfRow } from '../../../shared/billing-table.ts';
import { customerAddress, invoiceAddress } from '../../halo-page/addresses.ts';
import { number, t } from '../../i18n/translate.ts';
import { HaloLink } from './halo-link.tsx';
import { tiedAlike } from './rows.ts';

/** Whether a line that follows its licence would mend it. */
export const canBeTied = ({ state, haloLicenceId }: BillingRow): boolean =>
  haloLicenceId !== null && (state === 'notBilled' || state === 'handKept');

interface Props {
  readonly row: BillingRow;
  readonly list: Worklist;
}

/** How a person ties a line in Halo: nobody documents what Halo makes of a line that is written from outside. */
export function TieSteps({ row, list }: Props) {
  const { haloUrl, names } = list;
  const { haloClientId, haloLicenceId, product, lines } = row;
  const customer = customerOfRow(row, names);
  const [line] = lines;
  const invoice = line?.recurringInvoiceId;
  const [alike, ...more] = tiedAlike(row, list.billing.rows);
  const example = alike?.lines.find(({ active }) => active);
  const licence = t('admin.billing.licenceNumber', [String(haloLicenceId ?? '')]);
  return (
    <div class="tie">
      <h3>{t('admin.billing.tieTitle')}</h3>
      <ol>
        <li>
          {invoice === undefined
            ? t('admin.billing.tieOpenCustomer', [customer])
            : t('admin.billing.tieOpenInvoice', [String(invoice), customer])}{' '}
          {haloUrl === null ? null : invoice !== undefined ? (
            <HaloLink href={invoiceAddress(haloUrl, invoice)} of={product}>
              {t('admin.billing.openInvoice')}
            </HaloLink>
          ) : (
            haloClientId !== null && (
              <HaloLink href={customerAddress(haloUrl, haloClientId)} of={customer}>
                {t('admin.billing.openCustomer')}
              </HaloLink>
            )
          )}
        </li>
        <li>
          {invoice === undefined
            ? t('admin.billing.tieAddLine', [product])
            : t('admin.billing.tieChooseLine', [product])}{' '}
          {alike !== undefined && example !== undefined && (
            <>
              {t('admin.billing.tieAlike', more.length + 1, [number(more.length + 1)])}{' '}
              {haloUrl !== null && (
                <HaloLink
                  href={invoiceAddress(haloUrl, example.recurringInvoiceId)}
                  of={customerOfRow(alike, names)}
                >
                  {t('admin.billing.tieExample')}
                </HaloLink>
              )}
            </>
          )}
        </li>
        <li>{t('admin.billing.tieSetQuantity', [licence])}</li>
        <li>{t('admin.billing.tieCompare')}</li>
      </ol>
      <p class="hint">{t('admin.billing.tieWhyNot')}</p>
    </div>
  );
}
