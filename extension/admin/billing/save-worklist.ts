import type { Worklist } from '../../../shared/billing.ts';
import { type BillingTableLabels, type billingColumns, billingTable } from '../../../shared/billing-table.ts';
import { billingStateWords } from '../../i18n/billing-state.ts';
import { t } from '../../i18n/translate.ts';
import { saveCsv } from '../ui/save-csv.ts';

const columns: Record<(typeof billingColumns)[number], () => string> = {
  state: () => t('admin.billing.column.state'),
  customer: () => t('admin.billing.column.customer'),
  product: () => t('admin.billing.column.product'),
  bought: () => t('admin.billing.column.bought'),
  licence: () => t('admin.billing.column.licence'),
  billed: () => t('admin.billing.column.billed'),
  expected: () => t('admin.billing.column.expected'),
  atStake: () => t('admin.billing.column.atStake'),
  currency: () => t('admin.billing.column.currency'),
  accepted: () => t('admin.billing.csv.accepted'),
  haloClientId: () => t('admin.csv.haloClientId'),
  haloLicenceId: () => t('admin.csv.haloLicenceId'),
  sherwebCustomerId: () => t('admin.billing.csv.sherwebCustomerId'),
  subscriptionId: () => t('admin.csv.subscriptionId'),
  recurringInvoices: () => t('admin.billing.csv.recurringInvoices'),
  pricePerMonth: () => t('admin.billing.csv.pricePerMonth'),
  costPerMonth: () => t('admin.billing.csv.costPerMonth'),
  marginPerMonth: () => t('admin.billing.column.margin'),
  marginPercent: () => t('admin.billing.csv.marginPercent'),
  marginCurrency: () => t('admin.billing.csv.marginCurrency'),
  isLow: () => t('admin.billing.csv.isLow'),
  priceBefore: () => t('admin.billing.csv.priceBefore'),
  costBefore: () => t('admin.billing.csv.costBefore'),
  since: () => t('admin.billing.csv.since'),
};

/** The labels of the worklist's table in the reader's language. */
export const billingTableLabels: BillingTableLabels = {
  column: (column) => columns[column](),
  state: billingStateWords,
  get yes() {
    return t('admin.yes');
  },
};

/** Saves every row as a CSV file, with plain numbers. */
export function saveWorklist(list: Worklist): void {
  const day = (list.billing.asOf ?? '').slice(0, 10);
  saveCsv(`billing-${day}`, billingTable(list, billingTableLabels));
}
