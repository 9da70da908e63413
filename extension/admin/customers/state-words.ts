import type { CustomerRow } from '../../../shared/mapping.ts';
import { t } from '../../i18n/translate.ts';
import type { Filter } from '../core/mapping-table/filter.ts';

export function filterWords(filter: Filter): string {
  switch (filter) {
    case 'all':
      return t('admin.customers.all');
    case 'open':
      return t('admin.customers.open');
    default:
      return stateWords(filter);
  }
}

export function stateWords(state: CustomerRow['state']): string {
  switch (state) {
    case 'mapped':
      return t('admin.customers.mapped');
    case 'nearMatch':
      return t('admin.customers.nearMatch');
    case 'ambiguous':
      return t('admin.customers.ambiguous');
    case 'unmapped':
      return t('admin.customers.unmapped');
    case 'excluded':
      return t('admin.customers.excluded');
    case 'problem':
      return t('admin.customers.problem');
  }
}

export function originWords(origin: CustomerRow['origin']): string | null {
  switch (origin) {
    case 'exactName':
      return t('admin.customers.originExact');
    case 'manual':
      return t('admin.customers.originManual');
    case 'created':
      return t('admin.customers.originCreated');
    case null:
      return null;
  }
}
