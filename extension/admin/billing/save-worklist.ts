import type { Worklist } from '../../../shared/billing.ts';
import { toCsv } from '../../../shared/csv.ts';
import { billingStateWords } from '../../i18n/billing-state.ts';
import { t } from '../../i18n/translate.ts';
import { saveFile } from '../ui/save-file.ts';
import { customerOf } from './rows.ts';

/** Saves every row as a CSV file, with plain numbers. */
export function saveWorklist({ billing, names }: Worklist): void {
  const head = [
    t('admin.billing.column.state'),
    t('admin.billing.column.customer'),
    t('admin.billing.column.product'),
    t('admin.billing.column.bought'),
    t('admin.billing.column.licence'),
    t('admin.billing.column.billed'),
    t('admin.billing.column.expected'),
    t('admin.billing.column.atStake'),
    t('admin.billing.column.currency'),
    t('admin.billing.reason'),
    t('admin.csv.haloClientId'),
    t('admin.csv.haloLicenceId'),
    t('admin.csv.subscriptionId'),
  ];
  const rows = billing.rows.map((row) => [
    billingStateWords(row.state),
    customerOf(row, names),
    row.product,
    row.bought,
    row.licence,
    row.billed,
    row.expected,
    row.atStakePerMonth,
    row.currency,
    row.accepted?.reason ?? null,
    row.haloClientId,
    row.haloLicenceId,
    row.subscriptionId,
  ]);
  const day = (billing.asOf ?? '').slice(0, 10);
  saveFile(`billing-${day}.csv`, toCsv([head, ...rows]), 'text/csv;charset=utf-8');
}
