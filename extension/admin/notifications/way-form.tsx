import { useSignal } from '@preact/signals';
import { wayKinds } from '../../../shared/notification-kinds.ts';
import type { Way } from '../../../shared/notifications.ts';
import { wayWords } from '../../i18n/notification-words.ts';
import { t } from '../../i18n/translate.ts';
import { BoundField, fieldOf } from '../ui/bound-field.tsx';
import { Button } from '../ui/button.tsx';
import { ChoiceField } from '../ui/field.tsx';
import type { NotificationsStore } from './store.ts';
import { TargetFields } from './target-fields.tsx';
import { changeOf, isWholeChange, typedOf } from './typed-change.ts';
import { inputOf, isWhole, nothingTyped } from './typed-way.ts';
import { WantsFields } from './wants-fields.tsx';

interface Props {
  readonly store: NotificationsStore;
  /** The way to change; null: one is added. */
  readonly way: Way | null;
}

/** A way: where it leads, and what it is told of. */
export function WayForm({ store, way }: Props) {
  const typed = useSignal(way === null ? nothingTyped : typedOf(way));
  const isReady = way === null ? isWhole(typed.value) : isWholeChange(typed.value);
  const send = async () => {
    if (way !== null) await store.change(way, changeOf(typed.value));
    else if (await store.add(inputOf(typed.value))) typed.value = { ...nothingTyped, kind: typed.value.kind };
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void send();
      }}
    >
      <div class="side-by-side">
        {way === null && (
          <ChoiceField
            label={t('admin.notifications.kind')}
            value={typed.value.kind}
            options={wayKinds.map((value) => ({ value, label: wayWords(value) }))}
            onChange={(kind) => {
              typed.value = { ...typed.value, kind };
            }}
          />
        )}
        <BoundField label={t('admin.notifications.name')} maxLength={80} typed={fieldOf(typed, 'name')} />
      </div>
      <TargetFields store={store} typed={typed} isChange={way !== null} />
      <WantsFields typed={typed} />
      <div class="buttons">
        {way !== null && (
          <Button
            kind="quiet"
            onClick={() => {
              store.changing.value = null;
            }}
          >
            {t('admin.notifications.cancel')}
          </Button>
        )}
        <Button kind="main" type="submit" busy={store.action.isBusy.value} disabled={!isReady}>
          {way === null ? t('admin.notifications.add') : t('admin.notifications.save')}
        </Button>
      </div>
    </form>
  );
}
