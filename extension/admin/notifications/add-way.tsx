import { useSignal } from '@preact/signals';
import { wayKinds } from '../../../shared/notification-kinds.ts';
import { t } from '../../i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceField, TextField } from '../ui/field.tsx';
import type { NotificationsStore } from './store.ts';
import { TargetFields } from './target-fields.tsx';
import { inputOf, isWhole, nothingTyped, type TypedWay } from './typed-way.ts';
import { WantsFields } from './wants-fields.tsx';
import { wayWords } from './words.ts';

/** Adds a way: where it leads, and what it is told of. */
export function AddWay({ store }: { readonly store: NotificationsStore }) {
  const typed = useSignal(nothingTyped);
  const put = (change: Partial<TypedWay>) => {
    typed.value = { ...typed.value, ...change };
  };
  const add = async () => {
    if (await store.add(inputOf(typed.value))) typed.value = { ...nothingTyped, kind: typed.value.kind };
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole(typed.value)) void add();
      }}
    >
      <div class="side-by-side">
        <ChoiceField
          label={t('admin.notifications.kind')}
          value={typed.value.kind}
          options={wayKinds.map((value) => ({ value, label: wayWords(value) }))}
          onChange={(kind) => put({ kind })}
        />
        <TextField
          label={t('admin.notifications.name')}
          value={typed.value.name}
          onInput={(value) => put({ name: value.slice(0, 80) })}
        />
      </div>
      <TargetFields store={store} typed={typed.value} put={put} />
      <WantsFields typed={typed.value} put={put} />
      <div class="buttons end">
        <Button kind="main" type="submit" busy={store.action.isBusy.value} disabled={!isWhole(typed.value)}>
          {t('admin.notifications.add')}
        </Button>
      </div>
    </form>
  );
}
