import { joined, t } from '../../i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { When } from '../ui/when.tsx';
import type { RenewalStore } from './store.ts';

/** Every address of a calendar without its secret, each to be revoked at once. */
export function CalendarList({ store }: { readonly store: RenewalStore }) {
  const found = store.calendars.value.value?.calendars;
  if (found === undefined) return null;
  if (found.length === 0) return <p class="muted">{t('admin.calendars.none')}</p>;
  return (
    <ul class="list">
      {found.map(({ calendarId, person, shows, at }) => (
        <li key={calendarId}>
          <span>
            {joined([person, shows === 'names' ? t('admin.calendars.names') : t('admin.calendars.numbers')])}{' '}
            <span class="muted">
              <When iso={at} />
            </span>
          </span>
          <Button
            kind="quiet"
            label={t('admin.calendars.revokeLabel', [person])}
            busy={store.action.isBusy.value}
            onClick={() => void store.revokeCalendar(calendarId)}
          >
            {t('admin.calendars.revoke')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
