import { t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { hashOf, type ScreenName } from '../core/route.ts';

const nameOf = (screen: ScreenName): string => {
  const names: Record<ScreenName, () => string> = {
    connection: () => t('admin.nav.connection'),
    credentials: () => t('admin.nav.credentials'),
    customers: () => t('admin.nav.customers'),
    waiting: () => t('admin.nav.waiting'),
    import: () => t('admin.nav.import'),
    schedule: () => t('admin.nav.schedule'),
    history: () => t('admin.nav.history'),
    technicians: () => t('admin.nav.technicians'),
    diagnostics: () => t('admin.nav.diagnostics'),
  };
  return names[screen]();
};

export function Nav({ screens, current }: { screens: readonly ScreenName[]; current: ScreenName }) {
  const { status } = useApp();
  const unmapped = status.value?.counts?.unmapped ?? 0;
  const held = status.value?.heldPlans ?? 0;
  const waiting = status.value?.waiting;
  const toSettle = (waiting?.decisions ?? 0) + (waiting?.notImported ?? 0);
  const badge: Partial<Record<ScreenName, number>> = {
    customers: unmapped,
    waiting: toSettle,
    history: held,
  };
  return (
    <nav class="nav" aria-label={t('admin.nav.label')}>
      <p class="nav-name">{t('admin.name')}</p>
      <ul>
        {screens.map((screen) => (
          <li key={screen}>
            <a href={hashOf(screen)} aria-current={screen === current ? 'page' : undefined}>
              {nameOf(screen)}
              {(badge[screen] ?? 0) > 0 && <span class="badge">{badge[screen]}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
