import type { HaloCustomerUse } from '../../../shared/mapping.ts';
import { dayWords } from '../../i18n/moments.ts';
import { joined, locale, number, t } from '../../i18n/translate.ts';

/** What hangs on a Halo customer, in a line. */
export const customerUseWords = ({
  activeLicences,
  recurringInvoices,
  lastTicket,
}: HaloCustomerUse): string =>
  joined([
    t('admin.sheet.licences', activeLicences, [number(activeLicences)]),
    recurringInvoices === null
      ? t('admin.sheet.invoicesUnread')
      : t('admin.sheet.invoices', recurringInvoices, [number(recurringInvoices)]),
    ticketWords(lastTicket),
  ]);

function ticketWords(last: HaloCustomerUse['lastTicket']): string {
  if (last === null) return t('admin.sheet.ticketsUnread');
  if (last === 'none') return t('admin.sheet.noTicket');
  const { id, day, summary } = last;
  return t('admin.sheet.lastTicket', [
    joined([String(id), day === null ? null : dayWords(locale(), day)]),
    summary,
  ]);
}
