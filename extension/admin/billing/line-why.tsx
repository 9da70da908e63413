import type { BillingRow, LineReason, Worklist } from '../../../shared/billing.ts';
import { invoiceAddress } from '../../halo-page/addresses.ts';
import { number, t } from '../../i18n/translate.ts';
import { customerName } from './customer-name.ts';
import { HaloLink } from './halo-link.tsx';
import { amount, seats } from './words.ts';

interface Props {
  readonly reason: LineReason;
  readonly row: BillingRow;
  readonly list: Worklist;
}

/** A line of an invoice, reckoned up: its licences, what is free, the least, and what it bills. */
export function LineWhy({ reason, row, list: { haloUrl, names } }: Props) {
  const { recurringInvoiceId, lineId, description, haloClientId, expected, licences } = reason;
  const line = row.lines.find(
    (each) => each.recurringInvoiceId === recurringInvoiceId && each.lineId === lineId,
  );
  const nameOf = (id: number | null) => customerName(names, id);
  const free = licences.reduce((sum, each) => sum + each.free, 0);
  const least = licences.reduce((sum, each) => sum + (each.gone ? 0 : each.minimum), 0);
  return (
    <div class="line-why">
      <p>
        {description === '' ? row.product : description}{' '}
        <span class="muted">
          {haloClientId === row.haloClientId || haloClientId === null
            ? t('admin.billing.invoiceNumber', [String(recurringInvoiceId)])
            : t('admin.billing.invoiceOf', [String(recurringInvoiceId), nameOf(haloClientId)])}
          {line?.active === false && ` · ${t('admin.billing.lineAsleep')}`}
        </span>{' '}
        {haloUrl !== null && (
          <HaloLink href={invoiceAddress(haloUrl, recurringInvoiceId)} of={String(recurringInvoiceId)}>
            {t('admin.billing.openInvoice')}
          </HaloLink>
        )}
      </p>
      <dl class="sum">
        {licences.length === 0 && <Entry label={t('admin.billing.noLicence')} value="–" />}
        {licences.map((each) => (
          <Entry
            key={each.haloLicenceId}
            label={[
              t('admin.billing.licenceNumber', [String(each.haloLicenceId)]),
              each.name,
              each.byUse && t('admin.billing.inUse'),
              each.gone && t('admin.billing.goneAtSherweb'),
            ]
              .filter(Boolean)
              .join(' · ')}
            of={each.haloClientId === row.haloClientId ? null : nameOf(each.haloClientId)}
            value={seats(each.seats)}
          />
        ))}
        {free > 0 && <Entry label={t('admin.billing.free')} value={`−${number(free)}`} />}
        {least > 0 && <Entry label={t('admin.billing.minimum')} value={number(least)} />}
        {licences.length > 0 && (
          <Entry label={t('admin.billing.shouldBill')} value={seats(expected)} isResult />
        )}
        <Entry
          label={
            line?.unitPrice == null
              ? t('admin.billing.bills')
              : t('admin.billing.billsAt', [amount(line.unitPrice, row.currency)])
          }
          value={seats(line?.quantity ?? null)}
          isWrong={expected !== null && line?.quantity !== expected}
        />
      </dl>
    </div>
  );
}

interface EntryProps {
  readonly label: string;
  readonly value: string;
  /** Another customer, whose it is. */
  readonly of?: string | null;
  readonly isResult?: boolean;
  readonly isWrong?: boolean;
}

const Entry = ({ label, value, of = null, isResult = false, isWrong = false }: EntryProps) => (
  <div class={isResult ? 'result' : undefined}>
    <dt>
      {label}
      {of !== null && <span class="look"> {t('admin.billing.ofCustomer', [of])}</span>}
    </dt>
    <dd class={isWrong ? 'wrong' : undefined}>{value}</dd>
  </div>
);
