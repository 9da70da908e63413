import type { ComponentChildren } from 'preact';
import type { Worklist } from '../../../shared/billing.ts';
import type { PreflightCheck } from '../../../shared/preflight.ts';
import { isMoneyField } from '../../../shared/sync-plan.ts';
import { plainAmount } from '../../i18n/money.ts';
import { number, t } from '../../i18n/translate.ts';
import { fieldName } from '../changes/change-words.ts';
import { hashOf } from '../core/route.ts';
import { customerName } from './customer-name.ts';
import { seats } from './words.ts';

interface Props {
  readonly list: Worklist;
  /** Of Halo's own settings. */
  readonly checks: readonly PreflightCheck[];
}

/**
 * What makes the worklist less than the whole truth: what was not compared, who else writes, and settings of Halo's that
 * keep counts from invoices. A line each; what to do opens under it.
 */
export function Notices({ list, checks }: Props) {
  const wrong = checks.filter(({ ok }) => ok === false);
  const unseen = checks.filter(({ ok }) => ok === null);
  const missed = list.missed;
  const otherWriter = list.otherWriter ?? null;
  const changedBack = list.changedBack ?? null;
  const untied = list.untied ?? null;
  const isQuiet = wrong.length + unseen.length + missed.length === 0;
  if (isQuiet && otherWriter === null && changedBack === null && untied === null) return null;
  return (
    <div class="notice look" role="status">
      <span class="notice-sign" aria-hidden="true">
        ?
      </span>
      <ul class="notice-body plain billing-notices">
        {missed.map(({ note: { code, message, action }, count }) => (
          <Notice key={code} message={t('admin.billing.missed', count, [number(count), message])}>
            <p>{action}</p>
          </Notice>
        ))}
        {otherWriter !== null && (
          <Notice message={otherWriter.message}>
            <p>
              {otherWriter.action} <a href={hashOf('import', 'take-over')}>{t('admin.takeOver.offerLink')}</a>
            </p>
            <ul class="plain">
              {otherWriter.licences.map(({ haloLicenceId, haloClientId, name, count }) => (
                <li key={haloLicenceId}>
                  {customerName(list.names, haloClientId)} ·{' '}
                  {t('admin.billing.licenceNumber', [String(haloLicenceId)])} · {name} · {seats(count)}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {changedBack !== null && <ChangedBackNotice note={changedBack} />}
        {untied !== null && <UntiedNotice note={untied} names={list.names} />}
        {wrong.map(({ setting, message, action }) => (
          <Notice key={setting} message={message}>
            <p>{action}</p>
          </Notice>
        ))}
        {unseen.length > 0 && (
          <Notice message={t('admin.billing.unseen', unseen.length, [number(unseen.length)])}>
            <ul class="plain">
              {unseen.map(({ setting, message, action }) => (
                <li key={setting}>
                  {message} {action}
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </ul>
    </div>
  );
}

const valueWords = (field: string, value: number): string =>
  isMoneyField(field) ? plainAmount(value, 4) : number(value);

/** What somebody else changes again after each sync: what we write, and what stands there in the morning. */
const ChangedBackNotice = ({ note }: { readonly note: NonNullable<Worklist['changedBack']> }) => (
  <Notice message={note.message}>
    <p>{note.action}</p>
    <ul class="plain">
      {note.changes.map(({ haloLicenceId, customerName, product, field, wrote, found, nights }) => (
        <li key={`${haloLicenceId} ${field}`}>
          {customerName} · {t('admin.billing.licenceNumber', [String(haloLicenceId)])} · {product} ·{' '}
          {fieldName(field)} {valueWords(field, wrote)} → {valueWords(field, found)} ·{' '}
          {t('admin.billing.nightsInARow', nights, [number(nights)])}
        </li>
      ))}
    </ul>
  </Notice>
);

/** Lines that were tied from here, and follow their licence no more. */
const UntiedNotice = ({
  note,
  names,
}: { readonly note: NonNullable<Worklist['untied']> } & Pick<Worklist, 'names'>) => (
  <Notice message={note.message}>
    <p>{note.action}</p>
    <ul class="plain">
      {note.lines.map(({ tieId, haloClientId, haloLicenceId, product, recurringInvoiceId }) => (
        <li key={tieId}>
          {customerName(names, haloClientId)} · {product} ·{' '}
          {t('admin.billing.invoiceNumber', [String(recurringInvoiceId)])} ·{' '}
          {t('admin.billing.licenceNumber', [String(haloLicenceId)])}
        </li>
      ))}
    </ul>
  </Notice>
);

const Notice = ({
  message,
  children,
}: {
  readonly message: string;
  readonly children: ComponentChildren;
}) => (
  <li>
    <details>
      <summary>
        <span>{message}</span>
      </summary>
      {children}
    </details>
  </li>
);
