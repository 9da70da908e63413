import { t } from '../../i18n/translate.ts';

/** The head of the column of buttons, which only a screen reader is told. */
export const ActionsHead = () => (
  <th scope="col">
    <span class="unseen">{t('admin.customers.actions')}</span>
  </th>
);
