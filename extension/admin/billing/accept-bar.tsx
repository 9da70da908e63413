import { number, t } from '../../i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ReasonUntil, useReasonUntil } from '../ui/reason-until.tsx';
import type { BillingStore } from './store.ts';

/** What may be done to the selected differences. */
export function AcceptBar({ store }: { readonly store: BillingStore }) {
  const { chosen, isAccepting } = store;
  const count = chosen.value.length;
  if (count === 0) return null;
  return (
    <div class="bulk" role="toolbar" aria-label={t('admin.bulk.label')}>
      <span aria-live="polite">{t('admin.bulk.selected', count, [number(count)])}</span>
      <Button
        busy={store.action.isBusy.value}
        onClick={() => {
          isAccepting.value = true;
        }}
      >
        {t('admin.billing.accept', count, [number(count)])}
      </Button>
      <Button
        kind="quiet"
        onClick={() => {
          store.selected.value = new Set();
        }}
      >
        {t('admin.bulk.clear')}
      </Button>
      {isAccepting.value && (
        <AcceptDialog
          store={store}
          onClose={() => {
            isAccepting.value = false;
          }}
        />
      )}
    </div>
  );
}

/** Asks why, and until when. */
function AcceptDialog({ store, onClose }: { readonly store: BillingStore; readonly onClose: () => void }) {
  const typed = useReasonUntil();
  const { chosen } = store;
  const count = chosen.value.length;
  return (
    <Dialog title={t('admin.billing.acceptTitle', count, [number(count)])} onClose={onClose}>
      <form
        class="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          void store.accept(chosen.value, typed.said());
        }}
      >
        <p>{t('admin.billing.acceptText', count)}</p>
        <ReasonUntil typed={typed} untilLabel={t('admin.billing.until')} />
        <div class="buttons end">
          <Button onClick={onClose}>{t('admin.cancel')}</Button>
          <Button kind="main" type="submit" disabled={typed.isEmpty}>
            {t('admin.billing.accept', count, [number(count)])}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
