import { t } from '../../i18n/translate.ts';

/** How often Halo's word says that something is billed; a word we do not know is shown as it is. */
export function cycleWords(word: string): string {
  switch (word.toLowerCase()) {
    case 'none':
      return t('admin.field.none');
    case 'daily':
      return t('panel.billed.daily');
    case 'weekly':
      return t('panel.billed.weekly');
    case 'monthly':
      return t('panel.billed.monthly');
    case 'yearly':
      return t('panel.billed.yearly');
    case 'unknown':
      return t('panel.billed.unknown');
    default:
      return word;
  }
}

/** How long a term Halo's word means; a word we do not know is shown as it is. */
export function termWords(word: string): string {
  switch (word.toLowerCase()) {
    case 'none':
      return t('admin.field.none');
    case 'monthly':
      return t('panel.term.monthly');
    case 'annual':
      return t('panel.term.annual');
    case 'biennial':
      return t('panel.term.biennial');
    case 'triennial':
      return t('panel.term.triennial');
    default:
      return word;
  }
}
