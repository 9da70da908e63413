import { type CustomerRow, hasSameName } from '../../../shared/mapping.ts';
import { dayWords } from '../../i18n/moments.ts';
import { locale, percent, t } from '../../i18n/translate.ts';
import type { Filter } from '../core/mapping-table/filter.ts';

/** A filter as its button says it. */
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

function stateWords(state: CustomerRow['state']): string {
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

/** The state of a row; one that Generate would map is no near match, and an undo that excluded one says so. */
export function rowStateWords(row: CustomerRow): string {
  if (row.undoneAt !== undefined)
    return t('admin.customers.excludedUndone', [dayWords(locale(), row.undoneAt.slice(0, 10))]);
  return hasSameName(row) ? t('admin.customers.sameName') : stateWords(row.state);
}

/** How alike two names are; null: they are the same but for what the evidence says. @param score 0 to 1 */
export const likeness = ({ score }: { readonly score: number }): string | null =>
  Math.round(score * 100) >= 100 ? null : percent(score);

/** How a mapping came about; null: there is none. */
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
