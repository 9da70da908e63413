import { useSignal } from '@preact/signals';
import { t } from '../../i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { When } from '../ui/when.tsx';
import { SealedField } from './sealed-field.tsx';
import type { NotificationsStore } from './store.ts';

/** The address that is called after each sync, so that silence is noticed. */
export function Heartbeat({ store }: { readonly store: NotificationsStore }) {
  const url = useSignal('');
  const known = store.list.value.value?.heartbeat;
  if (known === undefined) return null;
  const isBusy = store.action.isBusy.value;
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (url.value.trim() === '') return;
        void store.setHeartbeat(url.value.trim()).then((done) => {
          if (done) url.value = '';
        });
      }}
    >
      <p class="muted">
        {known.set ? t('admin.notifications.heartbeatSet') : t('admin.notifications.heartbeatNone')}{' '}
        {known.lastAt !== null && (
          <>
            {t('admin.notifications.heartbeatLast')} <When iso={known.lastAt} />
          </>
        )}
      </p>
      {known.problem !== null && (
        <p class="field-problem">
          {known.problem.message} {known.problem.action}
        </p>
      )}
      <SealedField label={t('admin.notifications.address')} typed={url} />
      <div class="buttons">
        <Button type="submit" busy={isBusy} disabled={url.value.trim() === ''}>
          {t('admin.notifications.heartbeatSave')}
        </Button>
        {known.set && (
          <Button kind="quiet" busy={isBusy} onClick={() => void store.setHeartbeat(null)}>
            {t('admin.notifications.heartbeatForget')}
          </Button>
        )}
      </div>
    </form>
  );
}
