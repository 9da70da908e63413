import { t } from '../../i18n/translate.ts';
import type { ScreenName } from '../core/route.ts';

/** What a screen is called in the navigation and in the page's title. */
export function screenWords(screen: ScreenName): string {
  const names: Record<ScreenName, () => string> = {
    overview: () => t('admin.nav.overview'),
    customers: () => t('admin.nav.customers'),
    billing: () => t('admin.nav.billing'),
    orders: () => t('admin.nav.orders'),
    renewals: () => t('admin.nav.renewals'),
    exceptions: () => t('admin.nav.exceptions'),
    import: () => t('admin.nav.import'),
    movements: () => t('admin.nav.movements'),
    history: () => t('admin.nav.history'),
    connection: () => t('admin.nav.connection'),
    credentials: () => t('admin.nav.credentials'),
    notifications: () => t('admin.nav.notifications'),
    schedule: () => t('admin.nav.schedule'),
    technicians: () => t('admin.nav.technicians'),
    diagnostics: () => t('admin.nav.diagnostics'),
  };
  return names[screen]();
}
