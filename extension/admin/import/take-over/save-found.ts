import type { TakeOver } from '../../../../shared/take-over.ts';
import {
  type TakeOverColumn,
  type TakeOverList,
  type TakeOverTableLabels,
  takeOverTable,
} from '../../../../shared/take-over-table.ts';
import type { Taken } from '../../../../shared/take-over-taken.ts';
import { t } from '../../../i18n/translate.ts';
import { saveCsv } from '../../ui/save-csv.ts';
import { reasonWords } from './words.ts';

const columns: Record<TakeOverColumn, () => string> = {
  listCode: () => t('admin.takeOver.csv.listCode'),
  list: () => t('admin.takeOver.csv.list'),
  taken: () => t('admin.takeOver.csv.taken'),
  certain: () => t('admin.takeOver.csv.certain'),
  reasonCode: () => t('admin.takeOver.csv.reasonCode'),
  reason: () => t('admin.takeOver.csv.reason'),
  customer: () => t('admin.csv.customer'),
  haloCustomer: () => t('admin.takeOver.csv.haloCustomer'),
  product: () => t('admin.billing.column.product'),
  sku: () => t('admin.takeOver.csv.sku'),
  seats: () => t('panel.column.seats'),
  licence: () => t('admin.takeOver.csv.licence'),
  count: () => t('admin.takeOver.csv.count'),
  distributor: () => t('admin.takeOver.distributor'),
  sherwebCustomerId: () => t('admin.billing.csv.sherwebCustomerId'),
  haloClientId: () => t('admin.csv.haloClientId'),
  subscriptionId: () => t('admin.csv.subscriptionId'),
  haloLicenceId: () => t('admin.csv.haloLicenceId'),
  key: () => t('admin.takeOver.csv.key'),
};

const lists: Record<TakeOverList, () => string> = {
  mappings: () => t('admin.takeOver.csv.mappings'),
  adoptions: () => t('admin.takeOver.csv.adoptions'),
  twice: () => t('admin.takeOver.twice.title'),
  leftMappings: () => t('admin.takeOver.csv.leftMappings'),
  untold: () => t('admin.takeOver.csv.untold'),
  leftLicences: () => t('admin.takeOver.leftLicences.title'),
  withoutLicence: () => t('admin.takeOver.without.title'),
};

/** The labels of the table in the reader's language. */
export const takeOverTableLabels: TakeOverTableLabels = {
  column: (column) => columns[column](),
  list: (list) => lists[list](),
  reason: reasonWords,
  get yes() {
    return t('admin.yes');
  },
  get no() {
    return t('admin.no');
  },
};

/** Saves all that was found as a CSV file, with what is ticked of it. */
export const saveFound = (found: TakeOver, taken: Taken, now: Date): void =>
  saveCsv(`take-over-${now.toISOString().slice(0, 10)}`, takeOverTable(found, taken, takeOverTableLabels));
