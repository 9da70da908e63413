import { t } from '../../i18n/translate.ts';

/** The language in which somebody on this screen is told. */
export const language = (): 'en' | 'fr' => (t('admin.language') === 'fr' ? 'fr' : 'en');
