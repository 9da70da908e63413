import { useSignal } from '@preact/signals';
import { locale, t } from '../../i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { Question } from '../ui/dialog.tsx';
import type { CredentialsStore } from './store.ts';

/** Saves what is typed as it is; asks first where something that is in use would be replaced. */
export function SaveUntested({ store }: { readonly store: CredentialsStore }) {
  const isAsking = useSignal(false);
  const replaced = store.replaced.value.map((side) => (side === 'halo' ? 'Halo' : 'Sherweb'));
  const address = store.dropped.value;
  const text = [
    t('admin.credentials.replaces', [new Intl.ListFormat(locale()).format(replaced)]),
    ...(address == null ? [] : [t('admin.credentials.forgets', [address])]),
  ];
  return (
    <>
      <Button
        busy={store.saving.isBusy.value}
        disabled={!store.hasChanges.value}
        onClick={() => {
          if (replaced.length > 0) isAsking.value = true;
          else void store.saveUntested();
        }}
      >
        {t('admin.credentials.saveUntested')}
      </Button>
      {isAsking.value && (
        <Question
          title={t('admin.credentials.saveUntestedTitle')}
          text={text.join(' ')}
          confirm={t('admin.credentials.saveUntested')}
          danger
          onConfirm={() => void store.saveUntested()}
          onClose={() => {
            isAsking.value = false;
          }}
        />
      )}
    </>
  );
}
