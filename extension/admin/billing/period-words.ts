import { t } from '../../i18n/translate.ts';
import { cycleWords } from '../changes/cycle-words.ts';

/** How often an invoice is made; empty: Halo does not say it in a word that we know. */
export function periodWords(period: string): string {
  switch (period) {
    case 'quarterly':
      return t('admin.billing.quarterly');
    case 'halfYearly':
      return t('admin.billing.halfYearly');
    case 'unknown':
      return '';
    default:
      return cycleWords(period);
  }
}
