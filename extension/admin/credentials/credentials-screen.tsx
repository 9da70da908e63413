import { useEffect } from 'preact/hooks';
import { t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { useScreen } from '../core/use-screen.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { LoadProblem } from '../ui/load-problem.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { Part, Screen } from '../ui/screen.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { fieldWords } from './field-words.ts';
import { keyOf, maskedAt, places, type Side } from './fields.ts';
import { type CredentialsStore, createCredentialsStore } from './store.ts';
import { TestResult } from './test-result.tsx';

export function CredentialsScreen() {
  const app = useApp();
  const store = useScreen((gone) => createCredentialsStore(app, gone));
  useEffect(() => {
    void store.view.load();
  }, [store]);
  const { saving, testing, view } = store;
  return (
    <Screen title={t('admin.credentials.title')} lead={t('admin.credentials.lead')}>
      <LoadProblem problem={view.problem.value} retry={() => void view.load()} />
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void store.save();
        }}
      >
        <div class="two">
          <SideFields side="sherweb" title="Sherweb" store={store} />
          <SideFields side="halo" title="Halo" store={store} />
        </div>
        {saving.problem.value !== null && <ProblemBox problem={saving.problem.value} />}
        {testing.problem.value !== null && <ProblemBox problem={testing.problem.value} />}
        <div class="buttons">
          <Button kind="main" busy={testing.isBusy.value} onClick={() => void store.runTest()}>
            {testing.isBusy.value ? t('admin.credentials.testing') : t('admin.credentials.test')}
          </Button>
          <Button type="submit" busy={saving.isBusy.value} disabled={!store.hasChanges.value}>
            {t('admin.save')}
          </Button>
          <span class="muted" aria-live="polite">
            {store.hasChanges.value ? t('admin.notSaved') : store.isSaved.value ? t('admin.saved') : ''}
          </span>
        </div>
      </form>
      <TestResult store={store} />
    </Screen>
  );
}

function SideFields({ side, title, store }: { side: Side; title: string; store: CredentialsStore }) {
  const view = store.view.value.value;
  const hint = side === 'sherweb' ? t('admin.credentials.sherwebHint') : t('admin.credentials.haloHint');
  return (
    <Part title={title} hint={hint}>
      {view === undefined ? (
        <Skeleton rows={8} />
      ) : (
        places
          .filter((place) => place.side === side)
          .map((place) => {
            const key = keyOf(place);
            const { label, where } = fieldWords(key);
            const { source, value, set } = maskedAt(view, place);
            const isFixed = source === 'environment';
            const state = isFixed
              ? t('admin.credentials.fixed')
              : set && place.isSecret
                ? t('admin.credentials.stored')
                : null;
            return (
              <TextField
                key={key}
                label={place.isOptional ? t('admin.optional', [label]) : label}
                type={place.isSecret ? 'password' : 'text'}
                value={store.typed.value[key] ?? value ?? ''}
                placeholder={set && place.isSecret ? '••••••••••••' : ''}
                disabled={isFixed}
                autocomplete={place.isSecret ? 'new-password' : 'off'}
                hint={
                  <>
                    {state !== null && <span class="set">{state}</span>} {!isFixed && where}
                  </>
                }
                onInput={(text) => store.type(key, text)}
              />
            );
          })
      )}
    </Part>
  );
}
