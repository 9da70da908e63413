import { useEffect } from 'preact/hooks';
import { t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { hasAnswered } from '../core/resource.ts';
import { useScreen } from '../core/use-screen.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { LoadProblem } from '../ui/load-problem.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { Part, Screen } from '../ui/screen.tsx';
import { FeeEvidence } from './fee-evidence.tsx';
import { fieldWords } from './field-words.ts';
import { keyOf, maskedAt, places, type Side } from './fields.ts';
import { SaveUntested } from './save-untested.tsx';
import { SideOutcome } from './side-outcome.tsx';
import { type CredentialsStore, createCredentialsStore } from './store.ts';

/** What Sherweb and Halo know the companion by: typed, tested and saved. */
export function CredentialsScreen() {
  const app = useApp();
  const store = useScreen((gone) => createCredentialsStore(app, gone));
  useEffect(() => {
    void store.load();
  }, [store]);
  return (
    <Screen
      title={t('admin.credentials.title')}
      lead={t('admin.credentials.lead')}
      isReady={hasAnswered(store.view)}
    >
      <LoadProblem problem={store.view.problem.value} retry={() => void store.load()} />
      {store.view.value.value !== undefined && <CredentialsForm store={store} />}
      <FeeEvidence />
    </Screen>
  );
}

/** Both sides' fields, and the test of what is typed there. */
function CredentialsForm({ store }: { readonly store: CredentialsStore }) {
  const { saving, testing } = store;
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void store.runTest();
      }}
    >
      <div class="two">
        <SideFields side="sherweb" title="Sherweb" store={store} />
        <SideFields side="halo" title="Halo" store={store} />
      </div>
      {saving.problem.value !== null && <ProblemBox problem={saving.problem.value} />}
      {testing.problem.value !== null && <ProblemBox problem={testing.problem.value} />}
      <div class="buttons">
        <Button kind="main" type="submit" busy={testing.isBusy.value}>
          {testing.isBusy.value ? t('admin.credentials.testing') : t('admin.credentials.test')}
        </Button>
        <SaveUntested store={store} />
        <Button kind="quiet" disabled={!store.hasChanges.value} onClick={store.discard}>
          {t('admin.credentials.discard')}
        </Button>
      </div>
      <p class="hint">{t('admin.credentials.testHint')}</p>
    </form>
  );
}

function SideFields({ side, title, store }: { side: Side; title: string; store: CredentialsStore }) {
  const view = store.view.value.value;
  const hint = side === 'sherweb' ? t('admin.credentials.sherwebHint') : t('admin.credentials.haloHint');
  return (
    <Part title={title} hint={hint}>
      <div class="fields">
        {view !== undefined &&
          places
            .filter((place) => place.side === side)
            .map((place) => {
              const key = keyOf(place);
              const { label } = fieldWords(key);
              const { source, value, set } = maskedAt(view, place);
              const isFixed = source === 'environment';
              return (
                <TextField
                  key={key}
                  label={place.isOptional ? t('admin.optional', [label]) : label}
                  type={place.isSecret ? 'password' : 'text'}
                  value={store.typed.value[key] ?? value ?? ''}
                  placeholder={set && place.isSecret ? '••••••••••••' : ''}
                  disabled={isFixed}
                  autocomplete={place.isSecret ? 'new-password' : 'off'}
                  hint={<Hint store={store} place={place} />}
                  onInput={(text) => store.type(side, key, text)}
                />
              );
            })}
        <SideOutcome side={side} name={title} store={store} />
      </div>
    </Part>
  );
}

/** Whether something is set, and where it is found; for Halo's secret, that it goes with its address. */
function Hint({
  store,
  place,
}: {
  readonly store: CredentialsStore;
  readonly place: (typeof places)[number];
}) {
  const view = store.view.value.value;
  const key = keyOf(place);
  const { where } = fieldWords(key);
  if (view === undefined) return null;
  const { source, set } = maskedAt(view, place);
  if (source === 'environment') return <span class="set">{t('admin.credentials.fixed')}</span>;
  if (key === 'halo.clientSecret' && store.dropped.value != null)
    return <span class="look">{t('admin.credentials.drops', [store.dropped.value])}</span>;
  return (
    <>
      {set && place.isSecret && <span class="set">{t('admin.credentials.stored')}</span>} {where}
    </>
  );
}
