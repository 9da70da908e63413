import { t } from '../../i18n/translate.ts';
import { hashOf } from '../core/route.ts';

/** The two views: a list by what closes next, and a month. */
export const ViewSwitch = ({ isCalendar }: { readonly isCalendar: boolean }) => (
  <nav class="filters" aria-label={t('admin.renewals.views')}>
    <a class="filter" href={hashOf('renewals')} aria-current={isCalendar ? undefined : 'page'}>
      {t('admin.renewals.list')}
    </a>
    <a
      class="filter"
      href={hashOf('renewals', null, { view: 'calendar' })}
      aria-current={isCalendar ? 'page' : undefined}
    >
      {t('admin.renewals.calendar')}
    </a>
  </nav>
);
