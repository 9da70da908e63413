import type { ListedRenewal } from '../../../shared/renewals.ts';
import { billingStateWords } from '../../i18n/billing-state.ts';
import { t } from '../../i18n/translate.ts';
import { saveCsv } from '../ui/save-csv.ts';
import { stateWords, thenWords, wantWords } from './words.ts';

/** Saves the rows that are shown as a CSV file; days, moments (UTC) and amounts as machines read them. */
export function saveRenewals(renewals: readonly ListedRenewal[], today: string): void {
  const head = [
    t('admin.renewals.column.date'),
    t('admin.renewals.column.next'),
    t('admin.renewals.column.customer'),
    t('admin.renewals.column.product'),
    t('admin.renewals.column.seats'),
    t('admin.renewals.column.floorNow'),
    t('admin.renewals.column.closes'),
    t('admin.renewals.column.billed'),
    t('admin.renewals.column.cost'),
    t('admin.billing.column.currency'),
    t('admin.renewals.column.wanted'),
    t('admin.renewals.column.stands'),
    t('admin.reason'),
    t('admin.csv.haloClientId'),
    t('admin.csv.haloLicenceId'),
    t('admin.csv.subscriptionId'),
  ];
  const rows = renewals.map((each) => [
    each.date,
    thenWords(each),
    each.customerName,
    each.product,
    each.seats,
    each.floorNow,
    each.windowClosesAt,
    each.billed?.state == null ? null : billingStateWords(each.billed.state),
    each.cost?.perCycle ?? null,
    each.cost?.currency ?? null,
    each.intention === null ? null : wantWords(each.intention),
    each.intention === null ? null : stateWords(each.intention),
    each.intention?.why ?? null,
    each.haloClientId,
    each.haloLicenceId,
    each.subscriptionId,
  ]);
  saveCsv(`renewals-${today}`, [head, ...rows]);
}
