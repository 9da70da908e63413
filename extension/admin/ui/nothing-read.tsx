import { t } from '../../i18n/translate.ts';
import { hashOf } from '../core/route.ts';

/** Said instead of a table of which nothing has been read yet, with the way to it. */
export const NothingRead = () => (
  <p class="empty">
    {t('admin.billing.emptyNone')} <a href={hashOf('import')}>{t('admin.billing.toImport')}</a>
  </p>
);
